import { describe, expect, test } from 'vitest';

import { beginsWith, foldWord, joinParts, markText, markWord } from '#search/matching.ts';

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

describe('a headline is marked', () => {
  const headline = 'A Ray Of Hope For Syria? US, Russia Enter Agreement';

  test.each([
    [
      'at words that begin with one typed',
      { kind: 'words', words: ['syr', 'agreement'] },
      'A Ray Of Hope For [Syria]? US, Russia Enter [Agreement]',
    ],
    [
      'at a phrase as a whole',
      { kind: 'phrase', words: ['ray', 'of', 'hope'] },
      'A [Ray] [Of] [Hope] For Syria? US, Russia Enter Agreement',
    ],
    [
      'nowhere if it has the words of a phrase apart',
      { kind: 'phrase', words: ['hope', 'russia'] },
      headline,
    ],
    [
      'nowhere by a phrase that only begins like it',
      { kind: 'phrase', words: ['ray', 'of', 'hop'] },
      headline,
    ],
    ['nowhere past its end', { kind: 'phrase', words: ['agreement', 'reached'] }, headline],
  ] as const)('%s', (_, wanted, marked) => {
    expect(show(markText(headline, wanted))).toBe(marked);
  });
});
