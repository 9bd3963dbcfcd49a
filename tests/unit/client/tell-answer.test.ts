import { describe, expect, test } from 'vitest';
import { parseAsked } from '#client/asked.ts';
import { tellAnswer, tellTopics } from '#client/tell-answer.ts';
import { searchWords } from '#words/en.ts';
import { answerOf, term } from './asked-terms.ts';

const asked = parseAsked('?q=typed');
const chosen = parseAsked('?q=typed&year=2017&sort=newest');
const tell = (answer: ReturnType<typeof answerOf>, question = asked): string =>
  tellAnswer(answer, question, searchWords)
    .map(({ text }) => text)
    .join(' ');

const phrase = (typed: string, fate: 'found' | 'unknown' = 'found') =>
  term(typed, { kind: 'phrase', fate });
const without = (typed: string, fate: 'found' | 'unknown' = 'found') =>
  term(typed, { kind: 'excluded', fate });
const unknown = (typed: string) => term(typed, { fate: 'unknown', stories: 0 });
const corrected = (typed: string, ...used: string[]) => term(typed, { fate: 'corrected', used });
const completed = (typed: string, ...used: string[]) => term(typed, { fate: 'completed', used });
const aside = (typed: string) => term(typed, { fate: 'set-aside' });

describe('all that was asked', () => {
  test.each([
    [answerOf([term('aleppo')], 1), '1 story with “aleppo”.'],
    [answerOf([term('aleppo')], 1204), '1,204 stories with “aleppo”.'],
    [answerOf([term('kerry'), term('trust')], 2), '2 stories with “kerry” and “trust”.'],
    [
      answerOf(
        ['a', 'b', 'c', 'd', 'e'].map((word) => term(word)),
        2,
      ),
      '2 stories with all of these words.',
    ],
    [answerOf([phrase('joint center')], 1), '1 story with the phrase “joint center”.'],
    [
      answerOf([term('kerry'), phrase('joint center')], 1),
      '1 story with “kerry” and the phrase “joint center”.',
    ],
    [answerOf([term('kerry'), without('trust')], 3), '3 stories with “kerry” without “trust”.'],
    [
      answerOf([term('kerry'), without('zzz', 'unknown')], 3),
      '3 stories with “kerry” without “zzz”.',
    ],
  ])('%j is told as “%s”', (answer, told) => {
    expect(tell(answer)).toBe(told);
  });
});

describe('less than was asked', () => {
  test.each([
    [
      answerOf([term('kerry'), term('trust')], 5, 2),
      '2 stories with “kerry” and “trust”, and 3 with some of it.',
    ],
    [
      answerOf([term('kerry', { stories: 2 }), term('rain')], 3, 0),
      'No story has all of these words; 3 have some: “kerry” (2), “rain” (1).',
    ],
    [
      answerOf([term('kerry'), term('rain', { stories: 0 })], 1, 0),
      'No story has all of these words; 1 has some: “kerry” (1), “rain” (0).',
    ],
    [answerOf([term('kerry'), unknown('zzz')], 2), 'No story has “zzz”. 2 stories with “kerry”.'],
    [
      answerOf([term('kerry'), phrase('joint centre', 'unknown')], 2),
      'No story has the phrase “joint centre”. 2 stories with “kerry”.',
    ],
  ])('%j is told as “%s”', (answer, told) => {
    expect(tell(answer)).toBe(told);
  });

  test('a phrase taken apart is told', () => {
    const apart = term('centre joint', {
      kind: 'phrase',
      fate: 'unknown',
      used: ['centre', 'joint'],
    });
    expect(tell(answerOf([apart], 2))).toBe(
      'No story has the phrase “centre joint”, so its words were looked for. 2 stories with “centre” and “joint”.',
    );
  });
});

describe('other words than were typed', () => {
  test('are named, with a link to just what was typed', () => {
    const told = tellAnswer(answerOf([corrected('alepo', 'Aleppo')], 1), chosen, searchWords);
    expect(told).toEqual([
      { text: 'No story has “alepo”. Showing “Aleppo” —' },
      { text: 'search for “alepo” exactly', href: '?q=typed&year=2017&sort=newest&exact=1' },
      { text: '.' },
      { text: '1 story with “Aleppo”.' },
    ]);
  });

  test.each([
    [
      answerOf([corrected('alepo', 'Aleppo'), corrected('lavrof', 'Lavrov')], 1),
      'No story has “alepo” or “lavrof”. Showing “Aleppo” and “Lavrov” — search for “alepo” and “lavrof” exactly . 1 story with “Aleppo” and “Lavrov”.',
    ],
    [
      answerOf([completed('alep', 'aleppo', 'alephs')], 2),
      '2 stories with “alep…”. “alep…” stands for “aleppo” or “alephs”.',
    ],
    [
      answerOf([aside('the'), term('kerry')], 1),
      '1 story with “kerry”. “the” is too common to search for, and was set aside.',
    ],
    [
      answerOf([aside('the'), aside('of')]),
      '“the” and “of” are too common to search for, and were set aside.',
    ],
  ])('%j is told as “%s”', (answer, told) => {
    expect(tell(answer)).toBe(told);
  });
});

describe('nothing', () => {
  test.each([
    [answerOf([unknown('alepo')]), 'No story has “alepo”.'],
    [answerOf([unknown('alepo'), unknown('zzzz')]), 'No story has “alepo” or “zzzz”.'],
    [answerOf([phrase('joint centre', 'unknown')]), 'No story has the phrase “joint centre”.'],
    [answerOf([term('kerry'), term('rain')]), 'No story has “kerry” and “rain” together.'],
    [
      answerOf(['a', 'b', 'c', 'd', 'e'].map((word) => term(word))),
      'No story has all of these words.',
    ],
    [answerOf([term('kerry'), without('lavrov')]), 'No story has “kerry” without “lavrov”.'],
    [answerOf([without('kerry')]), 'Only words to leave out were named: add one to look for.'],
    [answerOf([]), 'There is no word or number in “typed”.'],
  ])('%j is told as “%s”', (answer, told) => {
    expect(tell(answer)).toBe(told);
  });

  test('of what was chosen is told, with a link that lifts the choice', () => {
    const told = tellAnswer(answerOf([term('kerry', { stories: 0 })]), chosen, searchWords);
    expect(told).toEqual([
      { text: 'None of the stories you chose has “kerry”.' },
      { text: 'Search all stories', href: '?q=typed&sort=newest' },
      { text: '.' },
    ]);
  });
});

test('a query that was cut is told to be', () => {
  const long = parseAsked(`?q=${'word '.repeat(60)}`);
  expect(tell(answerOf([term('word')], 1), long)).toBe(
    'Only the first 200 characters were looked at. 1 story with “word”.',
  );
});

test.each([
  ['ceasefire september', [unknown('ceasefire'), term('september')], ['Ceasefire']],
  ['united states', [term('united'), term('states')], ['United States']],
  ['september', [term('september')], []],
])('for “%s” the topic of that name is told', (query, terms, named) => {
  const topics = ['Ceasefire', 'United States'].map((name) => ({ name, href: `/${name}/` }));
  const told = tellTopics(answerOf(terms, 1), { ...asked, query }, topics, searchWords);
  expect(told.flatMap(({ href }) => href ?? [])).toEqual(named.map((name) => `/${name}/`));
});
