import { describe, expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

const OTHERWISE = 'Remove it, or write \\< to show the sign itself.';

describe('raw HTML is refused with the Markdown way of writing it', () => {
  test.each([
    ['<b>bold</b>', '<b>', 'Write **bold** instead.'],
    ['<STRONG>bold</STRONG>', '<strong>', 'Write **bold** instead.'],
    ['<i>x</i>', '<i>', 'Write *italic* instead.'],
    ['<s>x</s>', '<s>', 'Write ~~struck~~ instead.'],
    ['<a href="/x">x</a>', '<a>', 'Write [text](address) instead.'],
    ['<img src="x.png">', '<img>', 'Write ![description](./name.jpg) instead.'],
    ['one<br>two', '<br>', 'End the line with a backslash instead.'],
    ['<hr>', '<hr>', 'Write *** on a line of its own instead.'],
    ['<p>x</p>', '<p>', 'Put a blank line between paragraphs instead.'],
    ['<h2>x</h2>', '<h2>', 'Begin the line with ## instead.'],
    ['<ul><li>x</li></ul>', '<ul>', 'Begin each line with - or 1. instead.'],
    ['<blockquote>x</blockquote>', '<blockquote>', 'Begin the line with > instead.'],
    ['<code>x</code>', '<code>', 'Put it between ` signs instead.'],
    ['<table><tr><td>x', '<table>', 'Write the rows with | between the cells instead.'],
    ['x<sup>2</sup>', '<sup>', 'Write a footnote mark [^1] instead.'],
    ['<figure>x</figure>', '<figure>', 'Name the figure in the front matter instead.'],
    ['<x-y>x</x-y>', '<x-y>', OTHERWISE],
    ['stray</b>', '<b>', 'Write **bold** instead.'],
  ])('%s', async (markdown, tag, advice) => {
    const { said } = await render(markdown);
    expect(said).toEqual([
      `a.md:10: found the raw HTML tag ${tag}, expected Markdown only. ${advice}`,
    ]);
  });

  test.each([
    ['a <!-- note --> b', 'an HTML comment'],
    ['<!DOCTYPE html>', 'raw markup'],
    ['<?php echo 1 ?>', 'raw markup'],
    ['<![CDATA[x]]>', 'raw markup'],
  ])('%s', async (markdown, found) => {
    const { said } = await render(markdown);
    expect(said).toEqual([`a.md:10: found ${found}, expected Markdown only. ${OTHERWISE}`]);
  });
});

test('each tag is told once a line, on its own line, in quotations and lists too', async () => {
  const { said } = await render(lines('> one', '> <b>two</b>', '', '- a', '  - <b>x</b> <i>y</i>'));
  expect(said).toEqual([
    'a.md:11: found the raw HTML tag <b>, expected Markdown only. Write **bold** instead.',
    'a.md:14: found the raw HTML tag <b>, expected Markdown only. Write **bold** instead.',
    'a.md:14: found the raw HTML tag <i>, expected Markdown only. Write *italic* instead.',
  ]);
});

test('what only looks like a tag stays text', async () => {
  expect(await render('1 < 2, \\<b>, `<b>`, &lt;b&gt; and <3')).toMatchObject({
    said: [],
    paragraphs: ['1 < 2, <b>, <b>, <b> and <3'],
  });
});
