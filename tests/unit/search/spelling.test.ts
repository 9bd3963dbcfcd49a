import { describe, expect, test } from 'vitest';

import { costOfSlips, findMeant } from '#search/spelling.ts';
import type { VocabularyWord } from '#search/vocabulary-format.ts';

const words = (list: Readonly<Record<string, number>>): VocabularyWord[] =>
  Object.entries(list).map(([folded, stories]) => ({ folded, readable: folded, stories }));

describe('a slip costs', () => {
  test.each([
    ['nothing where there is none', 'syria', 'syria', 0],
    ['less where a letter is doubled', 'syriia', 'syria', 0.6],
    ['less where one of two is left out', 'alepo', 'aleppo', 0.6],
    ['less where neighbours are swapped', 'sryia', 'syria', 0.7],
    ['less where the next key was hit', 'shria', 'syria', 0.7],
    ['less where a vowel stands for another', 'alappo', 'aleppo', 0.8],
    ['one where any letter is changed', 'symia', 'syria', 1],
    ['more at the beginning', 'dyria', 'syria', 1.2],
    ['too much where little is left', 'moscow', 'syria', Infinity],
  ])('%s: %s for %s', (_, typed, meant, cost) => {
    expect(costOfSlips(typed, meant, 2)).toBeCloseTo(cost);
  });
});

describe('the word meant', () => {
  test.each([
    ['is the nearest', 'aleppp', { aleppo: 1, alps: 100 }, 'aleppo'],
    ['is the one of more stories among the equally near', 'bord', { born: 1, bore: 64 }, 'bore'],
    ['is none where the word is short', 'abd', { abc: 5 }, undefined],
    ['is none where nothing is near', 'zzzz', { aleppo: 5 }, undefined],
    [
      'may be two slips away in a long word',
      'adminstraton',
      { administration: 5 },
      'administration',
    ],
  ])('%s', (_, typed, list, meant) => {
    expect(findMeant(typed, words(list))?.folded).toBe(meant);
  });
});
