import { expect, test } from 'vitest';
import { formatProblem } from '#lib/problems.ts';
import { lines, render, withoutAnchors } from './rendering.ts';

// What becomes of whole texts stands in tests/fixtures/bodies.
test.each([
  ['an element', '<i>x</i>', 'x'],
  ['upper case', '<STRONG>x</STRONG>', 'x'],
  ['an end tag alone', 'stray</b>', 'stray'],
  ['an empty element as XML has it', 'a<b/>c', 'ac'],
  ['an attribute that a browser maker named', '<p webkitallowfullscreen>x</p>', 'x'],
  ['a known attribute without a value', '<details open>x</details>', 'x'],
  ['a name that HTML gave up', '<element> and <content>', '<element> and <content>'],
  ['an end tag that may be left out', '<ul><li>a<li>b</ul>', 'a\n\nb'],
  ['a list in a list that stands beside its item', '<ul><li>a</li><ul><li>b</li></ul></ul>', 'a\n\nb'],
  ['words in a list beside its items', '<ul>a<li>b</li></ul>', 'a\n\nb'],
  ['a character reference', '<p>&eacute;&lt;b&gt;</p>', 'é<b>'],
])('read as meant: %s', async (_, markdown, text) => {
  expect(await render(markdown)).toMatchObject({ said: [], text: `${text}\n` });
});

test.each([
  ['a comment', '<!-- open', 'an HTML comment without an end'],
  ['a comment in a line', 'x <!-- open', '"<!-- open"'],
  ['a block', 'x <div>y', '<div> without an end'],
  ['a block in a block', '<div><table></div>', '<table> without an end'],
  ['a block in a quotation', lines('> <div>', '', '</div>'), '<div> without an end'],
  ['an attribute that is a word of prose', 'If a <b and c> d', '"<b and c>"'],
  ['a tag', '<div class="x', '"<div class="x"'],
  ['a declaration', '<!DOCTYPE html>', '"<!DOCTYPE html>"'],
  ['an instruction', '<?php echo 1 ?>', '"<?php echo 1 ?>"'],
  ['CDATA', '<![CDATA[x]]>', '"<![CDATA[x]]>"'],
])('refused where it is not clear what is meant: %s', async (_, markdown, found) => {
  const { problems } = await render(markdown);
  expect(problems[0]).toMatchObject({ line: 10, found, kind: 'unclear pieces of HTML' });
});

test('each is told on its own line, in quotations, lists and blocks too', async () => {
  const { problems, advice } = await render(
    lines('> one', '> <b two>', '', '- a', '  - <form></form>', '', '<div>', 'x <what>', '</div>'),
  );
  expect(problems.map(({ line }) => line)).toEqual([11, 14]);
  expect(advice.map(({ line }) => line)).toEqual([17]);
});

test('what only looks like a tag stays text', async () => {
  expect(await render('1 < 2, \\<b>, `<b>`, &lt;b&gt; and <3')).toMatchObject({
    said: [],
    advice: [],
    paragraphs: ['1 < 2, <b>, <b>, <b> and <3'],
  });
});

test('a comment is in nothing that is published, nor in the Markdown', async () => {
  const { advice, html, published } = await render('a <!-- b --> c\n\n<!-- d\n\ne -->\n\nf `<!-- g -->`');
  expect(withoutAnchors(html)).toBe(
    '<p id="p1">a  c</p>\n<p id="p2">f <code>&#x3C;!-- g --></code></p>',
  );
  expect(published).toBe('a  c\n\n\n\nf `<!-- g -->`');
  expect(advice.map(formatProblem)).toEqual([
    'a.md:10: found the comment "<!-- b -->", expected words for readers. It is left out of all that is published.',
    'a.md:12: found the comment "<!-- d e -->", expected words for readers. It is left out of all that is published.',
  ]);
});

test('a text without HTML is the same whether HTML is read or not', async () => {
  const markdown = lines('One *two*[^1]', '', '- a', '- b', '', '| c |', '|---|', '', '[^1]: d', '');
  const [plain, read] = [await render(markdown), await render(`${markdown}\n<!-- e --><wbr>`)];
  expect(read.html.replaceAll('\n', '')).toBe(plain.html.replaceAll('\n', ''));
});
