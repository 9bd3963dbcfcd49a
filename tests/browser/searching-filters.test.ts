import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { many, publication, test } from './reader.ts';
import { searchFor, waitForStatus, results, items, status } from './search.ts';

const filters = (page: Page) => page.getByRole('group', { name: 'Filter the results' });
const filter = (page: Page, name: string) =>
  filters(page).getByRole('combobox', { name, exact: true });

/** How many articles search says that it found. */
const readCount = async (page: Page): Promise<number> =>
  Number.parseInt((await status(page).textContent()) ?? '', 10);

async function ask(page: Page, query: string, values: Record<string, string> = {}): Promise<void> {
  await page.goto(many(searchFor(query, values)));
  await waitForStatus(page, /article/u);
}

describe('results can be filtered', () => {
  test('by what divides them, each value with its count', async ({ sitDown }) => {
    const page = await sitDown();
    await ask(page, 'ferry');
    const all = await readCount(page);
    const section = filter(page, 'Section');
    await section.waitFor();
    const offered = await section.locator('option').allInnerTexts();
    expect(offered[0]).toBe('All sections');
    expect(offered.slice(1).every((text) => /^[A-Z][a-z]+ \(\d+\)$/u.test(text))).toBe(true);
    const numbers = offered.slice(1).map((text) => Number(/\d+/u.exec(text)?.[0]));
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(all);
  });

  test('in the address, and Back removes the filter', async ({ sitDown }) => {
    const page = await sitDown();
    await ask(page, 'ferry');
    const all = await readCount(page);
    await filter(page, 'Year').selectOption('2023');
    await expect.poll(() => readCount(page)).toBeLessThan(all);
    expect(page.url()).toBe(many(searchFor('ferry', { year: '2023' })));
    const dates = await results(page).locator('.aside').allInnerTexts();
    expect(dates.filter((text) => text.includes('2023')).length).toBe(await items(page).count());
    // Another may be chosen in its place.
    await expect.poll(() => filter(page, 'Year').locator('option').count()).toBeGreaterThan(3);
    await page.goBack();
    await expect.poll(() => readCount(page)).toBe(all);
    expect(await filter(page, 'Year').inputValue()).toBe('');
  });

  test('an address with filters shows them', async ({ sitDown }) => {
    const page = await sitDown();
    await ask(page, 'ferry', { section: 'harbour', sort: 'oldest' });
    expect(await filter(page, 'Section').inputValue()).toBe('harbour');
    await expect.poll(() => filter(page, 'Sort by').inputValue()).toBe('oldest');
  });

  test('a filter that a person writes into the address is understood', async ({ sitDown }) => {
    const page = await sitDown();
    await ask(page, 'ferry', { section: 'Harbour' });
    expect(await filter(page, 'Section').inputValue()).toBe('harbour');
    expect(await items(page).count()).toBeGreaterThan(0);
  });

  test('by all languages of the newsroom, with the total of each, whatever was found', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await ask(page, 'ferry');
    const language = filter(page, 'Language');
    await language.waitFor();
    const offered = await language.locator('option').allInnerTexts();
    expect(offered[0]).toBe('All languages');
    expect(offered.some((text) => /^Arabic \(\d+\)$/u.test(text))).toBe(true);
    await language.selectOption('ar');
    await waitForStatus(page, /^No results for “ferry”/u);
    expect(await filter(page, 'Language').locator('option').allInnerTexts()).toEqual(offered);
  });

  test.for([
    ['newest', (dates: readonly string[]) => dates.toSorted().toReversed()],
    ['oldest', (dates: readonly string[]) => dates.toSorted()],
  ] as const)('in an order: %s first', async ([sort, order], { sitDown }) => {
    const page = await sitDown();
    await ask(page, 'ferry');
    await filter(page, 'Sort by').selectOption(sort);
    await page.waitForURL(many(searchFor('ferry', { sort })));
    const days = (): Promise<string[]> =>
      results(page)
        .locator('h2 a')
        .evaluateAll((all) =>
          all.map((one) => /\d{4}\/\d{2}\/\d{2}/u.exec(one.getAttribute('href') ?? '')?.[0] ?? ''),
        );
    await expect
      .poll(async () => {
        const shown = await days();
        return shown.length === 10 && shown.join() === order(shown).join();
      })
      .toBe(true);
  });

  test('too narrowly: search says so, with the way back to all articles', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(many(searchFor('telephone', { year: '2022' })));
    await waitForStatus(
      page,
      /^No results for “telephone” with these filters\. Search all articles\./u,
    );
    await status(page).getByRole('link', { name: 'Search all articles' }).click();
    await waitForStatus(page, /^1 article with “telephone”\./u);
    expect(page.url()).toBe(many(searchFor('telephone')));
  });
});

test('one result has nothing to filter', async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto(publication(searchFor('aleppo')));
  await waitForStatus(page, '1 article with “aleppo”.');
  await page.waitForLoadState('networkidle');
  expect(await filters(page).count()).toBe(0);
});
