import { describe, expect, test } from 'vitest';

import { beginsWith, foldWord, joinParts, markWord } from '#search/matching.ts';

/** Marked words between brackets, so that expectations read as text. */
const show = (parts: readonly { text: string; marked: boolean }[]): string =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('a word is compared', () => {
  test.each([
    ['without case', 'KERRY', 'kerry'],
    ['without accents', 'Café', 'cafe'],
    ['without punctuation', '"al-Qaeda-allied,"', 'alqaedaallied'],
    ['without the possessive', 'Assad’s', 'assad'],
    ['as a figure without its comma', '250,000', '250000'],
    ['in its own script', 'القاعدة', 'القاعدة'],
    ['as nothing if it is only punctuation', '--', ''],
  ])('%s', (_, word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});

describe('a word begins with what was typed', () => {
  test.each([
    ['Aleppo,', 'alep', true],
    ['Aleppo,', 'alepo', false],
    ['al-Assad,', 'alepo', false],
    ['al-Qaeda-allied', 'qaeda', true],
    ['al-Qaeda-allied', 'al-qaeda', true],
    ['"café', 'cafe', true],
    ['U.S.', 'us', true],
    ['anything', '—', false],
  ])('%s with %s: %s', (word, typed, answer) => {
    expect(beginsWith(word, typed)).toBe(answer);
  });
});

describe('a word is marked', () => {
  test.each([
    ['"center"', '"[center]"'],
    ['al-Assad,', '[al-Assad],'],
    ['U.S.', '[U.S].'],
    ['Aleppo', '[Aleppo]'],
  ])('without the punctuation around it: %s', (word, marked) => {
    expect(show(joinParts(markWord(word)))).toBe(marked);
  });
});
