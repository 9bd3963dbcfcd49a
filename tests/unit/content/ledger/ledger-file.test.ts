import { describe, expect, test } from 'vitest';
import { fingerprint } from '#content/ledger/fingerprint.ts';
import {
  formatLedger,
  formatLine,
  formatPublishedLedger,
  parseAnyLedger,
  parseLedger,
} from '#content/ledger/ledger-file.ts';
import { recordParagraphs } from '#content/ledger/record-paragraphs.ts';
import type { Ledger } from '#content/ledger/recorded.ts';

const FILE = 'content/permalinks.jsonl';

const before = recordParagraphs([], ['One of the first.', 'Two, which will go away.']);
const ledger: Ledger = new Map([
  ['/a/', { kind: 'text', paragraphs: recordParagraphs(before, ['One of the first.']) }],
  ['/b/', { kind: 'moved', to: '/a/' }],
  ['/c/', { kind: 'text', paragraphs: [] }],
]);
const linesOf = (all: Ledger) => [...all].map(([address, entry]) => ({ address, entry }));

describe('a ledger', () => {
  test('comes back as it was written, removed paragraphs and former addresses too', () => {
    expect(parseLedger(formatLedger(ledger), FILE)).toMatchObject({
      lines: linesOf(ledger),
      problems: [],
    });
  });

  test('is JSON Lines, one line an address, in order', () => {
    const moves: Ledger = new Map(['/z/', '/a/'].map((from) => [from, { kind: 'moved', to: '/m/' }]));
    expect(formatLedger(moves)).toBe('{"address":"/a/","to":"/m/"}\n{"address":"/z/","to":"/m/"}\n');
    expect(JSON.parse(formatLedger(ledger).split('\n')[2] ?? '')).toEqual({
      address: '/c/',
      paragraphs: [],
    });
  });

  test('comes back from the document that a site publishes, each line with its number', () => {
    const text = formatPublishedLedger(linesOf(ledger).map((one) => formatLine(one.address, one.entry)));
    expect(JSON.parse(text)).toMatchObject({ version: 1 });
    expect(parseAnyLedger(text, FILE)).toMatchObject({
      lines: linesOf(ledger).map((one, index) => ({ ...one, line: index + 2 })),
      problems: [],
    });
  });

  test('is read as version 0.2 wrote it, a line of today among its lines too', () => {
    const old =
      '\uFEFF{\r\n"/a/": "1:_AbcdeABCDEFGHIJKLMNOP -2:fghijk",\r\n"/b/": "/a/",\r\n{"address":"/c/","paragraphs":[]}\r\n}\r\n';
    expect(parseLedger(old, FILE)).toMatchObject({
      lines: [
        {
          address: '/a/',
          line: 2,
          entry: {
            kind: 'text',
            paragraphs: [
              { label: '1', fingerprint: '_Abcde', sketch: 'ABCDEFGHIJKLMNOP' },
              { label: '2', fingerprint: 'fghijk', sketch: undefined },
            ],
          },
        },
        { address: '/b/', entry: { kind: 'moved', to: '/a/' } },
        { address: '/c/' },
      ],
      problems: [],
    });
  });

  test.each([
    ['{"address":"/a/"}'],
    ['{"address":"a","to":"/b/"}'],
    ['{"address":"/a/","paragraphs":["1:short"]}'],
    ['{"address":"/a/","paragraphs":["1:abcdef"]}'],
    ['{"address":"/a/","paragraphs":["-1:abcdef","-1:ghijkl"]}'],
    ['{"address":"/a/","to":"/b/"}{"address":"/c/","to":"/b/"}'],
    ['null'],
  ])('is refused where a line is %s', (line) => {
    expect(parseLedger(`\n${line}\n`, FILE)).toMatchObject({
      lines: [],
      problems: [
        {
          line: 2,
          expected: 'a line such as {"address":"/2017/06/29/a-slug/","paragraphs":["1:…"]}',
          advice: 'Bring the file back from version control, then run npm run record.',
        },
      ],
    });
  });

  test('with the marks of a merge says to keep both sides', () => {
    const { problems } = parseLedger('<<<<<<< HEAD\n=======\n>>>>>>> other\n', FILE);
    expect(new Set(problems.map(({ advice }) => advice))).toEqual(
      new Set(['Keep the lines of both sides, in any order, remove the marks, and run npm run record.']),
    );
    expect(problems).toHaveLength(3);
  });

  test('knows an address by its composed form', () => {
    const line = '{"address":"/cafe\u0301/","to":"/gro\u0308sse/"}';
    expect(parseLedger(line, FILE).lines).toMatchObject([
      { address: '/caf\u00E9/', entry: { to: '/gr\u00F6sse/' } },
    ]);
  });
});

test('a fingerprint is of the words, however they are composed and spaced', () => {
  expect(fingerprint('Cafe\u0301  au\nlait')).toBe(fingerprint('Caf\u00E9 au lait'));
  // The beginning of `printf 'Café au lait' | openssl sha256 -binary | basenc --base64url`.
  expect(fingerprint('Caf\u00E9 au lait')).toBe('eT52Q8');
  expect(fingerprint('Café au lait!')).not.toBe(fingerprint('Café au lait'));
});
