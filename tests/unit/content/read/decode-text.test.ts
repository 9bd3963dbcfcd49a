import { expect, test } from 'vitest';
import { decodeText, findSizeFault, LARGEST_FILE } from '#content/read/decode-text.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['a byte order mark', '\uFEFF---\n', '---\n'],
  ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
  ['a lone CR', 'a\rb', 'a\nb'],
  ['a tab', 'a\tb', 'a\tb'],
  ['a joiner within an emoji', '👩‍🚒', '👩‍🚒'],
  ['a non-joiner in Persian', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['marks of direction', 'a\u200Fb\u200E', 'a\u200Fb\u200E'],
  ['a soft hyphen', 'a\u00ADb', 'a\u00ADb'],
  ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['an emoji with its form', '❤️', '❤️'],
])('%s is read', (_, written, text) => {
  expect(decodeText(encode(written))).toEqual({ text, faults: [], advice: [] });
});

test.each(
  [
    '\u0000',
    '\u0008',
    '\u000B',
    '\u001B',
    '\u007F',
    '\u0085',
    '\u202A',
    '\u202E',
    '\u2064',
    '\u2066',
    '\u2069',
    '\u206F',
    '\uFFF9',
    '\uFFFE',
    '\u{E0001}',
    '\u{E0041}',
  ].map((character) => [
    `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    character,
  ]),
)('%s is refused on its line', (name, character) => {
  expect(decodeText(encode(`a\r\nb${character}c`)).faults).toEqual([
    {
      kind: 'invisible characters',
      line: 2,
      found: `the invisible character ${name}`,
      expected: 'text that can be seen',
      advice: 'Delete it.',
    },
  ]);
});

test.each([
  ['the first line', [0xff, 10, 97], 1],
  ['a line between', [97, 10, 0xc3, 0x28, 10, 97], 2],
  ['the last line', [97, 10, 97, 10, 0xe2, 0x82], 3],
])('bytes that are not UTF-8 are found on %s', (_, bytes, line) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({
    advice: [],
    faults: [
      {
        kind: 'files in another encoding than UTF-8',
        line,
        found: 'bytes that are not UTF-8',
        expected: 'UTF-8',
        advice: 'Save the file as UTF-8.',
      },
    ],
  });
});

test('a file may have 512 KB, and not a byte more', () => {
  expect(findSizeFault(LARGEST_FILE)).toBeUndefined();
  expect(findSizeFault(LARGEST_FILE + 1)).toMatchObject({ found: '513 KB', line: 1 });
});

test('what no script needs is left out, and told on its first line', () => {
  expect(decodeText(encode('a\n\u200Bb\u200B\r\nc\uFEFF'))).toEqual({
    text: 'a\nb\nc',
    faults: [],
    advice: [
      {
        kind: 'invisible characters',
        line: 2,
        found: 'the invisible character U+200B, 2 times',
        expected: 'text that can be seen',
        advice: 'They are left out. Delete them.',
      },
      {
        kind: 'invisible characters',
        line: 3,
        found: 'the invisible character U+FEFF',
        expected: 'text that can be seen',
        advice: 'It is left out. Delete it.',
      },
    ],
  });
});
