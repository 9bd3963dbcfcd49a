import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { many, PERMALINK, publication, ARTICLE, test } from './reader.ts';
import {
  BY_HAND,
  clipboard,
  copied,
  offer,
  message,
  byHand,
  selected,
  refuse,
  select,
  type Words,
} from './share-article.ts';

const EVERYTHING = '2025/01/31/one-of-everything/';
const SOURCE =
  'A Ray Of Hope For Syria? US, Russia Enter Military Agreement To Cease Hostilities Across The Conflict-Torn Region (Pressmark, dated June 29, 2017 in the source)';
const isFocused = (page: Page): Promise<boolean> =>
  offer(page).evaluate((it) => it === document.activeElement);

describe('a quotation', () => {
  test.for<readonly [string, Words, Words, string, string]>([
    [
      'of words that stand once on the page',
      ['p7', 'oint implementation cent'],
      ['p7', 'to fight'],
      '“joint implementation center" to fight”',
      '#p7:~:text=joint%20implementation%20center%22%20to%20fight',
    ],
    [
      'of words that stand in other paragraphs too',
      ['p5', 'cease hostilities'],
      ['p5', 'cease hostilities'],
      '“cease hostilities”',
      '#p5:~:text=would%20see%20both%20parties-,cease%20hostilities,-from%20sunset%20on%20Monday',
    ],
    [
      'across paragraphs',
      ['p7', 'separate the'],
      ['p8', 'Both countries also made a commitment'],
      '“separate the terrorists from the moderate opposition."\n\nBoth countries also made a commitment”',
      '#p7:~:text=separate%20the%20terrorists%20from,also%20made%20a%20commitment',
    ],
  ])(
    '%s is copied with its source and its link',
    async ([, from, to, quote, fragment], { sitDown }) => {
      const page = await sitDown(clipboard);
      await page.goto(publication(ARTICLE));
      await select(page, from, to);
      await offer(page).click();
      await expect.poll(() => message(page)).toBe('Quote copied.');
      expect(await copied(page)).toBe(`${quote}\n${SOURCE}\n${PERMALINK}${fragment}`);
    },
  );

  test('is copied by keyboard alone: Tab goes from a selection to the offer, then on', async ({
    sitDown,
  }) => {
    const page = await sitDown(clipboard);
    await page.goto(publication(ARTICLE));
    await page.locator('#p5 > .anchor').focus();
    await page.keyboard.press('Control+a');
    await offer(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await isFocused(page)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => message(page)).toBe('Quote copied.');
    const quotation = await copied(page);
    expect(quotation).toMatch(/^“The long-ranging conflict in Syria /u);
    expect(quotation).toContain(' concerning the future of Syria.”\n');
    expect(quotation).not.toContain('About the date');
    await page.keyboard.press('Tab');
    expect(await isFocused(page)).toBe(false);
  });

  test('grows with a selection that the keyboard extends', async ({ sitDown }) => {
    const page = await sitDown(clipboard);
    await page.goto(publication(ARTICLE));
    await select(page, ['p12', 'The details']);
    await offer(page).waitFor();
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => message(page)).toBe('Quote copied.');
    expect(await copied(page)).toMatch(/^“The details of”\n/u);
  });

  test('is shown selected where the clipboard is refused', async ({ sitDown }) => {
    const page = await sitDown({ before: refuse });
    await page.goto(publication(ARTICLE));
    await select(page, ['p8', 'air-strikes']);
    await offer(page).click();
    const quotation = `“air-strikes”\n${SOURCE}\n${PERMALINK}#p8:~:text=air%2Dstrikes`;
    await expect.poll(() => byHand(page).inputValue()).toBe(quotation);
    expect(await selected(page)).toBe(quotation);
    expect(await message(page)).toBe(BY_HAND);
  });

  test.for<readonly [string, string, Words, Words, RegExp]>([
    [
      'is in the marks of its language',
      '2025/01/30/right-to-left/',
      ['p1', 'العبارة'],
      ['p1', 'العبارة'],
      /^«العبارة»\n/u,
    ],
    ['leaves out a footnote’s mark', EVERYTHING, ['p1', 'abroad'], ['p1', '1'], /^“abroad\.”\n/u],
    [
      'under a base path leads to it',
      EVERYTHING,
      ['p1', 'abroad'],
      ['p1', 'abroad'],
      /\nhttps:\/\/fixtures\.example\/news\/2025\/01\/31\/one-of-everything\/#p1:~:text=abroad$/u,
    ],
    [
      'is no part of what surrounds a list',
      EVERYTHING,
      ['p2', 'A quotation'],
      ['p6', 'nested'],
      /^“A quotation\.\n\nFirst\n\nSecond\n\none\n\nnested”\n/u,
    ],
  ])('%s', async ([, address, from, to, quotation], { sitDown }) => {
    const page = await sitDown(clipboard);
    await page.goto(many(address));
    await select(page, from, to);
    await offer(page).click();
    await expect.poll(() => message(page)).toBe('Quote copied.');
    expect(await copied(page)).toMatch(quotation);
  });

  test('is no longer offered when nothing is selected', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(ARTICLE));
    await select(page, ['p5', 'cease hostilities']);
    await offer(page).waitFor();
    await page.locator('h1').click();
    await offer(page).waitFor({ state: 'hidden' });
  });

  test('is offered of the text, not of the site’s own words', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(ARTICLE));
    for (const words of [
      ['record', 'not stated'],
      ['about-the-date', 'Monday'],
    ] as const) {
      await select(page, ['p5', 'cease hostilities']);
      await offer(page).waitFor();
      await select(page, words);
      await offer(page).waitFor({ state: 'hidden' });
    }
  });

  test('is not offered on paper', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(ARTICLE));
    await select(page, ['p5', 'cease hostilities']);
    await offer(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.toast').isVisible()).toBe(false);
  });
});
