import { expect, test } from 'vitest';
import { ENCODINGS, findEncoding } from '#cli/content-encoding.ts';

const BOTH = ['br', 'gzip'];
const GZIP_ONLY = ['gzip'];

test.each([
  ['gzip, deflate, br, zstd', BOTH, 'br'],
  ['gzip, deflate, br', GZIP_ONLY, 'gzip'],
  ['gzip, deflate, br', [], undefined],
  ['gzip', BOTH, 'gzip'],
  ['br;q=0.5, gzip;q=0.8', BOTH, 'gzip'],
  ['br;q=0, gzip', BOTH, 'gzip'],
  ['BR ; Q=0.5', BOTH, 'br'],
  ['*', BOTH, 'br'],
  ['*, br;q=0', BOTH, 'gzip'],
  ['*;q=0', BOTH, undefined],
  ['identity, br;q=0.5', BOTH, undefined],
  ['br;q=maybe', BOTH, undefined],
  ['br;q=2', BOTH, undefined],
  ['zstd', BOTH, undefined],
  ['', BOTH, undefined],
  [undefined, BOTH, undefined],
])('a reader who accepts %j is sent the best of %j: %j', (header, available, expected) => {
  const written = ENCODINGS.filter(({ name }) => available.includes(name));
  expect(findEncoding(header, written)?.name).toBe(expected);
});
