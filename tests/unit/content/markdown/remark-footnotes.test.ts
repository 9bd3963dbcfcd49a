import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

test.each([
  [
    'a mark without its note, on its line',
    lines('One', 'two [^1]', '', '> three', '> four[^x]'),
    [
      'a.md:11: found the footnote mark [^1], expected its note on a line such as "[^1]: …". Write the note or remove the mark.',
      'a.md:14: found the footnote mark [^x], expected its note on a line such as "[^x]: …". Write the note or remove the mark.',
    ],
  ],
  [
    'a note without its mark',
    lines('One.', '', '[^Lost]: Nobody reads this.'),
    [
      'a.md:12: found the footnote "[^Lost]:", expected its mark in the text. Put the mark into the text or remove the footnote.',
    ],
  ],
  [
    'two notes of one name',
    lines('One.[^1]', '', '[^1]: First.', '', '[^1]: Second.'),
    [
      'a.md:14: found the footnote "[^1]:" again, expected each name once. Give it a name of its own.',
    ],
  ],
  [
    'a note without words',
    lines('One.[^1]', '', '[^1]:'),
    [
      'a.md:12: found the footnote "[^1]:" without words, expected a note. Write the footnote or remove it.',
    ],
  ],
  [
    'marks and headings inside a note',
    lines('One.[^1]', '', '[^1]: First.[^1]', '', '    ## Second'),
    [
      'a.md:12: found a footnote mark inside a footnote, expected plain paragraphs in a footnote. Move it into the text or remove it.',
      'a.md:14: found a heading inside a footnote, expected plain paragraphs in a footnote. Move it into the text or remove it.',
    ],
  ],
])('refused: %s', async (_, markdown, said) => {
  expect((await render(markdown)).said).toEqual(said);
});

test('an escaped mark is text', async () => {
  expect(await render('See \\[^1] and `[^2]`.')).toMatchObject({
    said: [],
    paragraphs: ['See [^1] and [^2].'],
  });
});
