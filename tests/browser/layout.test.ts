import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { ARTICLE, many, publication, test } from './reader.ts';

const EVERYTHING = '2025/01/31/one-of-everything/';

const topOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((one) => one.getBoundingClientRect().top);

const startOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => Math.round(one.getBoundingClientRect().left));

// Measured with the widest of the usual sans faces; where others are installed, it is less.
test.for([
  [1440, 900, 430],
  [1024, 768, 410],
  [360, 740, 850],
] as const)(
  'in a window of %i by %i the first sentence of the first article begins at %i or above',
  async ([width, height, most], { sitDown }) => {
    const page = await sitDown({ viewport: { width, height } });
    await page.goto(publication(ARTICLE));
    expect(await topOf(page, '#p1')).toBeLessThanOrEqual(most);
  },
);

test.for([320, 360, 768])(
  'at %i pixels the masthead of a site with many sections is as high as that of one',
  async (width, { sitDown }) => {
    const page = await sitDown({ viewport: { width, height: 740 } });
    const heights: unknown[] = [];
    for (const address of [publication(ARTICLE), many(EVERYTHING)]) {
      await page.goto(address);
      heights.push((await page.locator('.masthead').boundingBox())?.height);
    }
    expect(heights[1]).toBe(heights[0]);
  },
);

describe('from 62 rem up', () => {
  test('all of an article stands in two columns, and nothing else', async ({ sitDown }) => {
    const page = await sitDown({ viewport: { width: 1440, height: 900 } });
    await page.goto(publication(ARTICLE));
    const margin = await startOf(page, '.masthead .name');
    const text = await startOf(page, '.masthead nav a');
    for (const about of ['.kicker a', '.dates', 'article > .header .share', '.note', '.record dt'])
      expect(await startOf(page, about), about).toBe(margin);
    for (const words of ['h1', '#p1', '.record h2', '.record dd', '.foot ul'])
      expect(await startOf(page, words), words).toBe(text);
  });

  test('the note of a text that runs against the page stands where all notes stand', async ({
    sitDown,
  }) => {
    const page = await sitDown({ viewport: { width: 1440, height: 900 } });
    await page.goto(many('2025/01/30/right-to-left/'));
    const text = await startOf(page, '.masthead nav a');
    expect(await startOf(page, '.record')).toBe(await startOf(page, '.masthead .name'));
    const [headline, paragraph] = await page
      .locator('h1, #p1')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().right)));
    expect(headline).toBe(paragraph);
    expect(await startOf(page, '.body')).toBe(text);
  });
});

test('running text has old-style figures, the margin has not', async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto(publication(ARTICLE));
  const figures = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).fontVariantNumeric);
  expect(await figures('#p2')).toBe('oldstyle-nums');
  expect(await figures('.dates')).toBe('normal');
});

test('the text begins below the headline, however much stands in the margin', async ({
  sitDown,
}) => {
  const page = await sitDown({ viewport: { width: 1440, height: 900 } });
  for (const address of [many(EVERYTHING), many('2024/01/01/article-0/')]) {
    await page.goto(address);
    const gap = await page.evaluate(() => {
      const [headline, body] = ['hgroup', '.body'].map((one) =>
        document.querySelector(one)?.getBoundingClientRect(),
      );
      return (body?.top ?? Infinity) - (headline?.bottom ?? 0);
    });
    expect(gap, address).toBeLessThan(40);
    const margin = await page
      .locator('.header > :not(hgroup), .note, .contents')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    const tops = margin.map(({ top }) => top);
    expect(tops.slice(1).every((top, index) => top >= (margin[index]?.bottom ?? 0))).toBe(true);
  }
});

test('on a touch screen each number is 44 pixels high, and none lies over another', async ({
  sitDown,
}) => {
  const page = await sitDown({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto(many(EVERYTHING));
  const boxes = await page.locator('.body .anchor').evaluateAll((all) =>
    all.map((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  expect(boxes.length).toBeGreaterThan(6);
  for (const [index, { top, bottom }] of boxes.entries()) {
    expect(bottom - top).toBeGreaterThanOrEqual(44);
    expect(top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0);
  }
});
