import { expect, test } from 'vitest';
import { isSlug, toSlug } from '#content/schema/slug.ts';

test.each([
  ['a-ray-of-hope', true],
  ['2017', true],
  ['a', true],
  ['', false],
  ['-a', false],
  ['a-', false],
  ['a--b', false],
  ['A', false],
  ['a_b', false],
  ['é', false],
  ['a\n', false],
])('%j can be part of an address: %s', (word, expected) => {
  expect(isSlug(word)).toBe(expected);
});

test.each([
  ['A Ray Of Hope For Syria?', 'a-ray-of-hope-for-syria'],
  ["Syria's Été", 'syrias-ete'],
  ['Straße, Łódź & Ærø', 'strasse-lodz-aero'],
  ['старт', ''],
])('%j becomes %j', (text, word) => {
  expect(toSlug(text)).toBe(word);
});
