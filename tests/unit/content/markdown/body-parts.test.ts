import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

test('a body is taken apart at its pictures, whatever their words and wherever they stand', async () => {
  const { parts, said } = await render(
    lines(
      'x ![A "q" \'s\' <b> &amp;quot; `c`](./brücke.jpg "T") ![B](./brücke.jpg)',
      '',
      '> - **in ![C](./c.png) bold** [![D](./d.png)](/about/)',
    ),
  );
  expect(said).toEqual([]);
  expect(parts).toEqual([
    '<p id="p1">x ',
    { src: './brücke.jpg', alt: 'A "q" \'s\' <b> &quot; c', title: 'T' },
    ' ',
    { src: './brücke.jpg', alt: 'B' },
    { at: 'paragraph', label: '1' },
    '<a class="anchor" href="#p1" aria-label="Link to paragraph 1"></a></p>',
    { at: 'block' },
    '\n<blockquote>\n<ul>\n<li id="p2"><strong>in ',
    { src: './c.png', alt: 'C' },
    ' bold</strong> <a href="/about/">',
    { src: './d.png', alt: 'D', inLink: true },
    '</a>',
    { at: 'paragraph', label: '2' },
    '<a class="anchor" href="#p2" aria-label="Link to paragraph 2"></a></li>\n</ul>\n</blockquote>',
    { at: 'block' },
  ]);
});

test('a body is taken apart at its headings of the second level, and where a caption has no picture', async () => {
  const figure = { caption: 'They shake hands.', credit: '[A]' };
  const { parts } = await render(
    lines('## One *and*[^a] two', '', 'They shake hands.', '', '[A]', '', '### Three', '', '[^a]: x'),
    figure,
  );
  expect(parts.slice(0, 5)).toEqual([
    { at: 'heading', id: 'h-one-and-two', text: 'One and two' },
    expect.stringMatching(/^<h2 id="h-one-and-two">.*<p class="credit">\[A\]<\/p>$/su),
    { at: 'caption', hasCredit: true },
    expect.stringMatching(/^<\/figcaption><\/figure>\n<h3.*<section class="footnotes">/su),
  ]);
});

test('a picture or film elsewhere that a figure leads to is no caption without a picture', async () => {
  const { parts } = await render('![A bridge](https://example.org/a.jpg)\n\nhttps://youtu.be/abc123def45');
  expect(parts.filter((part) => typeof part !== 'string' && 'at' in part)).toEqual([]);
  expect(parts).toEqual([expect.stringMatching(/^<figure .*<figure /su)]);
});

test('a body without paragraphs is one piece of HTML, and an empty one none', async () => {
  expect((await render('***\n\n***')).parts).toHaveLength(1);
  expect((await render('')).parts).toEqual([]);
});
