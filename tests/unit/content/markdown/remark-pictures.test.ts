import { expect, test } from 'vitest';
import { formatProblem } from '#lib/problems.ts';
import { lines, render } from './rendering.ts';

const BESIDE = 'expected a picture beside the article such as ./bridge.jpg.';
const SAVE = 'Save the picture in the article’s folder and write ./ and its name.';
const NAMED =
  'expected a jpg, jpeg, png, webp, avif, gif or svg, or audio or video such as mp3 and mp4. Convert or rename the file.';

test.each([
  ['data:image/png;base64,AAAA', `${BESIDE} ${SAVE}`],
  ['javascript:x', `${BESIDE} ${SAVE}`],
  ['/bridge.jpg', `${BESIDE} ${SAVE}`],
  ['./bridge.jpg?x', `${BESIDE} ${SAVE}`],
  ['./bridge.tiff', NAMED],
  ['film.mov', NAMED],
  ['./bridge', NAMED],
])('refused: the picture %s', async (path, sentence) => {
  const { said, pictures } = await render(`![Bridge](${path})`);
  expect(said).toEqual([`a.md:10: found "${path}", ${sentence}`]);
  expect(pictures).toEqual([]);
});

test('a path that is refused and shared is refused once', async () => {
  const markdown = lines('![x][d] ![x][d]', '', '[d]: /d.jpg');
  expect((await render(markdown)).said).toEqual([
    `a.md:12: found "/d.jpg", ${BESIDE} ${SAVE}`,
  ]);
});

test('a picture without words has those of its caption, with advice', async () => {
  const figure = { caption: 'A bridge.' };
  const markdown = lines('![](./a.jpg "The sea")', '', '![](./b.jpg)', '', 'A bridge.', '', '![](./c.jpg)');
  const { said, advice, parts } = await render(markdown, figure);
  expect(said).toEqual([]);
  expect(parts.filter((part) => typeof part !== 'string')).toEqual([
    { src: './a.jpg', alt: 'The sea' },
    { src: './b.jpg', alt: 'A bridge.' },
    { src: './c.jpg', alt: '' },
  ]);
  expect(advice.map(formatProblem)).toEqual(
    [10, 12, 16].map(
      (line) =>
        `a.md:${line}: found a picture without words, expected ![description](./name.jpg). Describe it to a reader who cannot see it. Its caption serves until then, if it has one.`,
    ),
  );
});

test('pictures of the folder are collected with their lines', async () => {
  const markdown = lines(
    '![A](./a.jpg)',
    '',
    'In ![B](./brücke-2.PNG) text, ![C][c].',
    '',
    '[c]: ./c.avif',
  );
  expect(await render(markdown)).toMatchObject({
    said: [],
    pictures: [
      { path: './a.jpg', line: 10 },
      { path: './brücke-2.PNG', line: 12 },
      { path: './c.avif', line: 12 },
    ],
  });
});
