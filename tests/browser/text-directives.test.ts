import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser, findInstalledBrowser } from '../setup/find-browser.ts';
import { PERMALINK, publication, ARTICLE, test } from './reader.ts';
import { clipboard, copied, offer, message, select, type Words } from './share-article.ts';

/** Where a character stands on a page. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Places of the letters before, at both ends of, and behind some words. */
const findPlaces = (page: Page, [id, words]: Words): Promise<Place[]> =>
  page.evaluate(
    ([where, text]) => {
      const paragraph = document.getElementById(where);
      const walker = document.createTreeWalker(paragraph ?? document, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        const at = node.textContent?.indexOf(text) ?? -1;
        if (at < 0) continue;
        return [at - 2, at, at + text.length - 1, at + text.length + 1].map((offset) => {
          const range = document.createRange();
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          const { left, right, top } = range.getBoundingClientRect();
          // Above the letters, where nothing but the ground is.
          return { x: Math.round(scrollX + (left + right) / 2), y: Math.round(scrollY + top + 2) };
        });
      }
      throw new Error(`No “${text}” in ${where}.`);
    },
    [id, words] as const,
  );

/** The colours of a page at these places. */
async function readColours(page: Page, places: readonly Place[]): Promise<string[]> {
  const picture = sharp(await page.screenshot({ fullPage: true })).removeAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return places.map(({ x, y }) => {
    const offset = (y * info.width + x) * info.channels;
    return [...data.subarray(offset, offset + 3)].join();
  });
}

/** What a browser that follows the standard goes to. */
interface Target {
  readonly id: string | null;
  readonly text: string;
}

/** WICG's own way of finding the words of a link, for the headless shell knows such links by name only. */
const standard = await readFile(
  fileURLToPath(import.meta.resolve('text-fragments-polyfill/text-fragment-utils')),
  'utf8',
);

/** Every place of a page that the standard finds for the fragment of an address. */
async function findTargets(page: Page, fragment: string): Promise<readonly Target[]> {
  const find = `globalThis.findTargets = (fragment) =>
    parseFragmentDirectives(getFragmentDirectives(fragment))
      .text.flatMap((directive) => processTextFragmentDirective(directive, document))
      .map((range) => ({
        id: range.startContainer.parentElement.closest('[id]').id,
        text: String(range),
      }));`;
  await page.addScriptTag({ type: 'module', content: standard + find });
  await page.waitForFunction('globalThis.findTargets');
  return page.evaluate(`findTargets(${JSON.stringify(fragment)})`);
}

const wholeBrowser = findInstalledBrowser();

/** In a whole browser of this machine: that it marks just these words, and shows them. */
async function expectMark(executablePath: string, address: string, words: Words): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  try {
    const reader = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await reader.goto(address);
    expect(await reader.evaluate(() => location.hash)).toBe(`#${words[0]}`);
    // Browsers go to the words when all is loaded, and letters move when the text face comes.
    const isMarked = async (): Promise<boolean[]> => {
      const places = await findPlaces(reader, words);
      const [before, first, last, behind] = await readColours(reader, places);
      return [first !== before, first === last, behind === before];
    };
    await expect.poll(isMarked, { timeout: 15_000 }).toEqual([true, true, true]);
    const height = async (): Promise<number> =>
      Math.abs((await reader.locator(`#${words[0]}`).boundingBox())?.y ?? Infinity);
    // The picture of the whole page made the window larger for a moment.
    await expect.poll(height).toBeLessThan(800);
  } finally {
    await browser.close();
  }
}

describe('a copied link', () => {
  test.for<Words>([
    ['p5', 'cease hostilities'],
    ['p11', 'the United States and Russia'],
    ['p14', "President Assad's forces"],
    [
      'p10',
      "is the first serious attempt by the United States and Russia to withhold attacks against each other's respective aides",
    ],
  ])('leads to these very words of %s: %s', async (words, { sitDown }) => {
    const page = await sitDown(clipboard);
    await page.goto(publication(ARTICLE));
    await select(page, words);
    await offer(page).click();
    await expect.poll(() => message(page)).toBe('Quote copied.');
    const link = (await copied(page)).split('\n').at(-1) ?? '';
    const fragment = link.slice(link.indexOf('#'));
    expect(link).toBe(PERMALINK + fragment);

    // The site's policy would keep the standard's script out.
    const reader = await sitDown({ bypassCSP: true });
    await reader.goto(publication(ARTICLE));
    expect(await findTargets(reader, fragment)).toEqual([{ id: words[0], text: words[1] }]);
    if (wholeBrowser !== undefined)
      await expectMark(wholeBrowser, publication(ARTICLE) + fragment, words);
  });

  test('leads to the paragraph where its words are gone', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(`${publication(ARTICLE)}#p9:~:text=words%20that%20are%20gone`);
    const target = page.locator('.body :target');
    expect(await target.getAttribute('id')).toBe('p9');
    const top = () => target.evaluate((it) => it.getBoundingClientRect().y);
    // Chromium goes on looking for the words for half a second after the page has loaded.
    await expect.poll(top, { timeout: 15_000 }).toBeLessThan(800);
  });

  test('leads to the paragraph in a browser that knows no links to words', async ({
    onTestFinished,
  }) => {
    const browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: [...BROWSER_ARGUMENTS, '--disable-blink-features=TextFragmentIdentifiers'],
    });
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.goto(`${publication(ARTICLE)}#p9:~:text=only%20the`);
    expect(await page.evaluate(() => 'fragmentDirective' in document)).toBe(false);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#p9');
    expect(await page.locator('.body :target').getAttribute('id')).toBe('p9');
  });
});
