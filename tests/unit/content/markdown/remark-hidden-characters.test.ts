import { expect, test } from 'vitest';
import { formatProblem } from '#lib/problems.ts';
import { lines, render, renderWhole } from './rendering.ts';

const refused = (line: number, name: string): string =>
  `a.md:${line}: found the invisible character ${name}, expected text that can be seen. Delete it.`;

test.each([
  ['a number in hexadecimal', 'a &#x202E;b', 'U+202E'],
  ['a capital X and zeros', 'a &#X00202e;b', 'U+202E'],
  ['a decimal number', 'a &#8238;b', 'U+202E'],
  ['an isolate', 'a &#x2067;b', 'U+2067'],
  ['an invisible comma by name', 'a &InvisibleComma;b', 'U+2063'],
  ['a form feed', 'a &#12;b', 'U+000C'],
  ['a letter in tags', 'a &#xE0041;b', 'U+E0041'],
  ['an annotation', 'a &#xFFF9;b', 'U+FFF9'],
  ['strong text', 'a **&#x202E;b**', 'U+202E'],
  ['a heading', '## a &#x202E;b', 'U+202E'],
  ['a list', '- a &#x202E;b', 'U+202E'],
  ['a quotation', '> a &#x202E;b', 'U+202E'],
  ['a table', lines('| a &#x202E;b |', '|---|'), 'U+202E'],
  ['the words of a link', '[a &#x202E;b](/about/)', 'U+202E'],
  ['the title of a link', '[a](/about/ "b &#x202E;c")', 'U+202E'],
  ['the title of a definition', lines('[a]: /about/ "b &#x202E;c"', '', '[a]'), 'U+202E'],
  ['an address', '[a](https://example.org/&#x202E;b)', 'U+202E'],
  ['the description of a picture', '![a &#x202E;b](./a.jpg)', 'U+202E'],
  ['the caption of a picture', '![a](./a.jpg "b &#x202E;c")', 'U+202E'],
])('%s does not get a hidden character in', async (_, markdown, name) => {
  const { said } = await render(markdown);
  expect(said).toEqual([refused(10, name)]);
});

test('a footnote does not either', async () => {
  const { said } = await render(lines('a[^1]', '', '[^1]: b &#x202E;c'));
  expect(said).toEqual([refused(12, 'U+202E')]);
});

test('the line told is that of the reference', async () => {
  const { said } = await render(lines('a', 'b', 'c &#x202E;d'));
  expect(said).toEqual([refused(12, 'U+202E')]);
});

test.each(['&#0;', '&#x80;', '&#xD800;', '&#x110000;', '&#xFFFF;'])(
  '%s names no character',
  async (reference) => {
    const { said } = await render(`a ${reference}`);
    expect(said).toEqual([
      'a.md:10: found a character reference that names no character, expected one such as &amp; or &#233;. Write the character itself.',
    ]);
  },
);

test.each([
  ['marks of direction', 'a &lrm;b &rlm;c &#x200E;d', 'a \u200Eb \u200Fc \u200Ed'],
  ['joiners', '&zwj;a&zwnj;', '\u200Da\u200C'],
  ['a soft hyphen', 'a&shy;b', 'a\u00ADb'],
  ['a Thai break', 'ไทย&#x200B;**ไทย**&#8203;ไทย', 'ไทย\u200Bไทย\u200Bไทย'],
  ['a reference in code', '`&#x202E;`', '&#x202E;'],
  ['a reference that is escaped', String.raw`\&#x202E;`, '&#x202E;'],
  ['the sign of a broken text itself', 'a \uFFFD', 'a \uFFFD'],
])('%s may be written', async (_, markdown, text) => {
  const { said, paragraphs } = await render(markdown);
  expect(said).toEqual([]);
  expect(paragraphs).toEqual([text]);
});

test('what no script needs is removed wherever it is, and told', async () => {
  const markdown = lines(
    'Read &#8203;this&ZeroWidthSpace; and',
    '[zero&#xFEFF;](https://example.org/&#x2060;a "b&#8203;") end.',
    '',
    '![c&#8203;](./c.jpg "d&NoBreak;")',
  );
  const { html, text, externalLinks, problems, advice } = await renderWhole({ file: 'a.md', markdown, firstLine: 10 });
  expect(problems).toEqual([]);
  expect(html).not.toMatch(/[\u200B\u2060\uFEFF]|%E2%80%8B|%E2%81%A0|%EF%BB%BF/u);
  expect(text).toContain('Read this and zero end.');
  expect(externalLinks).toEqual([{ href: 'https://example.org/a', line: 11 }]);
  const left = (line: number, name: string): string =>
    `a.md:${line}: found the invisible character ${name}, expected text that can be seen. It is left out. Delete it.`;
  expect(advice.map(formatProblem)).toEqual([
    'a.md:10: found the invisible character U+200B, 2 times, expected text that can be seen. They are left out. Delete them.',
    left(11, 'U+FEFF'),
    left(11, 'U+2060'),
    left(11, 'U+200B'),
    left(13, 'U+2060'),
    left(13, 'U+200B'),
  ]);
});
