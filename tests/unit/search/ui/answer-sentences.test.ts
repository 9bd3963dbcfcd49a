// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SearchError } from '#search/query/answer.ts';
import type { Answer, Term } from '#search/query/answer.ts';
import { describeAnswer, describeFailure } from '#search/ui/answer-sentences.ts';
import type { AnswerContext, Sentence } from '#search/ui/answer-sentences.ts';
import { parseRequest } from '#search/ui/query-address.ts';
import { searchWords } from '#i18n/en.ts';
import {
  answerOf,
  completed,
  corrected,
  excluded,
  phrase,
  stopWord,
  term,
  unknown,
} from './answers.ts';

const request = parseRequest('?q=typed');
const filtered = parseRequest('?q=typed&year=2017&sort=newest');

const describeIt = (answer: Answer, more: Partial<AnswerContext> = {}): Sentence[] =>
  describeAnswer({ answer, request, topics: [], forms: [], ...more }, searchWords);
const read = (sentences: readonly Sentence[]): string =>
  sentences.map((sentence) => sentence.map(({ text }) => text).join('')).join(' ');
const linksOf = (sentences: readonly Sentence[]) =>
  sentences.flat().flatMap(({ text, href }) => (href === undefined ? [] : [[text, href]]));
const letters = ['a', 'b', 'c', 'd', 'e'].map((word) => term(word));

beforeEach(() => {
  document.documentElement.lang = 'en';
});

describe('all that was asked for', () => {
  test.each([
    [answerOf([term('aleppo')], 1), '1 article with “aleppo”.'],
    [answerOf([term('aleppo')], 1204), '1,204 articles with “aleppo”.'],
    [answerOf([term('kerry'), term('trust')], 2), '2 articles with “kerry” and “trust”.'],
    [answerOf(letters, 2), '2 articles with all of these words.'],
    [answerOf([phrase('joint center')], 1), '1 article with the phrase “joint center”.'],
    [
      answerOf([term('kerry'), phrase('joint center')], 1),
      '1 article with “kerry” and the phrase “joint center”.',
    ],
    [answerOf([term('kerry'), excluded('trust')], 3), '3 articles with “kerry” without “trust”.'],
    [
      answerOf([term('kerry'), excluded('zzz', { status: 'unknown', words: [] })], 3),
      '3 articles with “kerry” without “zzz”.',
    ],
  ])('%j is described as “%s”', (answer, text) => {
    expect(read(describeIt(answer))).toBe(text);
  });
});

describe('less than was asked for', () => {
  test.each([
    [
      answerOf([term('kerry'), term('trust')], 5, 2),
      '2 articles with “kerry” and “trust”, and 3 with some of it.',
    ],
    [
      answerOf([term('kerry', { articles: 2 }), term('rain')], 3, 0),
      'No article has all of these words; 3 have some: “kerry” (2), “rain” (1).',
    ],
    [
      answerOf([term('kerry'), term('rain', { articles: 0 })], 1, 0),
      'No article has all of these words; 1 has some: “kerry” (1), “rain” (0).',
    ],
    [
      answerOf([term('kerry'), unknown('zzz')], 2),
      'No results for “zzz”. 2 articles with “kerry”.',
    ],
    [
      answerOf([term('kerry'), phrase('joint centre', { status: 'unknown', words: [] })], 2),
      'No results for the phrase “joint centre”. 2 articles with “kerry”.',
    ],
    [
      answerOf([phrase('centre joint', { status: 'unknown', words: ['centre', 'joint'] })], 2),
      'No results for the phrase “centre joint”. Showing results for its words. 2 articles with “centre” and “joint”.',
    ],
  ])('%j is described as “%s”', (answer, text) => {
    expect(read(describeIt(answer))).toBe(text);
  });
});

describe('other words than were typed', () => {
  test('are named, with a link to exactly what was typed', () => {
    const sentences = describeIt(answerOf([corrected('kery', 'Kerry')], 1), { request: filtered });
    expect(read(sentences)).toBe(
      'No results for “kery”. Showing results for Kerry. Search only for “kery”. 1 article with “Kerry”.',
    );
    expect(linksOf(sentences)).toEqual([
      ['Search only for “kery”', '?q=typed&year=2017&sort=newest&exact=1'],
    ]);
  });

  test.each([
    [
      answerOf([corrected('alepo', 'Aleppo'), corrected('lavrof', 'Lavrov')], 1),
      'No results for “alepo” or “lavrof”. Showing results for Aleppo and Lavrov. Search only for “alepo” and “lavrof”. 1 article with “Aleppo” and “Lavrov”.',
    ],
    [
      answerOf([completed('alep', 'aleppo', 'alephs')], 2),
      '2 articles with “alep…”. “alep…” matches “aleppo” or “alephs”.',
    ],
    [
      answerOf([stopWord('the'), term('kerry')], 1),
      '1 article with “kerry”. “the” is very common and was left out.',
    ],
    [
      answerOf([stopWord('the'), stopWord('of')]),
      '“the” and “of” are very common and were left out.',
    ],
    // A compound that stands in no article, but its words do.
    [
      answerOf([term('MiG-30', { status: 'unknown', words: ['mig', '30'] })], 2),
      'No results for the phrase “MiG-30”. Showing results for its words. 2 articles with “mig” and “30”.',
    ],
  ])('%j is described as “%s”', (answer, text) => {
    expect(read(describeIt(answer))).toBe(text);
  });

  test.each([
    [['agreement'], '1 article with “typed”. “agreement” matches too.'],
    [['agreed', 'agreement'], '1 article with “typed”. “agreed” and “agreement” match too.'],
    [['a', 'b', 'c', 'd', 'e'], '1 article with “typed”. Other forms of these words match too.'],
  ])('of the same stem, %j, are named', (forms, text) => {
    expect(read(describeIt(answerOf([term('typed')], 1), { forms }))).toBe(text);
  });
});

describe('longer words with the typed one', () => {
  const wahl = (facts: Partial<Term> = {}): Term =>
    term('Wahl', { longer: { words: ['Wahldaten', 'Wahlsalon'], articles: 7 }, ...facts });

  test('are offered, each as a query', () => {
    const sentences = describeIt(answerOf([wahl(), term('Berlin')], 2), {
      request: parseRequest('?q=Berlin+Wahl&year=2021'),
    });
    expect(read(sentences)).toBe(
      '2 articles with “Wahl” and “Berlin”. 7 articles have “Wahl” in longer words: Wahldaten, Wahlsalon.',
    );
    expect(linksOf(sentences)).toEqual([
      ['Wahldaten', '?q=Berlin+Wahldaten&year=2021'],
      ['Wahlsalon', '?q=Berlin+Wahlsalon&year=2021'],
    ]);
  });

  test('are offered in a phrase’s place within its marks', () => {
    const sentences = describeIt(answerOf([wahl()], 1), { request: parseRequest('?q="Wahl"') });
    expect(linksOf(sentences)[0]).toEqual(['Wahldaten', '?q=%22Wahldaten%22']);
  });

  test('are offered where no article has the word itself', () => {
    const sentences = describeIt(answerOf([wahl({ status: 'unknown', words: [] })]));
    expect(read(sentences)).toBe(
      'No results for “Wahl”. 7 articles have “Wahl” in longer words: Wahldaten, Wahlsalon.',
    );
  });
});

describe('the languages', () => {
  const total = (language: string, articles: number) => ({ language, articles });

  test('that were searched are named with links to the others', () => {
    const answer = answerOf([term('ferry')], 1, 1, {
      searched: [total('en', 40), total('fr', 3)],
      notSearched: [total('de', 34), total('ar', 1)],
    });
    const sentences = describeIt(answer, { request: parseRequest('?q=ferry&also=fr') });
    expect(read(sentences)).toBe(
      '1 article with “ferry”. Searched English and French. Also search German (34 articles), Arabic (1 article).',
    );
    expect(linksOf(sentences)).toEqual([
      ['German (34 articles)', '?q=ferry&also=fr&also=de'],
      ['Arabic (1 article)', '?q=ferry&also=fr&also=ar'],
    ]);
  });

  test('are counted where they are many', () => {
    const notSearched = ['de', 'fr', 'es', 'ru', 'ar'].map((language) => total(language, 2));
    const answer = answerOf([unknown('zzz')], 0, 0, { searched: [total('en', 1)], notSearched });
    const sentences = describeIt(answer);
    expect(read(sentences)).toBe(
      'No results for “zzz”. Searched English. Also search 5 other languages (10 articles).',
    );
    expect(linksOf(sentences).map(([, href]) => href)).toEqual([
      '?q=typed&also=de&also=fr&also=es&also=ru&also=ar',
    ]);
  });

  test('are not offered where the reader chose one', () => {
    const answer = answerOf([term('ferry')], 1, 1, {
      searched: [total('en', 40)],
      notSearched: [total('de', 34)],
    });
    const sentences = describeIt(answer, { request: parseRequest('?q=ferry&language=en') });
    expect(read(sentences)).toBe('1 article with “ferry”.');
  });

  test('are not mentioned where all were searched', () => {
    const answer = answerOf([term('ferry')], 1, 1, { searched: [total('en', 40)] });
    expect(read(describeIt(answer))).toBe('1 article with “ferry”.');
  });
});

describe('nothing', () => {
  test.each([
    [answerOf([unknown('alepo')]), 'No results for “alepo”.'],
    [answerOf([unknown('alepo'), unknown('zzzz')]), 'No results for “alepo” or “zzzz”.'],
    [
      answerOf([phrase('joint centre', { status: 'unknown', words: [] })]),
      'No results for the phrase “joint centre”.',
    ],
    [answerOf([term('kerry'), term('rain')]), 'No results for “kerry” and “rain” together.'],
    [answerOf(letters), 'No results for all of these words.'],
    [answerOf([term('kerry'), excluded('lavrov')]), 'No results for “kerry” without “lavrov”.'],
    [answerOf([excluded('kerry')]), 'The minus sign excludes words. Add a word to search for.'],
    [answerOf([]), 'There is no word or number in “typed”.'],
  ])('%j is described as “%s”', (answer, text) => {
    expect(read(describeIt(answer))).toBe(text);
  });

  test('that passes the filters is said, with a link that removes them', () => {
    const answer = answerOf([term('kerry', { articles: 0 })]);
    const sentences = describeIt(answer, { request: filtered });
    expect(read(sentences)).toBe('No results for “kerry” with these filters. Search all articles.');
    expect(linksOf(sentences)).toEqual([['Search all articles', '?q=typed&sort=newest']]);
  });
});

test('a query that was shortened is said to be', () => {
  const long = parseRequest(`?q=${'word '.repeat(60)}`);
  expect(read(describeIt(answerOf([term('word')], 1), { request: long }))).toBe(
    'Only the first 200 characters were searched for. 1 article with “word”.',
  );
});

test.each([
  ['ceasefire september', [unknown('ceasefire'), term('september')], ['Ceasefire']],
  ['united states', [term('united'), term('states')], ['United States']],
  ['september', [term('september')], []],
])('for “%s” the topic of that name is linked', (text, terms, named) => {
  const topics = ['Ceasefire', 'United States'].map((name) => ({ name, href: `/${name}/` }));
  const sentences = describeIt(answerOf(terms, 1), { request: { ...request, text }, topics });
  expect(linksOf(sentences)).toEqual(named.map((name) => [name, `/${name}/`]));
});

describe('a failure is explained', () => {
  const NOT_RESPONDING = 'Search isn’t responding. Check your connection and try again.';
  const OFFLINE = 'You’re offline. Search needs a connection.';
  const NO_WEBASSEMBLY = 'Search needs WebAssembly, which is off in your browser.';

  test.each([
    [new SearchError('not-responding'), true, NOT_RESPONDING],
    [new TypeError('Failed to fetch'), true, NOT_RESPONDING],
    [
      new SearchError('no-index'),
      true,
      'Search isn’t available: the site’s search index is missing.',
    ],
    [new SearchError('no-webassembly'), true, NO_WEBASSEMBLY],
    [new SearchError('no-webassembly'), false, NO_WEBASSEMBLY],
    [new SearchError('not-responding'), false, OFFLINE],
    [new SearchError('no-index'), false, OFFLINE],
  ])('%s, online %s: %s', (error, isOnline, text) => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
    expect(describeFailure(error, searchWords)).toBe(text);
    onLine.mockRestore();
  });
});
