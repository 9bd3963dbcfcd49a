import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

const BESIDE = 'expected a picture beside the article such as ./bridge.jpg.';
const SAVE = 'Save the picture in the article’s folder and write ./ and its name.';
const NAMED =
  'expected a jpg, jpeg, png, webp, avif or gif named with letters, digits, dots and hyphens. Convert or rename the picture.';

test.each([
  ['data:image/png;base64,AAAA', `${BESIDE} ${SAVE}`],
  ['javascript:x', `${BESIDE} ${SAVE}`],
  ['bridge.jpg', `${BESIDE} ${SAVE}`],
  ['../bridge.jpg', `${BESIDE} ${SAVE}`],
  ['./more/bridge.jpg', `${BESIDE} ${SAVE}`],
  ['/bridge.jpg', `${BESIDE} ${SAVE}`],
  ['./bridge.jpg?x', `${BESIDE} ${SAVE}`],
  ['./bridge.svg', NAMED],
  ['./bridge', NAMED],
])('refused: the picture %s', async (path, sentence) => {
  const { said, pictures } = await render(`![Bridge](${path})`);
  expect(said).toEqual([`a.md:10: found "${path}", ${sentence}`]);
  expect(pictures).toEqual([]);
});

test('a picture without words is refused on its line, a shared path once', async () => {
  const markdown = lines('One.', '', '> ![](./a.jpg)', '', '![][d] ![x][d]', '', '[d]: /d.jpg');
  const wordless =
    'found a picture without words, expected ![description](./name.jpg). Describe it to a reader who cannot see it.';
  expect((await render(markdown)).said).toEqual([
    `a.md:12: ${wordless}`,
    `a.md:14: ${wordless}`,
    `a.md:16: found "/d.jpg", ${BESIDE} ${SAVE}`,
  ]);
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
