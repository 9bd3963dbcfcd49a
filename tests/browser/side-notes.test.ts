import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { many, styleOf, test } from './reader.ts';

const ARTICLE = many('2025/01/31/one-of-everything/');
/** So low that the footnotes are below it when the page opens. */
const WIDE = { width: 1440, height: 400 };

const listTop = (page: Page): Promise<number> =>
  page.locator('.footnotes h2').evaluate((one) => one.getBoundingClientRect().top + scrollY);

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} has no box.`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
};

describe('in a wide window footnotes stand beside the lines of their marks', () => {
  test('right of the text, each below the last', async ({ sitDown }) => {
    const page = await sitDown({ viewport: WIDE });
    await page.goto(ARTICLE);
    await page.locator('.footnotes.beside li').first().waitFor();
    const mark = await boxOf(page, '#fnref-1');
    const [first, second] = [await boxOf(page, '#fn-1'), await boxOf(page, '#fn-2')];
    const text = await boxOf(page, '#p1');
    expect(first.x).toBeGreaterThan(text.right);
    expect(first.right).toBeLessThanOrEqual((await boxOf(page, '.masthead')).right);
    const line = (mark.y + mark.bottom) / 2;
    expect(line).toBeGreaterThan(first.y);
    expect(line).toBeLessThan(first.y + 24);
    expect(second.y).toBeGreaterThan(first.bottom);
    expect(second.x).toBe(first.x);
  });

  test('and are in the same place of the document', async ({ sitDown }) => {
    const page = await sitDown({ viewport: { ...WIDE, width: 1200 } });
    await page.goto(ARTICLE);
    const read = () => page.locator('article').ariaSnapshot();
    const before = await read();
    await page.setViewportSize(WIDE);
    await page.locator('.footnotes.beside li').first().waitFor();
    expect(await read()).toBe(before);
  });

  test('where a mark leads to its note and leaves the page where it is', async ({ sitDown }) => {
    const page = await sitDown({ viewport: WIDE });
    await page.goto(ARTICLE);
    await page.locator('.footnotes.beside li').first().waitFor();
    const mark = page.locator('#fnref-2');
    await mark.evaluate((one) => {
      one.scrollIntoView({ block: 'start' });
    });
    const scrolled = await page.evaluate(() => scrollY);
    await mark.click();
    expect(await page.evaluate(() => [scrollY, document.activeElement?.id])).toEqual([
      scrolled,
      'fn-2',
    ]);
  });
});

describe('footnotes stand at the end', () => {
  test.for([
    ['of a window that is not wide', { width: 1270, height: 400 }],
    ['where a reader sees them there', { width: 1440, height: 4000 }],
  ] as const)('%s', async ([, viewport], { sitDown }) => {
    const page = await sitDown({ viewport });
    await page.goto(ARTICLE);
    await page.evaluate(() => customElements.whenDefined('side-notes'));
    expect((await boxOf(page, '#fn-1')).y).toBeGreaterThan(await listTop(page));
  });

  test('on paper', async ({ sitDown }) => {
    const page = await sitDown({ viewport: WIDE });
    await page.goto(ARTICLE);
    const note = page.locator('.footnotes.beside li').first();
    await note.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await styleOf(note, 'position')).not.toBe('absolute');
  });

  test('all of them, if one finds no place', async ({ sitDown }) => {
    const page = await sitDown({ viewport: WIDE });
    await page.goto(ARTICLE);
    await page.locator('.footnotes.beside li').first().waitFor();
    await page.locator('#fn-1').evaluate((note) => {
      note.append('A long note. '.repeat(400));
    });
    await page.setViewportSize({ ...WIDE, width: 1400 });
    await page.locator('.footnotes:not(.beside)').waitFor();
    expect((await boxOf(page, '#fn-1')).y).toBeGreaterThan(await listTop(page));
  });
});
