import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

const PLACE =
  'expected a paragraph, heading or footnote of this text such as #p1. Correct the link or remove it.';

test('a link to a place that the text lacks is refused on its line', async () => {
  const markdown = lines('One.', '', '> [a](#p3)', '> [b][d] [c](#%zz)', '', '[d]: #h-off');
  expect((await render(markdown)).said).toEqual([
    `a.md:12: found "#p3", ${PLACE}`,
    `a.md:13: found "#h-off", ${PLACE}`,
    `a.md:13: found "#%zz", ${PLACE}`,
  ]);
});

test('links to paragraphs, headings, figures and footnotes of the text are welcome', async () => {
  const markdown = lines(
    '[a](#p1) [b](#h-été) [c](#h-%C3%A9t%C3%A9) [d](#figure-1) [e](#fn-1)[^n]',
    '',
    '## Été',
    '',
    '![A](./a.jpg)',
    '',
    '[^n]: Note.',
  );
  expect((await render(markdown)).said).toEqual([]);
});
