import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

const MARK = /data-picture="([^"]+)"/gu;

/** Reads the marks as the site does. */
const readMarks = (html: string): unknown[] =>
  [...html.matchAll(MARK)].map(([, mark = '']) =>
    JSON.parse(
      mark
        .replace(/&(?:#x22|quot);/gu, '"')
        .replace(/&(?:#x27|apos);/gu, "'")
        .replace(/&(?:amp|#x26|#38);/gu, '&'),
    ),
  );

test('a picture becomes a mark that the site replaces, whatever its words', async () => {
  const { html, said } = await render(
    lines('x ![A "q" \'s\' <b> &amp;quot; `c`](./brücke.jpg "T") ![B](./brücke.jpg)'),
  );
  expect(said).toEqual([]);
  expect(html.replaceAll(MARK, '*')).toBe(
    '<p id="p1">x <img *> <img *><a class="anchor" href="#p1" aria-label="Link to paragraph 1"></a></p>',
  );
  expect(readMarks(html)).toEqual([
    { src: './brücke.jpg', alt: 'A "q" \'s\' <b> &quot; c', title: 'T' },
    { src: './brücke.jpg', alt: 'B' },
  ]);
});
