import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { many, publication, test } from './reader.ts';
import { asking, hear, results, stories, told } from './search-desk.ts';

const choices = (page: Page) => page.getByRole('group', { name: 'Choose among the stories found' });
const choice = (page: Page, name: string) => choices(page).getByRole('combobox', { name });

/** How many stories search says that it found. */
const countTold = async (page: Page): Promise<number> =>
  Number.parseInt((await told(page).textContent()) ?? '', 10);

async function ask(page: Page, query: string, chosen: Record<string, string> = {}): Promise<void> {
  await page.goto(many(asking(query, chosen)));
  await hear(page, /stor/u);
}

describe('among the stories found one may choose', () => {
  test('by what divides them, each choice with its number', async ({ sitDown }) => {
    const page = await sitDown();
    await ask(page, 'ferry');
    const all = await countTold(page);
    const section = choice(page, 'Section');
    await section.waitFor();
    const offered = await section.locator('option').allInnerTexts();
    expect(offered[0]).toBe('All sections');
    expect(offered.slice(1).every((text) => /^[A-Z][a-z]+ \(\d+\)$/u.test(text))).toBe(true);
    const numbers = offered.slice(1).map((text) => Number(/\d+/u.exec(text)?.[0]));
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(all);
  });

  test('in the address: it narrows what is found, and Back widens it again', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await ask(page, 'ferry');
    const all = await countTold(page);
    await choice(page, 'Year in the source').selectOption('2023');
    await expect.poll(() => countTold(page)).toBeLessThan(all);
    expect(page.url()).toBe(many(asking('ferry', { year: '2023' })));
    const dates = await results(page).locator('.aside').allInnerTexts();
    expect(dates.filter((text) => text.includes('2023')).length).toBe(await stories(page).count());
    // Another may be chosen in its place.
    await expect
      .poll(() => choice(page, 'Year in the source').locator('option').count())
      .toBeGreaterThan(3);
    await page.goBack();
    await expect.poll(() => countTold(page)).toBe(all);
    expect(await choice(page, 'Year in the source').inputValue()).toBe('');
  });

  test('an address with choices shows them', async ({ sitDown }) => {
    const page = await sitDown();
    await ask(page, 'ferry', { section: 'harbour', sort: 'oldest' });
    expect(await choice(page, 'Section').inputValue()).toBe('harbour');
    await expect.poll(() => choice(page, 'Order').inputValue()).toBe('oldest');
  });

  test.for([
    ['newest', (dates: readonly string[]) => dates.toSorted().toReversed()],
    ['oldest', (dates: readonly string[]) => dates.toSorted()],
  ] as const)('the order: %s first', async ([sort, order], { sitDown }) => {
    const page = await sitDown();
    await ask(page, 'ferry');
    await choice(page, 'Order').selectOption(sort);
    await page.waitForURL(many(asking('ferry', { sort })));
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

  test('too narrowly: that is told, with the way back to all stories', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(many(asking('telephone', { year: '2022' })));
    await hear(page, 'None of the stories you chose has “telephone”. Search all stories.');
    await told(page).getByRole('link', { name: 'Search all stories' }).click();
    await hear(page, '1 story with “telephone”.');
    expect(page.url()).toBe(many(asking('telephone')));
  });
});

test('where there is one story there is nothing to choose', async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto(publication(asking('aleppo')));
  await hear(page, '1 story with “aleppo”.');
  await page.waitForLoadState('networkidle');
  expect(await choices(page).count()).toBe(0);
});
