import { expect, test } from 'vitest';

import { cutPassage, findDirective, markText } from '#search/query/passages.ts';

const spansOf = (text: string, word: string): { from: number; to: number }[] =>
  [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => ({
    from: index,
    to: index + word.length,
  }));

const show = (parts: readonly { text: string; marked: boolean }[]): string =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('a text is cut at its marks, without what is not to be seen', () => {
  const text = 'A truce\u2060, a truce.';
  expect(show(markText(text, spansOf(text, 'truce')))).toBe('A [truce], a [truce].');
});

const long = `${'before '.repeat(60)}a truce, and a truce held ${'after '.repeat(60)}`.trim();

test('a passage holds the most marks, in whole words, with an ellipsis where it is cut', () => {
  const shown = show(cutPassage(long, spansOf(long, 'truce')));
  expect(shown).toMatch(/^… before .*a \[truce\], and a \[truce\] held after .*after …$/u);
  expect(shown.length).toBeLessThanOrEqual(210);
});

test('a passage at an end has no ellipsis there', () => {
  const text = `truce ${'after '.repeat(60)}`.trim();
  expect(show(cutPassage(text, spansOf(text, 'truce')))).toMatch(/^\[truce\] after .* …$/u);
});

test('a text without spaces is cut between characters', () => {
  const text = `${'前'.repeat(300)}停火${'后'.repeat(300)}`;
  expect(show(cutPassage(text, spansOf(text, '停火')))).toMatch(/^…前+\[停火\]后+…$/u);
});

test.each([
  [
    'a whole short sentence',
    'He left. A truce begins at sunset. She stayed.',
    { start: 'A truce begins at sunset' },
  ],
  [
    'the ends of a long one',
    'The truce that both sides agreed on begins at sunset on Monday.',
    { start: 'The truce that both', end: 'at sunset on Monday' },
  ],
  ['no sentence that two words make', 'A truce.', undefined],
  [
    'the words on one side of a footnote mark',
    'Nobody knows\u2060 the truce holds for now.',
    { start: 'the truce holds for now' },
  ],
  [
    'the words on one side of a line break',
    'Roses are red \u2060the truce is long',
    { start: 'the truce is long' },
  ],
  ['the cell of a table', 'Homs | a truce since noon | 12', { start: 'a truce since noon' }],
  ['nothing that stands there twice', 'A truce for all. A truce for all.', undefined],
  ['a sentence without spaces', '他走了。叙利亚truce停火。', { start: '叙利亚truce停火' }],
])('a text directive is %s', (_, text, directive) => {
  expect(findDirective(text, spansOf(text, 'truce')[0], [text])).toEqual(directive);
});

test('a text directive leads to no words that another block has too', () => {
  const text = 'A truce begins at sunset.';
  expect(
    findDirective(text, { from: 2, to: 7 }, ['a truce begins at sunset', text]),
  ).toBeUndefined();
});
