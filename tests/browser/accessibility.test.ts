import axe from 'axe-core';
import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { many, publication, ARTICLE, test } from './reader.ts';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with a page, each fault with its rule and its place. */
async function findFaults(page: Page): Promise<readonly string[]> {
  const { violations, passes } = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: 'tag', values } }),
    RULES,
  );
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

type NamedPage = readonly [name: string, address: string];

/** Every kind of page, with the name that a fault is reported under. */
const PAGES: readonly NamedPage[] = [
  ['the front page', publication('')],
  ['the article', publication(ARTICLE)],
  ['how to cite the article', publication(`${ARTICLE}cite/#p5`)],
  ['the archive', publication('archive/')],
  ['a section', publication('sections/world/')],
  ['a topic', publication('topics/syria/')],
  ['a year', publication('2017/')],
  ['a month', publication('2017/06/')],
  ['the about page', publication('about/')],
  ['search, with what it found,', publication('search/?q=aleppo')],
  ['search that found nothing', publication('search/?q=zzzz')],
  ['search that showed another word', publication('search/?q=alepo')],
  ['search for nothing yet', publication('search/')],
  ['the page for no page', publication('nowhere/')],
  ['a front page of many articles', many('')],
  ['an article with one of everything', many('2025/01/31/one-of-everything/')],
  ['an article in Arabic', many('2025/01/30/right-to-left/')],
  ['how to cite an article in Arabic', many('2025/01/30/right-to-left/cite/')],
  ['an archive of many articles', many('archive/')],
  ['the second page of a topic', many('topics/tides/2/')],
  ['a year of many articles', many('2024/')],
  ['search with many results', many('search/?q=ferry')],
  ['search for too narrow a choice', many('search/?q=telephone&year=2022')],
];

/** One page of each kind of layout: together they show every component. */
const REPRESENTATIVES: readonly NamedPage[] = PAGES.filter(([name]) =>
  [
    'a front page of many articles',
    'an article with one of everything',
    'how to cite the article',
    'search with many results',
  ].includes(name),
);

interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

const LIGHT_AND_WIDE: Look = { colorScheme: 'light', width: 1280 };

const OTHER_LOOKS: readonly Look[] = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'dark', width: 1280 },
];

async function findFaultsAt(page: Page, address: string): Promise<readonly string[]> {
  await page.addInitScript({ content: axe.source });
  await page.goto(address);
  if (address.includes('?q='))
    await expect
      .poll(() => page.getByRole('main').getByRole('status').textContent(), { timeout: 15_000 })
      .not.toBe('');
  return findFaults(page);
}

const contextOf = ({ colorScheme, width }: Look) => ({
  colorScheme,
  viewport: { width, height: 800 },
});

test.for(PAGES)('%s keeps all of axe’s rules', async ([, address], { sitDown, complaints }) => {
  const page = await sitDown(contextOf(LIGHT_AND_WIDE));
  expect(await findFaultsAt(page, address)).toEqual([]);
  // The console reports a missing page, and tested elsewhere.
  if (address.endsWith('/nowhere/')) complaints.length = 0;
});

test('one page of each layout is looked at in every other colour scheme and width', () => {
  expect(REPRESENTATIVES).toHaveLength(4);
});

describe.each(OTHER_LOOKS)('$colorScheme, $width pixels wide,', (look) => {
  test.for(REPRESENTATIVES)('%s keeps all of axe’s rules', async ([, address], { sitDown }) => {
    const page = await sitDown(contextOf(look));
    expect(await findFaultsAt(page, address)).toEqual([]);
  });
});

test('search with its suggestions open keeps all of axe’s rules', async ({ sitDown }) => {
  const page = await sitDown();
  await page.addInitScript({ content: axe.source });
  await page.goto(publication('search/'));
  await page.getByRole('combobox').pressSequentially('russ');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await findFaults(page)).toEqual([]);
});
