import { expect, test } from 'vitest';
import { parseYaml } from '#content/read/parse-yaml.ts';

const yaml = `headline: A
# a comment
figure: { caption: C,
  file: none }
notes:
  - about: date
    on: 2017-06-29

  - about: place
    evidence:
      - url: https://example.org/
topics: [syria,
  russia]`;

test.each([
  [['headline'], 2],
  [['figure'], 4],
  [['figure', 'caption'], 4],
  [['figure', 'file'], 5],
  [['figure', 'credit'], 4],
  [['notes', 0], 7],
  [['notes', 0, 'on'], 8],
  [['notes', 1, 'about'], 10],
  [['notes', 1, 'on'], 10],
  [['notes', 1, 'evidence', 0, 'url'], 12],
  [['topics', 0], 13],
  [['topics', 1], 14],
  [['topics', 7], 13],
  [['slug'], 1],
  [[], 1],
])('%j stands on line %d of the file', (path, line) => {
  expect(parseYaml(yaml).findLine(path)).toBe(line);
});

test.each([
  ['a: 2017-06-29', { a: '2017-06-29' }],
  ['a: no', { a: 'no' }],
  ['a: 010', { a: 10 }],
  ['a: ~\nb:', { a: null, b: null }],
  ['1: a', { '1': 'a' }],
  ['a: "it\\u2019s"', { a: 'it’s' }],
  ['a: >-\n  one\n  two', { a: 'one two' }],
])('%j is read as YAML 1.2 has it', (text, value) => {
  expect(parseYaml(text)).toMatchObject({ value, faults: [] });
});

test.each([
  ['a value', 'a: "b\\u202Ec"'],
  ['a value by eight digits', 'a: "b\\U0000202Ec"'],
  ['a value by two digits', 'a: "b\\x9Bc"'],
  ['a name', '"a\\u2066": b'],
  ['a list', 'a: [b, "\\u2067c"]'],
  ['a mapping in a list', 'a:\n  - { b: "\\u202A" }'],
  ['half a character', 'a: "\\uD83D"'],
])('an escape that hides a character in %s is refused', (_, text) => {
  const { value, faults } = parseYaml(text);
  expect(value).toBeUndefined();
  expect(faults).toMatchObject([
    { found: expect.stringMatching(/^the invisible character U\+/u), advice: 'Delete it.' },
  ]);
});

test('what is in plain sight is left to the file, and its escape is not told again', () => {
  expect(parseYaml('a: "b\u202Ec"').faults).toEqual([]);
});

test('what an escape adds that no script needs is left out, and told', () => {
  expect(parseYaml('a: "b\\u200Bc"\nb: ["ก\\u200Bข"]')).toMatchObject({
    value: { a: 'bc', b: ['ก\u200Bข'] },
    faults: [],
    advice: [
      {
        line: 2,
        found: 'the invisible character U+200B',
        advice: 'It is left out. Delete it.',
      },
    ],
  });
});

const DEEP = {
  found: 'lists or fields nested too deep',
  expected: 'at most 20 levels',
  advice: 'Write them flatter.',
};

// The first ones ended the whole program: deep in the parser's stack no regular expression compiles.
test.each([
  ['lists in brackets', `a: b\nc: ${'['.repeat(20_000)}`, { line: 3, ...DEEP }],
  ['lists in brackets that end', `a: ${'['.repeat(21)}${']'.repeat(21)}`, { line: 2, ...DEEP }],
  ['brackets on many lines', `a:\n${'  [\n'.repeat(21)}`, { line: 23, ...DEEP }],
  ['mappings in braces', `a: ${'{a: '.repeat(5000)}`, { line: 2, ...DEEP }],
  ['lists on one line', `a:\n  ${'- '.repeat(5000)}b`, { line: 3, ...DEEP }],
  ['keys that are mappings', '? '.repeat(5000), { line: 2, ...DEEP }],
  ['fields far to the right', `a:\n${' '.repeat(168)}b: c`, { line: 3, ...DEEP }],
  [
    'ten thousand fields',
    Array.from({ length: 10_000 }, (_, index) => `field${index}: 1`).join('\n'),
    {
      line: 1,
      found: 'front matter of 126 KB',
      expected: '64 KB at most',
      advice: 'Move text into the body.',
    },
  ],
])('%s are found before the parser', (_, text, fault) => {
  expect(parseYaml(text).faults).toEqual([fault]);
});

test('brackets in texts, and what nests as people write it, may be read', () => {
  const text = `a: "[One] {two} [three]"\nb:\n  - { c: [[1, 2], [3]], d: { e: { f: g } } }\n`;
  expect(parseYaml(text).faults).toEqual([]);
});
