import { describe, expect, test } from 'vitest';

import { packList } from '#integrations/pack-list.ts';
import type { Answer, Choice, Manner } from '#search/answer.ts';
import { createSearcher } from '#search/create-searcher.ts';

import { createFakeIndex } from './fake-index.ts';

const en = [
  { id: 'en_1', title: 'Truce', text: 'The truce in Aleppo was broken by two armies.' },
  { id: 'en_2', title: 'Talks in Geneva', text: 'Kerry spoke of trust and of the truce.' },
  {
    id: 'en_3',
    title: 'Oil',
    text: 'An oil rich country and its oilrich neighbour trust no army.',
  },
  { id: 'en_4', title: 'Trustees', text: 'A trusteeship ended the talks. The talks were long.' },
];
const fr = [{ id: 'fr_1', title: 'Trêve', text: 'Le gouvernement annonce une treve en Syrie.' }];
const ar = [{ id: 'ar_1', title: 'هدنة', text: 'قاعدة في حلب' }];

const ANY: Choice = { sort: 'relevance' };
const ENTERED: Manner = { unfinished: false, literally: false };

const ask = (query: string, manner: Partial<Manner> = {}): Promise<Answer> =>
  createSearcher(createFakeIndex({ en }), 'en').ask(query, ANY, { ...ENTERED, ...manner });

/** Each term as `typed: fate used (stories)`. */
const tell = ({ terms }: Answer): string[] =>
  terms.map(({ typed, fate, used, stories }) => `${typed}: ${fate} ${used.join()} (${stories})`);
const ids = ({ hits }: Answer): string[] => hits.map(({ id }) => id);

describe('a query', () => {
  test('finds stories with all of its words before those with some', async () => {
    const answer = await ask('trust truce');
    expect(ids(answer)).toEqual(['en_2', 'en_1', 'en_3']);
    expect(answer.withAll).toBe(1);
    expect(answer.hits.map(({ terms }) => terms)).toEqual([[0, 1], [1], [0]]);
  });

  test('puts stories with all words first however often others have one, but not on a guess', async () => {
    const filler = Array.from({ length: 200 }, (_, at) => `word${at}`).join(' ');
    const stories = [
      { id: 'often', title: 'A', text: 'Aleppo Aleppo Aleppo Aleppo' },
      { id: 'both', title: 'B', text: `${filler} Aleppo ${filler} truce` },
      ...['c', 'd', 'e'].map((id) => ({ id, title: id, text: 'A truce.' })),
    ];
    const first = async (query: string): Promise<string | undefined> =>
      ids(await createSearcher(createFakeIndex({ en: stories }), 'en').ask(query, ANY, ENTERED))[0];
    expect(await first('aleppo truce')).toBe('both');
    expect(await first('alepo truce')).toBe('often');
  });

  test('finds a word and no longer one, but every form of it', async () => {
    expect(tell(await ask('trust army'))).toEqual([
      'trust: found trust (2)',
      'army: found army (1)',
    ]);
    expect(ids(await ask('talk'))).toEqual(['en_2', 'en_4']);
  });

  test.each([
    [
      'sets words aside that tell no stories apart',
      'the truce',
      {},
      ['the: set-aside  (0)', 'truce: found truce (2)'],
    ],
    ['asks for those where there is nothing else', 'the', {}, ['the: found the (3)']],
    ['corrects a slip, and says so', 'alepo', {}, ['alepo: corrected Aleppo (1)']],
    [
      'corrects nothing where it is meant literally',
      'alepo',
      { literally: true },
      ['alepo: unknown  (0)'],
    ],
    ['knows no word that none has', 'zzzz', {}, ['zzzz: unknown  (0)']],
    [
      'completes the word being typed',
      'gene',
      { unfinished: true },
      ['gene: completed Geneva (1)'],
    ],
    ['completes no word that is entered', 'gen', {}, ['gen: unknown  (0)']],
    [
      'goes on from a short word that stories have',
      'trust',
      { unfinished: true },
      ['trust: completed trust,Trustees,trusteeship (3)'],
    ],
    [
      'has phrases',
      '"in a row" "trust no army"',
      { literally: true },
      ['in a row: unknown  (0)', 'trust no army: found trust no army (1)'],
    ],
    ['has phrases written as one word too', '"oil rich"', {}, ['oil rich: found oil rich (1)']],
    [
      'falls back to the words of a phrase that none has',
      '"truce of Aleppo"',
      {},
      ['truce of Aleppo: unknown truce,Aleppo (2)'],
    ],
    ['finds a compound by its parts', 'oil-rich', {}, ['oil-rich: found oil-rich (1)']],
  ])('%s', async (_, query, manner, terms) => {
    expect(tell(await ask(query, manner))).toEqual(terms);
  });

  test('leaves out stories with an excluded word', async () => {
    expect(ids(await ask('trust -oil'))).toEqual(['en_2']);
  });

  test('answers alike whatever was asked before', async () => {
    const searcher = createSearcher(createFakeIndex({ en }), 'en');
    const first = tell(await searcher.ask('trust', ANY, ENTERED));
    await searcher.ask('trustees trusteeship talks', ANY, ENTERED);
    expect(tell(await searcher.ask('trust', ANY, ENTERED))).toEqual(first);
  });
});

describe('a story found', () => {
  const locations = async (query: string): Promise<readonly number[] | undefined> =>
    (await (await ask(query)).hits[0]?.story())?.locations;

  test('has the places of all words found, and of no longer word', async () => {
    expect(await locations('trust truce')).toEqual([3, 7]);
  });

  test('has every place of a phrase', async () => {
    expect(await locations('"the talks"')).toEqual([3, 4, 5, 6]);
  });
});

describe('a story in another language than the page', () => {
  const find = async (query: string): Promise<{ found: string[]; opened: readonly string[] }> => {
    const index = createFakeIndex({ en, fr, ar });
    const found = ids(await createSearcher(index, 'en').ask(query, ANY, ENTERED));
    return { found, opened: index.opened };
  };

  test('is found by its letters', async () => {
    expect(await find('قاعدة')).toEqual({ found: ['ar_1'], opened: ['ar'] });
  });

  test('is found by a word that the page’s language lacks', async () => {
    expect(await find('gouvernement')).toEqual({ found: ['fr_1'], opened: ['en', 'fr'] });
  });

  test('costs nothing while the page’s own has all words', async () => {
    expect((await find('truce')).opened).toEqual(['en']);
  });

  test('is found beside others', async () => {
    expect((await find('truce حلب')).found.toSorted()).toEqual(['ar_1', 'en_1', 'en_2']);
  });
});

describe('facets', () => {
  const metadata = packList([
    '1.5.2',
    en.map(({ id }) => [id, 9]),
    [],
    [
      ['section', 'en_s'],
      ['year', 'en_y'],
    ],
    [['published', [3, 1, 0, 2]]],
  ]);
  const files: Readonly<Record<string, Uint8Array>> = {
    en_s: packList([
      'section',
      [
        ['world', [0, 1]],
        ['trade', [2, 3]],
      ],
    ]),
    en_y: packList([
      'year',
      [
        ['2016', [1, 3]],
        ['2017', [0, 2]],
      ],
    ]),
  };
  const index = createFakeIndex(
    { en },
    {
      metadata: () => Promise.resolve(metadata),
      filter: (name) => Promise.resolve(files[name] ?? new Uint8Array()),
    },
  );
  const searcher = createSearcher(index, 'en');

  test('are counted over the stories found', async () => {
    const answer = await searcher.ask('truce trust', ANY, ENTERED);
    expect(await searcher.countFacets(answer)).toEqual({
      section: [
        { value: 'world', stories: 2 },
        { value: 'trade', stories: 1 },
      ],
      topic: [],
      year: [
        { value: '2017', stories: 2 },
        { value: '2016', stories: 1 },
      ],
      eventYear: [],
      language: [],
    });
  });

  test('narrow the answer, and what it says of each word', async () => {
    const answer = await searcher.ask(
      'truce',
      { section: 'world', year: '2016', sort: 'relevance' },
      ENTERED,
    );
    expect(ids(answer)).toEqual(['en_2']);
    expect(tell(answer)).toEqual(['truce: found truce (1)']);
  });

  test.each([
    ['newest', ['en_3', 'en_1', 'en_2']],
    ['oldest', ['en_2', 'en_1', 'en_3']],
  ] as const)('order by date, the %s first', async (sort, order) => {
    expect(ids(await searcher.ask('truce trust', { sort }, ENTERED))).toEqual(order);
  });
});

test('suggestions complete the last word', async () => {
  const searcher = createSearcher(createFakeIndex({ en }), 'en');
  expect(await searcher.suggest('kerry al')).toEqual(['Aleppo']);
  expect(await searcher.suggest('kerry ')).toEqual([]);
});
