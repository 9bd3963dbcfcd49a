import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { many, publication, ARTICLE, test } from './reader.ts';
import {
  searchFor,
  field,
  headerField,
  waitForStatus,
  passages,
  results,
  items,
  status,
} from './search.ts';

/** The paths that a page asks the server for from now on, as far as they are the index's. */
function watchIndex(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/search-index/')) asked.push(pathname);
  });
  return asked;
}

const ALEPPO = '1 article with “aleppo”.';

describe('a search', () => {
  test('begins in the header of any page and ends at an address that holds the query', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await page.goto(publication(ARTICLE));
    await headerField(page).fill('aleppo');
    await headerField(page).press('Enter');
    await page.waitForURL(publication('search/?q=aleppo'));
    await waitForStatus(page, ALEPPO);
    expect(await field(page).inputValue()).toBe('aleppo');
  });

  test('shows what it finds while one types, and keeps the query in the address', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await page.goto(publication('search/'));
    await field(page).pressSequentially('aleppo');
    await waitForStatus(page, ALEPPO);
    expect(page.url()).toBe(publication('search/?q=aleppo'));
    expect(await items(page).count()).toBe(1);
    expect(await results(page).getByRole('heading').allInnerTexts()).toEqual([
      'A Ray Of Hope For Syria? US, Russia Enter Military Agreement To Cease Hostilities Across The Conflict-Torn Region',
    ]);
    expect(await results(page).locator('.aside').allInnerTexts()).toEqual([
      'Dated June 29, 2017 in the source\u00A0· Reports events of September 9–12, 2016',
    ]);
    expect(await results(page).locator('mark').allInnerTexts()).toEqual(['Aleppo', 'Aleppo']);
  });

  test('is undone and done again by Back and Forward', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/?q=aleppo'));
    await waitForStatus(page, ALEPPO);
    await field(page).fill('lavrov');
    await field(page).press('Enter');
    await waitForStatus(page, '1 article with “lavrov”.');
    await page.goBack();
    await waitForStatus(page, ALEPPO);
    expect(await field(page).inputValue()).toBe('aleppo');
    await page.goForward();
    await waitForStatus(page, '1 article with “lavrov”.');
    expect(page.url()).toBe(publication('search/?q=lavrov'));
  });

  test('for nothing says what can be searched and since when, and loads nothing', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    const asked = watchIndex(page);
    await page.goto(publication('search/'), { waitUntil: 'networkidle' });
    const whole = page.getByText(
      'Searches headlines, dates, texts and notes of one article, from 2017',
    );
    expect(await whole.isVisible()).toBe(true);
    expect(await page.locator('[data-without-scripts]').isVisible()).toBe(false);
    // It has the focus, but nobody has turned to it yet.
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(asked).toEqual([]);
    await field(page).click();
    await expect.poll(() => asked).toContain('/search-index/manifest.json');
  });

  test('emptied again shows that again', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/?q=aleppo'));
    await waitForStatus(page, ALEPPO);
    await field(page).fill('');
    await waitForStatus(page, '');
    expect(await page.getByText('Searches headlines').isVisible()).toBe(true);
    expect(await results(page).isVisible()).toBe(false);
    expect(page.url()).toBe(publication('search/'));
  });

  test('shows the number of each passage’s paragraph', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/?q=aleppo'));
    await waitForStatus(page, ALEPPO);
    expect(await passages(page).locator('.number').allInnerTexts()).toEqual(['5', '6']);
  });

  test('says how many more paragraphs of an article have the words', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/?q=russia'));
    await waitForStatus(page, /^1 article with “russia”/u);
    expect(await passages(page).count()).toBe(3);
    expect(await items(page).locator('.aside').last().innerText()).toMatch(
      /^\d+ more in this article$/u,
    );
  });

  test('takes markup in the query for words', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(searchFor('<img src=x onerror=alert(1)>')));
    await waitForStatus(page, /No results for/u);
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('does not find the record, which is the site’s and not the article’s', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await page.goto(publication('search/?q=infoplease'));
    await waitForStatus(page, 'No results for “infoplease”.');
  });

  test('finds the note about the date', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/?q=geneva'));
    await waitForStatus(page, '1 article with “geneva”.');
    expect(await passages(page).first().innerText()).toContain('Geneva');
  });

  test('that takes longer than a moment says that it is searching', async ({ sitDown }) => {
    const page = await sitDown();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/*.pf_fragment', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(publication('search/?q=aleppo'));
    await page.getByText('Searching…').first().waitFor();
    release();
    await waitForStatus(page, ALEPPO);
    expect(await page.getByText('Searching…').filter({ visible: true }).count()).toBe(0);
  });

  test('leaves nothing behind: no cookie, no store', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/?q=aleppo'));
    await waitForStatus(page, ALEPPO);
    await passages(page).first().click();
    await page.waitForURL(publication(`${ARTICLE}#p5`));
    const left = await page.evaluate(async () => ({
      cookies: document.cookie,
      kept: localStorage.length + sessionStorage.length,
      stores: (await indexedDB.databases()).length + (await caches.keys()).length,
      name: window.name,
    }));
    expect(left).toEqual({ cookies: '', kept: 0, stores: 0, name: '' });
  });
});

describe('among many articles under /news/, a search', () => {
  test('finds them all, shows ten, and ten more at the press of a button', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(many('search/?q=ferry'));
    await waitForStatus(page, /^\d+ articles with “ferry”\./u);
    const found = Number.parseInt((await status(page).textContent()) ?? '', 10);
    expect(await items(page).count()).toBe(10);
    await page.getByRole('button', { name: `More results (${found - 10})` }).click();
    await expect.poll(() => items(page).count()).toBe(20);
    const first = items(page).nth(10).locator('a').first();
    await expect.poll(() => first.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('comes back to the link that was followed, however far down, and where it stood', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await page.goto(many('search/?q=ferry'));
    await waitForStatus(page, /articles with “ferry”/u);
    await page.getByRole('button', { name: 'More results' }).click();
    await expect.poll(() => items(page).count()).toBe(20);
    const followed = items(page).nth(14).locator('h2 a');
    const headline = await followed.innerText();
    const place = (link: HTMLElement | SVGElement): number => link.getBoundingClientRect().top;
    await followed.scrollIntoViewIfNeeded();
    const before = await followed.evaluate(place);
    await followed.click();
    await page.waitForURL(/article-/u);
    await page.goBack();
    await expect.poll(() => items(page).count(), { timeout: 15_000 }).toBe(20);
    const focused = page.locator('a:focus');
    await expect.poll(() => focused.innerText()).toBe(headline);
    await expect
      .poll(async () => Math.abs((await focused.evaluate(place)) - before))
      .toBeLessThan(50);
  });

  test('leads to a paragraph below the base path that holds the word', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(many('archive/'));
    await headerField(page).fill('telephone');
    await headerField(page).press('Enter');
    await page.waitForURL(many('search/?q=telephone'));
    await waitForStatus(page, /^1 article with “telephone”\./u);
    const heading = results(page).getByRole('heading').getByRole('link');
    expect(await heading.getAttribute('href')).toBe('/news/2025/01/31/one-of-everything/');
    expect(await passages(page).innerText()).toContain('no telephone shows');
  });

  test('says which languages it searched, and searches another at the press of a button', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await page.goto(many('search/?q=telephone'));
    await waitForStatus(page, /Searched English\. Also search Arabic \(\d+ articles?\)\.$/u);
    await status(page).getByRole('link', { name: 'Arabic' }).click();
    await waitForStatus(page, /^1 article with “telephone”\.$/u);
    expect(page.url()).toBe(many('search/?q=telephone&also=ar'));
    await page.goBack();
    await waitForStatus(page, /Also search Arabic/u);
  });

  test('does not find a draft', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(many('search/?q=embargoed'));
    await waitForStatus(page, /^No results for “embargoed”\./u);
  });
});
