import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** The field of the search page, where scripts have made it a combobox. */
export const field = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Search the stories' });

/** The field in the header of every other page. */
export const headerField = (page: Page): Locator =>
  page.getByRole('banner').getByRole('searchbox', { name: 'Search the stories' });

/** The stories found. */
export const results = (page: Page): Locator => page.getByRole('list', { name: 'Stories found' });

/** The stories of the list, one by one. */
export const stories = (page: Page): Locator => results(page).locator(':scope > li');

/** The passages of all stories found. */
export const passages = (page: Page): Locator => results(page).locator('p:not(.aside) a');

/** What search says, as a screen reader would hear it. */
export const told = (page: Page): Locator => page.getByRole('main').getByRole('status');

/** Waits until search has said this. */
export async function hear(page: Page, sentence: string | RegExp): Promise<void> {
  const heard = expect.poll(() => told(page).textContent(), { timeout: 15_000 });
  await (typeof sentence === 'string' ? heard.toBe(sentence) : heard.toMatch(sentence));
}

/** The search page's address for a query, and what is chosen beside it. */
export const asking = (query: string, choice: Readonly<Record<string, string>> = {}): string =>
  `search/?${new URLSearchParams({ q: query, ...choice }).toString()}`;
