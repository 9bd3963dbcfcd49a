import { afterAll, beforeAll, expect, test } from 'vitest';

import type { IndexedArticle } from '#site/indexed-article.ts';

import {
  launchBrowser,
  openSearchSite,
  type Question,
  type SearchSite,
} from '../../../setup/search-site.ts';

// A newsroom of very many articles has an index in parts. A reader must not notice.

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
      eventYear: [],
    },
    blocks: [
      { id: 'p1', text: `Only this one has word${number}x. ${own.join(' and a ')}.` },
      { id: 'p2', text: `The ${own.join('s, the ')} were seen; nobody knew why.` },
    ],
  };
});

const browser = await launchBrowser();
let [whole, parted]: SearchSite[] = [];

beforeAll(async () => {
  whole = await openSearchSite(articles, { browser });
  parted = await openSearchSite(articles, { browser, index: { largest: 20, part: 15 } });
}, 60_000);

afterAll(async () => {
  await whole?.close();
  await parted?.close();
  await browser.close();
});

/** All that a reader is told, but for the order of articles that are as good. */
async function answer(site: SearchSite | undefined, question: Question) {
  if (!site) throw new Error('There is no site.');
  const { answer: told, results, facets } = await site.ask(question);
  const urls = results.map(({ url }) => url);
  return { ...told, facets, urls: question.sort === 'oldest' ? urls : urls.toSorted() };
}

test('the index is in parts, each of whole months, and one list has all words', async () => {
  const manifest = await parted?.page.evaluate(
    "fetch('/search-index/manifest.json').then((response) => response.json())",
  );
  expect(manifest).toMatchObject({
    languages: {
      en: {
        articles: 60,
        folder: expect.stringMatching(/^en-/u),
        older: [{ folder: expect.stringMatching(/^en-/u) }, {}, {}],
        words: expect.stringMatching(/^en-words-/u),
      },
    },
  });
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
