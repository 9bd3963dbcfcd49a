import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

test('a body is taken apart at its pictures, whatever their words and wherever they stand', async () => {
  const { parts, said } = await render(
    lines(
      'x ![A "q" \'s\' <b> &amp;quot; `c`](./brücke.jpg "T") ![B](./brücke.jpg)',
      '',
      '> - **in ![C](./c.png) bold**',
    ),
  );
  expect(said).toEqual([]);
  expect(parts).toEqual([
    '<p id="p1"><a class="anchor" href="#p1" aria-label="Paragraph 1"></a>x ',
    { src: './brücke.jpg', alt: 'A "q" \'s\' <b> &quot; c', title: 'T' },
    ' ',
    { src: './brücke.jpg', alt: 'B' },
    '</p>\n<blockquote>\n<ul>\n<li id="p2"><a class="anchor" href="#p2" aria-label="Paragraph 2"></a><strong>in ',
    { src: './c.png', alt: 'C' },
    ' bold</strong></li>\n</ul>\n</blockquote>',
  ]);
});

test('a body without pictures is one piece of HTML, and an empty one none', async () => {
  expect((await render('One.\n\n## Two')).parts).toHaveLength(1);
  expect((await render('')).parts).toEqual([]);
});
