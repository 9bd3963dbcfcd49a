import { describe, expect } from 'vitest';
import { publication, STORY, test } from './reader.ts';
import { field, headerField, hear, told } from './search-desk.ts';

const ALEPPO = '1 story with “aleppo”.';
const FAILED = 'Search is not working just now.';

test.for([
  ['its engine', '**/pagefind-worker.js'],
  ['its WebAssembly', '**/wasm.*.pagefind'],
  ['its list of contents', '**/pagefind-entry.json*'],
  ['its words', '**/*.pf_index'],
  ['its stories', '**/*.pf_fragment'],
] as const)(
  'search without %s says so, and works again when it is back',
  async ([, pattern], { sitDown, complaints }) => {
    const page = await sitDown();
    await page.route(pattern, (route) => route.abort());
    await page.goto(publication('search/?q=aleppo'));
    await expect.poll(() => told(page).textContent(), { timeout: 30_000 }).toBe(FAILED);
    const archive = page.getByRole('main').getByRole('link', { name: 'The archive' });
    expect(await archive.getAttribute('href')).toBe('/archive/');
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'Search again' }).click();
    await hear(page, ALEPPO);
    // What the browser and Pagefind say of files that do not come is theirs to word.
    complaints.length = 0;
  },
);

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

test('offline search says so, and asks again when the connection is back', async ({
  sitDown,
  complaints,
}) => {
  const page = await sitDown();
  await page.goto(publication('search/'), { waitUntil: 'networkidle' });
  await page.context().setOffline(true);
  await field(page).fill('aleppo');
  await expect
    .poll(() => told(page).textContent(), { timeout: 30_000 })
    .toBe('You are offline, and search needs the connection.');
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
