import { expect, test } from 'vitest';
import { labelBetween } from '#content/ledger/label-between.ts';

test.each([
  ['4', '5', [], '4a'],
  ['4a', '5', [], '4b'],
  ['4a', '4b', ['4b'], '4aa'],
  ['4aa', '4b', ['4b'], '4ab'],
  ['4', '4a', [], '4za'],
  ['4za', '4a', [], '4zb'],
  ['4', '4za', [], '4zza'],
  ['4a', '4aa', ['4b'], '4aza'],
  ['4y', '5', [], '4ya'],
  ['1', '10a', [], '1a'],
  [undefined, '1', [], '0a'],
  [undefined, '0a', [], '0za'],
  ['7', undefined, ['9'], '10'],
  ['4', '5', ['4a'], '4b'],
  [undefined, undefined, [], '1'],
])('between %s and %s, with %j given before, comes %s', (left, right, used, label) => {
  const given = [left, right].flatMap((one) => one ?? []);
  expect(labelBetween(left, right, new Set([...given, ...used]))).toBe(label);
});
