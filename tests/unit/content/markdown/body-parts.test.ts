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
    '<p id="p1">x ',
    { src: './brücke.jpg', alt: 'A "q" \'s\' <b> &quot; c', title: 'T' },
    ' ',
    { src: './brücke.jpg', alt: 'B' },
    '<a class="anchor" href="#p1" aria-label="Link to paragraph 1"></a></p>\n<blockquote>\n<ul>\n<li id="p2"><strong>in ',
    { src: './c.png', alt: 'C' },
    ' bold</strong><a class="anchor" href="#p2" aria-label="Link to paragraph 2"></a></li>\n</ul>\n</blockquote>',
  ]);
});

test('a body without pictures is one piece of HTML, and an empty one none', async () => {
  expect((await render('One.\n\n## Two')).parts).toHaveLength(1);
  expect((await render('')).parts).toEqual([]);
});
