import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** The field of the search page, where scripts have made it a combobox. */
export const field = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Search articles' });

/** The field in the header of every other page. */
export const headerField = (page: Page): Locator =>
  page.getByRole('banner').getByRole('searchbox', { name: 'Search articles' });

/** The list of results. */
export const results = (page: Page): Locator => page.getByRole('list', { name: 'Results' });

/** The results one by one. */
export const items = (page: Page): Locator => results(page).locator(':scope > li');

/** The passages of all results. */
export const passages = (page: Page): Locator => results(page).locator('p:not(.aside) a');

/** What search says, as a screen reader would read it. */
export const status = (page: Page): Locator => page.getByRole('main').getByRole('status');

/** Waits until search says this. */
export async function waitForStatus(page: Page, sentence: string | RegExp): Promise<void> {
  const text = expect.poll(() => status(page).textContent(), { timeout: 15_000 });
  await (typeof sentence === 'string' ? text.toBe(sentence) : text.toMatch(sentence));
}

/** The search page's address for a query and filters. */
export const searchFor = (query: string, filters: Readonly<Record<string, string>> = {}): string =>
  `search/?${new URLSearchParams({ q: query, ...filters }).toString()}`;
