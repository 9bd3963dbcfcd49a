import { expect, test } from 'vitest';
import { cutQuery } from '#client/cut-query.ts';

const a = (length: number): string => 'a'.repeat(length);

test.each([
  ['aleppo', 'aleppo'],
  [a(200), a(200)],
  [a(201), a(200)],
  [`${a(199)} b`, a(199)],
  [`${a(200)} b`, a(200)],
  [`${a(150)} ${a(60)}`, a(150)],
])('of %s is looked at %s', (query, cut) => {
  expect(cutQuery(query)).toBe(cut);
});
