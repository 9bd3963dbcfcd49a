import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

test.each([
  [
    'a second headline',
    '# War',
    ['a.md:10: found "# War", expected no second headline in the body. Begin sections with ##.'],
  ],
  [
    'an underlined headline',
    lines('Before.', '', 'War', '==='),
    ['a.md:12: found "# War", expected no second headline in the body. Begin sections with ##.'],
  ],
  [
    'a first heading below ##',
    '### Deep',
    ['a.md:10: found "### Deep", expected ## as the next level. Begin the line with ##.'],
  ],
  [
    'a skipped level',
    lines('## One', '', '#### Three', '', '##### Four'),
    ['a.md:12: found "#### Three", expected ### as the next level. Begin the line with ###.'],
  ],
  [
    'a heading without words',
    lines('##', '', '## ![Bridge](./a.jpg)'),
    [
      'a.md:10: found a heading without words, expected ## and a few words. Write the heading or remove the line.',
      'a.md:12: found a heading without words, expected ## and a few words. Write the heading or remove the line.',
    ],
  ],
  [
    'a headline in a quotation',
    lines('> # War'),
    ['a.md:10: found "# War", expected no second headline in the body. Begin sections with ##.'],
  ],
])('refused: %s', async (_, markdown, said) => {
  expect((await render(markdown)).said).toEqual(said);
});

test('an outline may go down by one level and up by any', async () => {
  const markdown = lines('## A', '### B', '#### C', '## D', '### E');
  expect((await render(markdown)).said).toEqual([]);
});
