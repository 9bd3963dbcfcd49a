import { describe, expect, test } from 'vitest';

import { tellAnswer } from '#client/tell-answer.ts';
import { searchWords } from '#words/en.ts';

const words = (...named: string[]) => ({ kind: 'words', words: named }) as const;
const phrase = (...named: string[]) => ({ kind: 'phrase', words: named }) as const;

describe('an answer is told', () => {
  test.each([
    [1, words('aleppo'), [], '1 story with “aleppo”.'],
    [1204, words('aleppo'), [], '1,204 stories with “aleppo”.'],
    [2, words('kerry', 'trust'), [], '2 stories with “kerry” and “trust”.'],
    [2, words('a', 'b', 'c', 'd', 'e'), [], '2 stories with all of these words.'],
    [1, phrase('joint', 'center'), [], '1 story with the phrase “joint center”.'],
    [0, words('kerry', 'rain'), [], 'No story has “kerry” and “rain” together.'],
    [0, words('a', 'b', 'c', 'd', 'e'), [], 'No story has all of these words.'],
    [0, phrase('joint', 'centre'), [], 'No story has the phrase “joint centre”.'],
    [0, undefined, ['alepo'], 'No story has “alepo”.'],
    [0, undefined, ['alepo', 'zzzz'], 'No story has “alepo” or “zzzz”.'],
    [2, words('kerry'), ['zzzz'], 'No story has “zzzz”. 2 stories with “kerry”.'],
  ])('%i %o %o', (count, wanted, unknown, told) => {
    const hits = Array.from({ length: count }, (_, id) => ({
      id: `${id}`,
      data: () => Promise.reject(new Error()),
    }));
    expect(tellAnswer({ hits, wanted, unknown }, searchWords)).toBe(told);
  });
});
