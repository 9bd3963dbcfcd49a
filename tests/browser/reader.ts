import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import { expect, inject, test as plain } from 'vitest';

/** What a reader's browser is like, where it matters to a test. */
export interface Reader extends BrowserContextOptions {
  /** Runs in every page before its own scripts. */
  readonly before?: () => void;
}

interface Reading {
  readonly browser: Browser;
  /** Opens an empty page in a browser context of its own. */
  readonly sitDown: (reader?: Reader) => Promise<Page>;
  /**
   * Messages in the console and of failing scripts. Nothing may be left of it when a test ends:
   * a test that expects a message takes it out and looks at it.
   */
  readonly complaints: string[];
}

/** A test in the shared browser that fails on any message in the console and any failing script. */
export const test = plain.extend<Reading>({
  browser: [
    // eslint-disable-next-line no-empty-pattern -- Vitest reads a fixture's needs from this pattern.
    async ({}, use) => {
      const browser = await chromium.connect(inject('browser'));
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  // eslint-disable-next-line no-empty-pattern -- As above.
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, 'messages in the console').toEqual([]);
  },
  sitDown: async ({ browser, complaints }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async ({ before, ...options } = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        ...options,
      });
      contexts.push(context);
      context.setDefaultTimeout(15_000);
      if (before) await context.addInitScript(before);
      const page = await context.newPage();
      page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(String(error)));
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** Address of a page on the local server, from the site's front page. */
export const publication = (path: string): string => inject('publication').url + path;

/** The same for the many articles under `/news/`. */
export const many = (path: string): string => inject('many').url + path;

/** The first article, from the site's front page. */
export const ARTICLE = '2017/06/29/a-ray-of-hope-for-syria/';

/** The first article's permalink. */
export const PERMALINK = `https://pressmark.example/${ARTICLE}`;

/** By how many pixels a page is wider than its window. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The computed value of a CSS property. */
export const styleOf = (locator: Locator, property: string): Promise<string> =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
