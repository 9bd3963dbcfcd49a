import { expect, test } from 'vitest';
import { findSuggestions } from '#search/ui/suggestions.ts';

const topics = ['Russia', 'United States', 'Syria'].map((name) => ({
  name,
  href: `/topics/${name}/`,
}));
const articles = ['A Ray Of Hope For Syria?', 'Rain in Aleppo', 'Al-Asád’s café'].map((name) => ({
  name,
  href: `/${name}/`,
}));
const suggest = (typed: string, ...completions: string[]): string[] =>
  findSuggestions(typed, completions, topics, articles).map(({ kind, text }) => `${kind} ${text}`);

test.each([
  [
    'r',
    ['russia', 'rebel'],
    [
      'word russia',
      'word rebel',
      'topic Russia',
      'article A Ray Of Hope For Syria?',
      'article Rain in Aleppo',
    ],
  ],
  ['kerry tr', ['trust', 'truce'], ['word kerry trust', 'word kerry truce']],
  ['kerry -tr', ['trust'], ['word kerry -trust']],
  ['"ray of ho', ['hope'], ['word "ray of hope', 'article A Ray Of Hope For Syria?']],
  ['unit stat', [], ['topic United States']],
  ['Aleppo', ['aleppo'], ['article Rain in Aleppo']],
  ['asad cafe', [], ['article Al-Asád’s café']],
  [
    's',
    ['a', 'b', 'c', 'd', 'e', 'f'],
    [
      'word a',
      'word b',
      'word c',
      'topic United States',
      'topic Syria',
      'article A Ray Of Hope For Syria?',
    ],
  ],
  ['', ['russia'], []],
  ['?', [], []],
])('for “%s”, completed by %j, are suggested %j', (typed, completions, suggested) => {
  expect(suggest(typed, ...completions)).toEqual(suggested);
});
