import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { listFiles } from '#lib/list-files.ts';
import type { Manifest } from '#search/query/manifest.ts';
import type { IndexedArticle } from '#site/indexed-article.ts';

import {
  launchBrowser,
  openSearchSite,
  type Question,
  type SearchSite,
} from '../../../setup/search-site.ts';

// A newsroom of very many articles has an index in parts. A reader must not notice.

const METADATA: unknown = expect.stringMatching(/\.pf_meta$/u);
const WORDS = ['ferry', 'harbour', 'treaty', 'election', 'quay', 'drought', 'museum', 'strike'];

/** Sixty articles, five a month; each word is in some, and one word in each. */
const articles = Array.from({ length: 60 }, (_, number): IndexedArticle => {
  const month = String(1 + Math.floor(number / 5)).padStart(2, '0');
  const own = WORDS.filter((__, at) => (number * 7 + at * 3) % (at + 3) === 0);
  return {
    url: `/2020/${month}/${10 + (number % 5)}/a-${number}/`,
    language: 'en',
    headline: `Story number ${number}`,
    dateline: '',
    date: `2020-${month}-${10 + (number % 5)}T00:00:00.000Z`,
    facets: {
      section: [number % 2 === 0 ? 'world' : 'town'],
      topic: own.slice(0, 2),
      year: ['2020'],
      // Of the oldest alone.
      eventYear: number === 2 ? ['1914'] : [],
    },
    blocks: [
      { id: 'p1', text: `Only this one has word${number}x. ${own.join(' and a ')}.` },
      { id: 'p2', text: `The ${own.join('s, the ')} were seen; nobody knew why.` },
    ],
  };
});

/** Two articles of a language, the old one first, each of which is to be a part. */
const pair = (language: string, ...texts: readonly string[]): IndexedArticle[] =>
  texts.map((text, number) => ({
    url: `/201${number}/01/01/${language}-${number}/`,
    language,
    headline: '0',
    dateline: '',
    date: `201${number}-01-01T00:00:00.000Z`,
    facets: { section: ['world'], topic: [], year: [`201${number}`], eventYear: [] },
    blocks: [{ id: 'p1', text }],
  }));

/** A form of a word in an old article, another in a new one, and forms that stand in neither. */
const STEMS = [
  { language: 'en', old: 'walking', recent: 'walk', absent: 'walks' },
  { language: 'de', old: 'Häuser', recent: 'Hauses', absent: 'hausern' },
  { language: 'ru', old: 'выборами', recent: 'выборы', absent: 'выборам' },
  { language: 'ar', old: 'مدينتهم', recent: 'مدينتنا', absent: 'مدينتها' },
  { language: 'fi', old: 'taloissa', recent: 'talossa', absent: 'talolla' },
  { language: 'tr', old: 'evlerden', recent: 'evler', absent: 'evlerde' },
] as const;

const browser = await launchBrowser();
let [whole, parted, stems]: SearchSite[] = [];

beforeAll(async () => {
  whole = await openSearchSite(articles, { browser });
  parted = await openSearchSite(articles, { browser, index: { largest: 20, part: 15 } });
  stems = await openSearchSite(
    [
      ...STEMS.flatMap(({ language, old, recent }) => pair(language, old, recent)),
      ...pair('ja', '東京都の橋', '東京の人'),
    ],
    { browser, index: { largest: 1, part: 1 } },
  );
}, 60_000);

afterAll(async () => {
  await whole?.close();
  await parted?.close();
  await stems?.close();
  await browser.close();
});

/** All that a reader is told, but for the order of articles that are as good. */
async function answer(site: SearchSite | undefined, question: Question) {
  if (!site) throw new Error('There is no site.');
  const { answer: told, results, facets } = await site.ask(question);
  const urls = results.map(({ url }) => url);
  return { ...told, facets, urls: question.sort === 'oldest' ? urls : urls.toSorted() };
}

async function readManifest(site: SearchSite): Promise<Manifest> {
  const file = join(site.folder, 'search-index/manifest.json');
  const manifest: Manifest = JSON.parse(await readFile(file, 'utf8'));
  return manifest;
}

test('the index is in parts, each of whole months, and one overview and one list have all words', async () => {
  if (!parted) throw new Error('There is no site.');
  const part = { folder: expect.stringMatching(/^en-[0-9a-f]+\/$/u), files: [METADATA] };
  const [newer, oldest] = [
    ['section', 'topic', 'year'],
    ['eventYear', 'section', 'topic', 'year'],
  ];
  expect((await readManifest(parted)).languages['en']).toMatchObject({
    articles: 60,
    folder: expect.stringMatching(/^en-overview-/u),
    files: ['pagefind-worker.js', 'wasm.en.pagefind', METADATA],
    parts: [newer, newer, newer, oldest].map((filters) => ({ ...part, filters })),
    words: expect.stringMatching(/^en-words-/u),
  });
});

test('a part has no script of its own, and the overview no article', async () => {
  if (!parted) throw new Error('There is no site.');
  const files = await listFiles(join(parted.folder, 'search-index'));
  const scripts = files.filter((file) => /\.js$|wasm/u.test(file));
  expect(scripts.map((file) => file.replace(/-[0-9a-f]{10}\//u, '/'))).toEqual([
    'en-overview/pagefind-worker.js',
    'en-overview/pagefind.js',
    'en-overview/wasm.en.pagefind',
    'en-overview/wasm.unknown.pagefind',
  ]);
  expect(files.filter((file) => /overview.*fragment/u.test(file))).toEqual([]);
});

test.each<Question>([
  ...['ferry', 'quays', 'harbour treaty', '"treaty and a election"', 'ferry -quay'].map((text) => ({
    text,
  })),
  // In one article of the oldest part, of the newest, of none.
  ...['word0x', 'word59x', 'word60x', 'nowhere'].map((text) => ({ text })),
  { text: 'drou', unfinished: true },
  { text: 'harbuor' },
  { text: 'ferry', sort: 'oldest' },
  { text: 'ferry', filters: { section: 'town' } },
  { text: 'ferry', filters: { topic: 'treaty', year: '2020' }, sort: 'oldest' },
  { text: 'word2x', filters: { eventYear: '1914' } },
  { text: 'word59x', filters: { eventYear: '1914' } },
  { text: 'nowhere', filters: { section: 'town' } },
  { text: 'word0x word59x', sort: 'oldest' },
  { text: 'word0x -ferry' },
  { text: '"has word0x"' },
])('an index in parts answers %j as a whole one does', async (question) => {
  expect(await answer(parted, question)).toEqual(await answer(whole, question));
});

test('words are suggested from all parts', async () => {
  expect(await parted?.suggest('word')).toEqual(await whole?.suggest('word'));
});

// A word of the oldest part alone, and one that every part has.
test.each(['word0x', 'ferry'])(
  'where a part does not come, no article with %s is denied',
  async (text) => {
    if (!parted) throw new Error('There is no site.');
    await parted.reload();
    let isFirst = true;
    await parted.page.route(/\.pf_index/u, (route) => {
      const fails = isFirst;
      isFirst = false;
      return fails ? route.abort() : route.continue();
    });
    const told = await answer(parted, { text });
    await parted.page.unroute(/\.pf_index/u);
    expect(told).toEqual(await answer(whole, { text }));
  },
);

/** Which parts of the index of English a page fetches anything of while it is asked, by their places. */
async function partsAsked(site: SearchSite, question: Question): Promise<readonly number[]> {
  const folders = (await readManifest(site)).languages['en']?.parts?.map(({ folder }) => folder);
  const places = new Set<number>();
  const note = (request: Request): void => {
    const place = folders?.findIndex((folder) => request.url().includes(folder)) ?? -1;
    if (place >= 0) places.add(place);
  };
  await site.reload();
  site.page.on('request', note);
  await site.ask(question);
  site.page.off('request', note);
  return [...places].toSorted((a, b) => a - b);
}

test.each([
  { text: 'word0x', places: [3] },
  { text: 'word59x', places: [0] },
  { text: 'word0x word59x', places: [0, 3] },
  { text: '"has word0x"', places: [3] },
  { text: 'word0', unfinished: true, places: [3] },
  { text: 'nowhere', places: [] },
  { text: 'ferry', places: [0, 1, 2, 3] },
])('to answer $text only the parts that have it are fetched', async ({ places, ...question }) => {
  if (!parted) throw new Error('There is no site.');
  expect(await partsAsked(parted, question)).toEqual(places);
});

test.each(
  STEMS.flatMap(({ language, ...forms }) =>
    Object.values(forms).map((text) => ({ text, language })),
  ),
)('$text is found in parts that have another form of it', async ({ text, language }) => {
  if (!stems) throw new Error('There is no site.');
  await stems.reload();
  const { results } = await stems.ask({ text, filters: { language }, exact: true });
  expect(results.map(({ url }) => url).toSorted()).toEqual([
    `/2010/01/01/${language}-0/`,
    `/2011/01/01/${language}-1/`,
  ]);
});

test('of a language that Pagefind cuts itself all parts are asked', async () => {
  if (!stems) throw new Error('There is no site.');
  const { results } = await stems.ask({ text: '東京' });
  expect(results).toHaveLength(2);
});

test('a word of the old articles of one language and one of the new of another are found together', async () => {
  if (!stems) throw new Error('There is no site.');
  await stems.reload();
  const { results } = await stems.ask({ text: 'walking выборы', sort: 'newest' });
  expect(results.map(({ url }) => url)).toEqual([
    '/2011/01/01/en-1/',
    '/2011/01/01/ru-1/',
    '/2010/01/01/en-0/',
    '/2010/01/01/ru-0/',
  ]);
});

test.each(['a chunk of the overview', 'its filter'])(
  'where %s does not come, no listed word is denied',
  async (piece) => {
    if (!parted) throw new Error('There is no site.');
    await parted.reload();
    let isFirst = true;
    const address = piece === 'its filter' ? /overview.*pf_filter/u : /overview.*pf_index/u;
    await parted.page.route(address, (route) => {
      const fails = isFirst;
      isFirst = false;
      return fails ? route.abort() : route.continue();
    });
    const told = await answer(parted, { text: 'word0x' });
    await parted.page.unroute(address);
    expect(isFirst).toBe(false);
    expect(told).toEqual(await answer(whole, { text: 'word0x' }));
  },
);

test('where the facets of one part of several do not come, that is a failure', async () => {
  if (!parted) throw new Error('There is no site.');
  await parted.reload();
  const folder = (await readManifest(parted)).languages['en']?.parts?.[3]?.folder ?? '';
  const address = new RegExp(`${folder}filter`, 'u');
  await parted.page.route(address, (route) => route.abort());
  const asking = parted.ask({ text: 'ferry', filters: { section: 'world' } });
  await expect(asking).rejects.toThrow('Search failed: not-responding');
  await parted.page.unroute(address);
});
