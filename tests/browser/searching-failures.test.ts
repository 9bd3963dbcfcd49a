import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { startSite } from '#desk/site-server.ts';
import { many, publication, STORY, test } from './reader.ts';
import { asking, field, headerField, hear, results, stories, told } from './search-desk.ts';

const ALEPPO = '1 story with “aleppo”.';
const FAILED = 'Search gets no answer. Check the connection, or try again in a while.';
const OFFLINE = 'You are offline, and this search needs the connection.';

test.for([
  ['its engine', '**/pagefind-worker.js', 'aleppo', ALEPPO],
  ['its WebAssembly', '**/wasm.*.pagefind', 'aleppo', ALEPPO],
  ['its list of contents', '**/pagefind-entry.json*', 'aleppo', ALEPPO],
  ['its metadata', '**/*.pf_meta', 'aleppo', ALEPPO],
  ['its words', '**/*.pf_index', 'aleppo', ALEPPO],
  ['its stories', '**/*.pf_fragment', 'aleppo', ALEPPO],
] as const)(
  'search without %s says so, and works again when it is back',
  async ([, pattern, query, answer], { sitDown, complaints }) => {
    const page = await sitDown();
    await page.route(pattern, (route) => route.abort());
    await page.goto(publication(`search/?q=${query}`));
    await expect.poll(() => told(page).textContent(), { timeout: 30_000 }).toBe(FAILED);
    const archive = page.getByRole('main').getByRole('link', { name: 'The archive' });
    expect(await archive.getAttribute('href')).toBe('/archive/');
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'Search again' }).click();
    await hear(page, answer);
    // What the browser and Pagefind say of files that do not come is theirs to word.
    complaints.length = 0;
  },
);

test('a touch of the field fetches engine, WebAssembly and list at once', async ({ sitDown }) => {
  const page = await sitDown();
  const asked: string[] = [];
  // None is answered, so that none waits for another.
  await page.route('**/pagefind/**', (route) => {
    asked.push(new URL(route.request().url()).pathname.replace(/.*\./u, ''));
  });
  await page.goto(publication('search/'));
  expect(asked).toEqual([]);
  await field(page).focus();
  await expect.poll(() => asked.toSorted()).toEqual(['js', 'json', 'pagefind']);
});

test('a part of the index that fails once is asked for once more', async ({
  sitDown,
  complaints,
}) => {
  const page = await sitDown();
  let times = 0;
  await page.route('**/*.pf_fragment', (route) => {
    times += 1;
    return times === 1 ? route.abort() : route.continue();
  });
  await page.goto(publication('search/?q=aleppo'));
  await hear(page, ALEPPO);
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
    .poll(() => told(page).textContent(), { timeout: 30_000 })
    .toBe('Search needs WebAssembly, which your browser does not run here.');
  complaints.length = 0;
});

test('a site without an index is told from a connection that fails', async ({
  sitDown,
  complaints,
}) => {
  const page = await sitDown();
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
  await page.goto(publication('search/?q=aleppo'));
  await hear(page, 'Search is not working: the site’s index is missing.');
  complaints.length = 0;
});

test('more stories that cannot be had leave those that are there, and may be asked for again', async ({
  sitDown,
  complaints,
}) => {
  const page = await sitDown();
  await page.goto(many(asking('ferry')));
  await hear(page, /stories with “ferry”/u);
  const told = await page.getByRole('main').getByRole('status').innerText();
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.getByRole('button', { name: 'More results' }).click();
  await hear(page, FAILED);
  expect(await stories(page).count()).toBe(10);
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: `${FAILED} Search again` }).click();
  await expect.poll(() => stories(page).count()).toBe(20);
  await hear(page, told);
  complaints.length = 0;
});

/** Types a query in the place of what the field holds. */
async function type(page: Page, query: string): Promise<void> {
  await field(page).fill('');
  await hear(page, '');
  await field(page).pressSequentially(query);
}

describe('offline a reader who has searched', () => {
  test('is answered from what was fetched, told where that does not do, and answered again when online', async ({
    sitDown,
    complaints,
  }) => {
    const site = inject('many');
    const server = await startSite(site, 0);
    const page = await sitDown();
    await page.goto(server.url + asking('ferry'));
    await hear(page, /^\d+ stories with “ferry”\.$/u);
    await page.waitForLoadState('networkidle');
    const answer = (await told(page).textContent()) ?? '';
    // Both: what is switched off for the page need not be so for its worker.
    await page.context().setOffline(true);
    await server.close();
    await type(page, 'ferry');
    await hear(page, answer);
    expect(await results(page).locator('mark').first().innerText()).toBe('ferry');
    await type(page, 'telephone');
    await hear(page, OFFLINE);
    await type(page, 'ferry');
    await hear(page, answer);
    await type(page, 'telephone');
    await hear(page, OFFLINE);
    const again = await startSite(site, Number(new URL(server.url).port));
    await page.context().setOffline(false);
    await hear(page, '1 story with “telephone”.');
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
  await expect.poll(() => told(page).textContent(), { timeout: 30_000 }).toBe(OFFLINE);
  await page.context().setOffline(false);
  await hear(page, ALEPPO);
  complaints.length = 0;
});

describe('without scripts the search page', () => {
  test('points to the archive and lists every headline of a small publication', async ({
    sitDown,
  }) => {
    const page = await sitDown({ javaScriptEnabled: false });
    await page.goto(publication(STORY));
    await headerField(page).fill('aleppo');
    await headerField(page).press('Enter');
    await page.waitForURL(publication('search/?q=aleppo'));
    expect(await page.locator('[data-without-scripts]').innerText()).toBe(
      'Searching needs scripts, which your browser does not run here. The archive lists every headline; there your browser’s own Find will do. Every headline stands below too.',
    );
    const headlines = page.getByRole('list', { name: 'Archive' }).getByRole('link');
    expect(
      await headlines.evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
    ).toEqual([`/${STORY}`]);
    await page.getByRole('main').getByRole('link', { name: 'The archive' }).click();
    await page.waitForURL(publication('archive/'));
  });
});
