import { expect, test } from 'vitest';
import { countEdits, findNearest } from '#content/read/nearest.ts';

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['', 'abc', 3],
  ['world', 'world', 0],
  ['wrold', 'world', 1],
  ['word', 'world', 1],
  ['worlds', 'world', 1],
  ['kitten', 'sitting', 3],
])('%j is as far from %j as %d edits', (from, to, edits) => {
  expect(countEdits(from, to)).toBe(edits);
});

const sections = ['business', 'culture', 'world'];
test.each([
  ['buisness', 'business'],
  ['World', 'world'],
  ['wrld', 'world'],
  ['cultures', 'culture'],
  ['sport', undefined],
  ['w', undefined],
  ['', undefined],
])('%j was meant to be %j', (found, meant) => {
  expect(findNearest(found, sections)).toBe(meant);
});
