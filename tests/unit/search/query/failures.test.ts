import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';

import { buildIndex } from '#search/index/build-index.ts';
import type { IndexedArticle } from '#site/indexed-article.ts';

import { launchBrowser, openSearchSite, type SearchSite } from '../../../setup/search-site.ts';

const write = (slug: string, text: string): IndexedArticle => ({
  url: `/2017/06/29/${slug}/`,
  language: 'en',
  headline: `About ${slug}`,
  dateline: '',
  date: '2017-06-29T00:00:00.000Z',
  facets: { section: ['world'], topic: [], year: ['2017'], eventYear: [] },
  blocks: [{ id: 'p1', text }],
});

const articles = [write('aleppo', 'A truce in Aleppo.'), write('geneva', 'Talks in Geneva.')];

const browser = await launchBrowser();
let site: SearchSite;

beforeEach(async () => {
  site = await openSearchSite(articles, { browser });
});

afterEach(async () => {
  await site.close();
});

afterAll(() => browser.close());

const urlsOf = async (text: string): Promise<readonly string[]> =>
  (await site.ask({ text })).results.map(({ url }) => url);

/** Lets the first requests of an address fail, as on a train. */
async function failFirst(address: RegExp, times: number): Promise<() => number> {
  let failed = 0;
  await site.page.route(address, (route) => {
    if (failed >= times) return route.continue();
    failed += 1;
    return route.abort();
  });
  return () => failed;
}

/** Puts the index of one more article in the place of the old one. */
const deployHoms = (): Promise<void> =>
  buildIndex(join(site.folder, 'search-index'), [...articles, write('homs', 'A truce in Homs.')]);

const PARTS = {
  'the manifest': /manifest\.json/u,
  'Pagefind’s script': /pagefind\.js/u,
  'its list of indexes': /pagefind-entry\.json/u,
  'its metadata': /\.pf_meta/u,
  'its WebAssembly': /wasm\.en\.pagefind/u,
  'a chunk of the index': /\.pf_index/u,
  'the word list': /-words-.*\.txt/u,
  'a filter': /\.pf_filter/u,
  'an article': /\.pf_fragment/u,
};

test.each(Object.entries(PARTS))(
  'where %s fails for good, no article is denied but search does not respond, and answers when the network is back',
  async (_, address) => {
    await site.page.route(address, (route) => route.abort());
    const question = { text: 'truce', filters: { section: 'world' } };
    await expect(site.ask(question)).rejects.toThrow('Search failed: not-responding');
    await site.page.unroute(address);
    expect((await site.ask(question)).results).toHaveLength(1);
  },
);

test.each(Object.entries(PARTS).filter(([part]) => part !== 'its list of indexes'))(
  'where %s fails once it is asked for again',
  async (_, address) => {
    // What is fetched ahead is the first to fail, and what Pagefind itself asks for the second.
    const failures = await failFirst(address, /meta|wasm/u.test(address.source) ? 2 : 1);
    const question = { text: 'truce', filters: { section: 'world' } };
    expect((await site.ask(question)).results).toHaveLength(1);
    expect(failures()).toBeGreaterThan(0);
  },
);

test('a module whose first import failed is imported from another address', async () => {
  await failFirst(/pagefind\.js/u, 1);
  const asked: string[] = [];
  site.page.on('request', (request) => asked.push(new URL(request.url()).search));
  expect(await urlsOf('truce')).toEqual(['/2017/06/29/aleppo/']);
  expect(asked).toContain('?retry=1');
});

test('offline, what was fetched before is answered still, also after a query that failed', async () => {
  await urlsOf('truce');
  await site.page.context().setOffline(true);
  await expect(site.ask({ text: 'talks' })).rejects.toThrow('Search failed: not-responding');
  expect(await urlsOf('truce')).toEqual(['/2017/06/29/aleppo/']);
  await site.page.context().setOffline(false);
  expect(await urlsOf('talks')).toEqual(['/2017/06/29/geneva/']);
});

test('a page that was open across a deploy asks the new index', async () => {
  expect(await site.suggest('tru')).toEqual(['truce']);
  await deployHoms();
  expect(await urlsOf('homs')).toEqual(['/2017/06/29/homs/']);
});

test('an article that is fetched after a deploy comes from the new index', async () => {
  await site.page.evaluate(`(async () => {
    const query = { text: 'talks', filters: {}, sort: 'relevance', exact: false };
    globalThis.answer = await searcher.search(query, { unfinished: false });
  })()`);
  await deployHoms();
  const url = site.page.evaluate('answer.results[0].load().then((content) => content.url)');
  expect(await url).toBe('/2017/06/29/geneva/');
});

test('without an index that is said', async () => {
  await rename(join(site.folder, 'search-index'), join(site.folder, 'elsewhere'));
  await expect(site.ask({ text: 'truce' })).rejects.toThrow('Search failed: no-index');
});

test('where a host answers for a missing file with a page, there is no index', async () => {
  await writeFile(join(site.folder, 'search-index/manifest.json'), '<!doctype html>');
  await expect(site.ask({ text: 'truce' })).rejects.toThrow('Search failed: no-index');
});

test('where WebAssembly is blocked that is said', async () => {
  await site.page.addInitScript(
    'WebAssembly.compile = WebAssembly.instantiate = WebAssembly.instantiateStreaming = () => Promise.reject(new Error("blocked"));',
  );
  await site.page.route(/pagefind-worker/u, (route) => route.abort());
  await site.reload();
  await expect(site.ask({ text: 'truce' })).rejects.toThrow('Search failed: no-webassembly');
});

test('what never comes is not waited for', async () => {
  await site.page.clock.install();
  await site.reload();
  await site.page.route(/\.pf_meta/u, () => undefined);
  const asking = site.ask({ text: 'truce' });
  const rejected = expect(asking).rejects.toThrow('Search failed: not-responding');
  await site.page.waitForRequest(/\.pf_meta/u);
  for (let second = 0; second < 45; second += 1) await site.page.clock.fastForward(1000);
  await rejected;
});

test('the site’s policy lets nothing but Pagefind’s worker start', async () => {
  const messages: string[] = [];
  site.page.on('console', (message) => messages.push(message.text()));
  expect(await urlsOf('truce')).toHaveLength(1);
  expect(messages).toEqual([]);
  await expect(site.page.evaluate('new Worker("/searcher.js")')).rejects.toThrow(
    'Not a script of this site',
  );
});
