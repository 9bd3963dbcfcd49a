import { expect, test } from 'vitest';
import { fingerprint } from '#content/ledger/fingerprint.ts';
import { formatLedger, parseLedger } from '#content/ledger/ledger-file.ts';
import { recordParagraphs } from '#content/ledger/record-paragraphs.ts';
import type { Ledger } from '#content/ledger/recorded.ts';

const FILE = 'content/permalinks.json';

test('a ledger comes back as it was written, removed paragraphs and former addresses too', () => {
  const before = recordParagraphs([], ['One of the first.', 'Two, which will go away.']);
  const ledger: Ledger = new Map([
    ['/a/', { kind: 'text', paragraphs: recordParagraphs(before, ['One of the first.']) }],
    ['/b/', { kind: 'moved', to: '/a/' }],
    ['/c/', { kind: 'text', paragraphs: [] }],
  ]);
  const text = formatLedger(ledger);
  expect(parseLedger(text, FILE)).toMatchObject({ ledger, problems: [] });
  expect(JSON.parse(text)).toMatchObject({ '/b/': '/a/', '/c/': '' });
});

test('a ledger has one line an address, in order', () => {
  const ledger: Ledger = new Map(
    ['/z/', '/a/'].map((address) => [address, { kind: 'moved', to: '/m/' }]),
  );
  expect(formatLedger(ledger)).toBe('{\n"/a/": "/m/",\n"/z/": "/m/"\n}\n');
});

test('a fingerprint is of the words, however they are composed and spaced', () => {
  expect(fingerprint('Cafe\u0301  au\nlait')).toBe(fingerprint('Caf\u00E9 au lait'));
  // The beginning of `printf 'Café au lait' | openssl sha256 -binary | basenc --base64url`.
  expect(fingerprint('Caf\u00E9 au lait')).toBe('eT52Q8');
  expect(fingerprint('Café au lait!')).not.toBe(fingerprint('Café au lait'));
});
