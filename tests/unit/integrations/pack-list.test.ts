import { expect, test } from 'vitest';

import { packList } from '#integrations/pack-list.ts';
import { unpack } from '#search/packed-list.ts';

// From RFC 8949, appendix A.
test.each([
  ['0', 0, '00'],
  ['23', 23, '17'],
  ['24', 24, '1818'],
  ['1000', 1000, '1903e8'],
  ['1000000', 1_000_000, '1a000f4240'],
  ['a text', 'ü', '62c3bc'],
  ['a list', [1, [2, 3], 'a'], '83018202036161'],
])('%s is packed as the standard has it, and read back', (_, packed, hex) => {
  expect(packList(packed).toString('hex')).toBe(hex);
  expect(unpack(Buffer.from(hex, 'hex'))).toEqual(packed);
});

test('anything else is refused', () => {
  expect(() => unpack(Buffer.from('f5', 'hex'))).toThrow('Found kind 7 at byte 1');
});
