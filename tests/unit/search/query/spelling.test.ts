import { expect, test } from 'vitest';

import { costOfSlips, lettersBeside, mostSlips } from '#search/query/spelling.ts';

test.each([
  ['aleppo', 'aleppo', 0],
  ['alepppo', 'aleppo', 0.6],
  ['alepo', 'aleppo', 0.6],
  ['alpepo', 'aleppo', 0.7],
  ['alrppo', 'aleppo', 0.7],
  ['alippo', 'aleppo', 0.8],
  ['alzppo', 'aleppo', 1],
  ['qleppo', 'aleppo', 1.2],
  ['geneva', 'aleppo', Infinity],
])('whoever types %s and means %s has slipped by %d', (typed, meant, cost) => {
  expect(costOfSlips(typed, meant, 2.2)).toBeCloseTo(cost);
});

test('longer words may have more slips', () => {
  expect(['syria', 'homs', 'ceasefire'].map(mostSlips)).toEqual([1.6, 1, 2.2]);
});

test('the keys beside a letter are those around it', () => {
  expect(lettersBeside('s')).toEqual(['w', 'e', 'a', 'd', 'z', 'x']);
  expect(lettersBeside('ж')).toEqual([]);
});
