import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { many, publication, STORY, test } from './reader.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the stories' });
const results = (page: Page) => page.getByRole('list', { name: 'Stories found' });
const count = (page: Page) => page.getByRole('main').getByRole('status');

/** Waits until search has said this, as a screen reader would hear it. */
async function hear(page: Page, sentence: string): Promise<void> {
  await expect.poll(() => count(page).textContent(), { timeout: 15_000 }).toBe(sentence);
}

/** The paths that a page asks the server for from now on, as far as they are Pagefind's. */
function watchIndex(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/pagefind/')) asked.push(pathname);
  });
  return asked;
}

const ALEPPO = '1 story with “aleppo”.';

describe('a search', () => {
  test('begins in the header of any page and ends at an address that holds the query', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await page.goto(publication(STORY));
    await field(page).fill('aleppo');
    await field(page).press('Enter');
    await page.waitForURL(publication('search/?q=aleppo'));
    await hear(page, ALEPPO);
    expect(await field(page).inputValue()).toBe('aleppo');
  });

  test('shows what it finds while one types, and keeps the query in the address', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await page.goto(publication('search/'));
    await field(page).pressSequentially('aleppo');
    await hear(page, ALEPPO);
    expect(page.url()).toBe(publication('search/?q=aleppo'));
    expect(await results(page).getByRole('listitem').count()).toBe(1);
    expect(await results(page).getByRole('heading').allInnerTexts()).toEqual([
      'A Ray Of Hope For Syria? US, Russia Enter Military Agreement To Cease Hostilities Across The Conflict-Torn Region',
    ]);
    expect(await results(page).locator('.dates').allInnerTexts()).toEqual([
      'Dated June 29, 2017 in the source · Reports events of September 9–12, 2016',
    ]);
    await expect
      .poll(() => results(page).locator('mark').allInnerTexts())
      .toEqual(['Aleppo', 'Aleppo']);
  });

  test('leads to the very paragraph that it shows', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/?q=aleppo'));
    await hear(page, ALEPPO);
    const passages = results(page).locator('p:not(.dates) a');
    const links = await passages.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual([`/${STORY}#p5`, `/${STORY}#p6`]);
    await passages.first().click();
    await page.waitForURL(publication(`${STORY}#p5`));
    expect(await page.locator('#p5').innerText()).toContain('including eastern Aleppo');
  });

  test('is undone and done again by Back and Forward', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/?q=aleppo'));
    await hear(page, ALEPPO);
    await field(page).fill('lavrov');
    await field(page).press('Enter');
    await hear(page, '1 story with “lavrov”.');
    await page.goBack();
    await hear(page, ALEPPO);
    expect(await field(page).inputValue()).toBe('aleppo');
    await page.goForward();
    await hear(page, '1 story with “lavrov”.');
    expect(page.url()).toBe(publication('search/?q=lavrov'));
  });

  test('for nothing says what can be searched, and loads nothing', async ({ sitDown }) => {
    const page = await sitDown();
    const asked = watchIndex(page);
    await page.goto(publication('search/'), { waitUntil: 'networkidle' });
    expect(await page.getByText('Searches headlines, dates, texts and notes').isVisible()).toBe(
      true,
    );
    expect(await page.locator('[data-without-scripts]').isVisible()).toBe(false);
    expect(asked).toEqual([]);
    await field(page).focus();
    await expect.poll(() => asked).toContain('/pagefind/pagefind.js');
  });

  test.for([
    ['zzzz', 'No story has “zzzz”.'],
    ['alepo', 'No story has “alepo”.'],
    ['"aleppo agreement"', 'No story has the phrase “aleppo agreement”.'],
  ] as const)('for %s says “%s” and bluffs nothing', async ([query, sentence], { sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(`search/?q=${encodeURIComponent(query)}`));
    await hear(page, sentence);
    expect(await results(page).isVisible()).toBe(false);
    expect(await page.getByText('Try fewer words').isVisible()).toBe(true);
  });

  test.for([
    ['zzzz aleppo', 'No story has “zzzz”. 1 story with “aleppo”.'],
    ['"ray of hope"', '1 story with the phrase “ray of hope”.'],
    ['lavrov kerry', '1 story with “lavrov” and “kerry”.'],
    ['ALEP', '1 story with “ALEP”.'],
  ] as const)('for %s says “%s”', async ([query, sentence], { sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(`search/?q=${encodeURIComponent(query)}`));
    await hear(page, sentence);
    expect(await results(page).getByRole('listitem').count()).toBe(1);
  });

  test('takes markup in the query for words', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`));
    await expect.poll(() => count(page).textContent()).toContain('No story has');
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('does not find the record, which is the site’s and not the story’s', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/?q=infoplease'));
    await hear(page, 'No story has “infoplease”.');
  });

  test('finds the note about the date', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/?q=geneva'));
    await hear(page, '1 story with “geneva”.');
    expect(await results(page).locator('p:not(.dates)').first().innerText()).toContain('Geneva');
  });
});

test.for([
  ['its program', '**/pagefind.js'],
  ['its engine', '**/wasm.*.pagefind'],
  ['its list of contents', '**/pagefind-entry.json*'],
  ['its words', '**/*.pf_index'],
  ['its stories', '**/*.pf_fragment'],
] as const)(
  'search without %s says so, and works again when it is back',
  async ([, pattern], { sitDown, complaints }) => {
    const page = await sitDown();
    await page.route(pattern, (route) => route.abort());
    await page.goto(publication('search/?q=aleppo'));
    await hear(page, 'Search is not working just now.');
    const archive = page.getByRole('main').getByRole('link', { name: 'The archive' });
    expect(await archive.getAttribute('href')).toBe('/archive/');
    await page.unroute(pattern);
    await field(page).press('Enter');
    await hear(page, ALEPPO);
    // What the browser and Pagefind say of files that do not come is theirs to word.
    complaints.length = 0;
  },
);

test('without scripts the search page points to the archive', async ({ sitDown }) => {
  const page = await sitDown({ javaScriptEnabled: false });
  await page.goto(publication(STORY));
  await field(page).fill('aleppo');
  await field(page).press('Enter');
  await page.waitForURL(publication('search/?q=aleppo'));
  expect(await page.locator('[data-without-scripts]').innerText()).toBe(
    'Searching needs scripts, which your browser does not run here. The archive lists every headline; there your browser’s own Find will do.',
  );
  await page.getByRole('main').getByRole('link', { name: 'The archive' }).click();
  await page.waitForURL(publication('archive/'));
});

describe('among many stories under /news/, a search', () => {
  test('finds them all, shows ten, and ten more when asked', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(many('search/?q=ferry'));
    await expect.poll(() => count(page).textContent()).toMatch(/^\d+ stories with “ferry”\.$/u);
    const items = results(page).locator(':scope > li');
    expect(await items.count()).toBe(10);
    await page.getByRole('button', { name: 'More results' }).click();
    await expect.poll(() => items.count()).toBe(20);
    expect(
      await items
        .nth(10)
        .locator('a')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });

  test('leads to a paragraph below the base path that holds the word', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(many('archive/'));
    await field(page).fill('telephone');
    await field(page).press('Enter');
    await page.waitForURL(many('search/?q=telephone'));
    await hear(page, '1 story with “telephone”.');
    const heading = results(page).getByRole('heading').getByRole('link');
    expect(await heading.getAttribute('href')).toBe('/news/2025/01/31/one-of-everything/');
    expect(await results(page).locator('p:not(.dates)').innerText()).toContain(
      'no telephone shows',
    );
  });

  test('does not find a draft', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(many('search/?q=embargoed'));
    await hear(page, 'No story has “embargoed”.');
  });
});
