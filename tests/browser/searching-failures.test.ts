import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { startSite } from '#cli/site-server.ts';
import { many, publication, ARTICLE, test } from './reader.ts';
import { searchFor, field, headerField, waitForStatus, results, items, status } from './search.ts';

const ALEPPO = '1 article with “aleppo”.';
const FAILED = 'Search isn’t responding. Check your connection and try again.';
const OFFLINE = 'You’re offline. Search needs a connection.';

const CORRECTED =
  'No results for “alepo”. Showing results for Aleppo. Search only for “alepo”. 1 article with “Aleppo”.';

test.for([
  ['its manifest', '**/search-index/manifest.json', 'aleppo', ALEPPO],
  ['its engine', '**/pagefind.js*', 'aleppo', ALEPPO],
  ['its WebAssembly', '**/wasm.*.pagefind*', 'aleppo', ALEPPO],
  ['its list of contents', '**/pagefind-entry.json*', 'aleppo', ALEPPO],
  ['its metadata', '**/*.pf_meta*', 'aleppo', ALEPPO],
  ['its words', '**/*.pf_index*', 'aleppo', ALEPPO],
  ['its articles', '**/*.pf_fragment*', 'aleppo', ALEPPO],
  ['its word list', '**/en-words-*/*', 'alepo', CORRECTED],
] as const)(
  'search without %s says so, and works again when it is back',
  async ([, pattern, query, answer], { sitDown, complaints }) => {
    const page = await sitDown();
    await page.route(pattern, (route) => route.abort());
    await page.goto(publication(`search/?q=${query}`));
    await expect.poll(() => status(page).textContent(), { timeout: 30_000 }).toBe(FAILED);
    const archive = page.getByRole('main').getByRole('link', { name: 'The archive' });
    expect(await archive.getAttribute('href')).toBe('/archive/');
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'Try again' }).click();
    await waitForStatus(page, answer);
    // What the browser and Pagefind say of files that do not come is theirs to word.
    complaints.length = 0;
  },
);

test('a touch of the field fetches all that a first search needs, and no words', async ({
  sitDown,
}) => {
  const page = await sitDown();
  const files = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/search-index/')) files.add(pathname.replace(/^.*\/|[^/]*\./gu, ''));
  });
  await page.goto(publication('search/'));
  expect([...files]).toEqual([]);
  await field(page).click();
  await expect.poll(() => [...files]).toEqual(expect.arrayContaining(['json', 'js', 'pf_meta']));
  await page.waitForLoadState('networkidle');
  expect([...files].filter((kind) => ['pf_index', 'pf_fragment'].includes(kind))).toEqual([]);
});

test('a tab that was open while the site was published anew searches the new index', async ({
  sitDown,
  complaints,
}) => {
  const page = await sitDown();
  await page.goto(publication('search/'));
  await field(page).click();
  await page.waitForLoadState('networkidle');
  // The index moves to another folder: its old files are gone, the manifest names the new ones.
  await page.route('**/search-index/**', async (route) => {
    const url = route.request().url();
    if (url.endsWith('/manifest.json')) {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/"([a-z]+)-([^/"]+)\/"/gu, '"$1-new$2/"');
      await route.fulfill({ response, body });
    } else if (/\/[a-z]+-new/u.test(url)) {
      await route.continue({ url: url.replace(/(\/[a-z]+-)new/u, '$1') });
    } else await route.fulfill({ status: 404 });
  });
  await field(page).fill('aleppo');
  await waitForStatus(page, ALEPPO);
  complaints.length = 0;
});

test('a part of the index that fails once is fetched again', async ({ sitDown, complaints }) => {
  const page = await sitDown();
  let times = 0;
  await page.route('**/*.pf_fragment*', (route) => {
    times += 1;
    return times === 1 ? route.abort() : route.continue();
  });
  await page.goto(publication('search/?q=aleppo'));
  await waitForStatus(page, ALEPPO);
  expect(times).toBe(2);
  complaints.length = 0;
});

test('where WebAssembly is blocked, search says so', async ({ sitDown, complaints }) => {
  const page = await sitDown();
  // A worker keeps the policy that its own file came with.
  await page.route(/search\/\?q=aleppo|pagefind-worker/u, async (route) => {
    const answer = await route.fetch();
    const headers = Object.entries(answer.headers()).map(([name, value]) => [
      name,
      value.replace(" 'wasm-unsafe-eval'", ''),
    ]);
    await route.fulfill({ response: answer, headers: Object.fromEntries(headers) });
  });
  await page.goto(publication('search/?q=aleppo'));
  await expect
    .poll(() => status(page).textContent(), { timeout: 30_000 })
    .toBe('Search needs WebAssembly, which is off in your browser.');
  complaints.length = 0;
});

test('a site without an index has another message than a connection that fails', async ({
  sitDown,
  complaints,
}) => {
  const page = await sitDown();
  await page.route('**/search-index/**', (route) => route.fulfill({ status: 404 }));
  await page.goto(publication('search/?q=aleppo'));
  await waitForStatus(page, 'Search isn’t available: the site’s search index is missing.');
  await page.waitForLoadState('networkidle');
  complaints.length = 0;
});

test('more results that cannot be loaded leave those that are there, and may be fetched again', async ({
  sitDown,
  complaints,
}) => {
  const page = await sitDown();
  await page.goto(many(searchFor('ferry')));
  await waitForStatus(page, /articles with “ferry”/u);
  const sentences = await page.getByRole('main').getByRole('status').innerText();
  await page.route('**/search-index/**', (route) => route.abort());
  await page.getByRole('button', { name: 'More results' }).click();
  await waitForStatus(page, FAILED);
  expect(await items(page).count()).toBe(10);
  await page.unroute('**/search-index/**');
  await page.getByRole('button', { name: `${FAILED} Try again` }).click();
  await expect.poll(() => items(page).count()).toBe(20);
  await waitForStatus(page, sentences);
  complaints.length = 0;
});

/** Types a query in the place of what the field holds. */
async function type(page: Page, query: string): Promise<void> {
  await field(page).fill('');
  await waitForStatus(page, '');
  await field(page).pressSequentially(query);
}

describe('offline a reader who has searched', () => {
  test('gets answers from what was fetched, a message where that does not do, and answers again when online', async ({
    sitDown,
    complaints,
  }) => {
    const site = inject('many');
    const server = await startSite(site, 0);
    const page = await sitDown();
    await page.goto(server.url + searchFor('ferry'));
    await waitForStatus(page, /^\d+ articles with “ferry”\./u);
    await page.waitForLoadState('networkidle');
    const answer = (await status(page).textContent()) ?? '';
    // Both: what is switched off for the page need not be so for its worker.
    await page.context().setOffline(true);
    await server.close();
    await type(page, 'ferry');
    await waitForStatus(page, answer);
    expect(await results(page).locator('mark').first().innerText()).toBe('ferry');
    await type(page, 'telephone');
    await waitForStatus(page, OFFLINE);
    await type(page, 'ferry');
    await waitForStatus(page, answer);
    await type(page, 'telephone');
    await waitForStatus(page, OFFLINE);
    const again = await startSite(site, Number(new URL(server.url).port));
    await page.context().setOffline(false);
    await waitForStatus(page, /^1 article with “telephone”\./u);
    await again.close();
    complaints.length = 0;
  });
});

test('offline search that has fetched nothing says so, and asks again when the connection is back', async ({
  sitDown,
  complaints,
}) => {
  const page = await sitDown();
  await page.goto(publication('search/'), { waitUntil: 'networkidle' });
  await page.context().setOffline(true);
  await field(page).fill('aleppo');
  await expect.poll(() => status(page).textContent(), { timeout: 30_000 }).toBe(OFFLINE);
  await page.context().setOffline(false);
  await waitForStatus(page, ALEPPO);
  complaints.length = 0;
});

describe('without scripts the search page', () => {
  test('points to the archive and lists every headline of a small publication', async ({
    sitDown,
  }) => {
    const page = await sitDown({ javaScriptEnabled: false });
    await page.goto(publication(ARTICLE));
    await headerField(page).fill('aleppo');
    await headerField(page).press('Enter');
    await page.waitForURL(publication('search/?q=aleppo'));
    expect(await page.locator('[data-without-scripts]').innerText()).toBe(
      'Search needs JavaScript, which is off in your browser. The archive lists every headline; you can search it with your browser’s Find. Every headline is listed below too.',
    );
    const headlines = page.getByRole('list', { name: 'Archive' }).getByRole('link');
    expect(
      await headlines.evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
    ).toEqual([`/${ARTICLE}`]);
    await page.getByRole('main').getByRole('link', { name: 'The archive' }).click();
    await page.waitForURL(publication('archive/'));
  });
});
