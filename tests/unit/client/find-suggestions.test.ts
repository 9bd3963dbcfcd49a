import { expect, test } from 'vitest';
import { findSuggestions } from '#client/find-suggestions.ts';

const topics = ['Russia', 'United States', 'Syria'].map((name) => ({
  name,
  href: `/topics/${name}/`,
}));
const headlines = ['A Ray Of Hope For Syria?', 'Rain in Aleppo'].map((name) => ({
  name,
  href: `/${name}/`,
}));
const suggest = (typed: string, ...completions: string[]): string[] =>
  findSuggestions(typed, completions, topics, headlines).map(({ kind, text }) => `${kind} ${text}`);

test.each([
  [
    'r',
    ['russia', 'rebel'],
    [
      'word russia',
      'word rebel',
      'topic Russia',
      'story A Ray Of Hope For Syria?',
      'story Rain in Aleppo',
    ],
  ],
  ['kerry tr', ['trust', 'truce'], ['word kerry trust', 'word kerry truce']],
  ['unit stat', [], ['topic United States']],
  ['Aleppo', ['aleppo'], ['story Rain in Aleppo']],
  [
    's',
    ['a', 'b', 'c', 'd', 'e', 'f'],
    [
      'word a',
      'word b',
      'word c',
      'topic United States',
      'topic Syria',
      'story A Ray Of Hope For Syria?',
    ],
  ],
  ['', ['russia'], []],
  ['?', [], []],
])('for “%s”, completed by %j, are offered %j', (typed, completions, offered) => {
  expect(suggest(typed, ...completions)).toEqual(offered);
});
