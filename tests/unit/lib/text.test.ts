import { describe, expect, test } from 'vitest';
import { textDirection } from '#lib/languages.ts';
import { collapseSpace, shorten } from '#lib/text.ts';

test('white space collapses to single spaces', () => {
  expect(collapseSpace('  one\n two\t\u00a0three ')).toBe('one two three');
});

describe('a shortened text', () => {
  test.each([
    ['that fits stays whole', 'A short line', 20, 'A short line'],
    ['ends at a word', 'The ferry kept to its timetable', 20, 'The ferry kept to…'],
    ['loses the comma before its ellipsis', 'Kerry and Lavrov, in Geneva', 20, 'Kerry and Lavrov…'],
    [
      'without spaces is cut between characters',
      '停火协议将于周一日落时生效',
      8,
      '停火协议将于周…',
    ],
    ['never splits a pair of surrogates', '😀😀😀😀', 4, '😀…'],
  ])('%s', (_, text, longest, expected) => {
    expect(shorten(text, longest)).toBe(expected);
    expect(shorten(text, longest).length).toBeLessThanOrEqual(longest);
  });
});

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['yi', 'rtl'],
  ['zh-Hant', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(textDirection(language)).toBe(direction);
});
