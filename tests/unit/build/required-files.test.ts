import { expect, test } from 'vitest';
import { findMissingFiles } from '#build/required-files.ts';
import { surveySite } from '#build/survey.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

const FRONT = 'https://news.example/base/';

const findMissing = async (folder: string): Promise<readonly string[]> =>
  findMissingFiles(folder, await surveySite(folder), FRONT);

test.each([
  [
    'a style in a page',
    'index.html',
    '<style>@font-face{src:url(/base/x.woff2)format("woff2")}</style>',
    'x.woff2',
  ],
  ['a style', '_astro/a.css', 'a{background:url("../x.png")}', 'x.png'],
  ['an icon', 'index.html', '<link rel=icon href=/base/x.svg>', 'x.svg'],
  [
    'a preloaded file',
    'a/index.html',
    '<link rel="preload" as="font" href="../x.woff2">',
    'x.woff2',
  ],
  [
    'a card',
    'index.html',
    '<meta property="og:image" content="https://news.example/base/x.png">',
    'x.png',
  ],
  ['a script', 'index.html', '<script type="module" src="/base/x.js"></script>', 'x.js'],
  ['a picture', 'index.html', '<img alt="a > b" src="/base/x%20y.png">', 'x y.png'],
  ['one of many widths', 'index.html', '<img srcset="/base/ok.png 1x, /base/x.png 2x">', 'x.png'],
  ['a feed', 'index.html', '<link rel="alternate" href="/base/x.xml">', 'x.xml'],
  [
    'a page',
    'index.html',
    '<link rel="canonical" href="https://news.example/base/x/">',
    'x/index.html',
  ],
  ['an icon of the manifest', 'a.webmanifest', '{"icons":[{"src":"/base/x.svg"}]}', 'x.svg'],
])('a site is refused that lacks %s', async (_, file, text, missing) => {
  const folder = await createFolder({ 'ok.png': 'x', [file]: text });
  expect(await findMissing(folder)).toEqual([
    `public/${missing}: found nothing, expected a file, which ${file} loads. Put it back.`,
  ]);
});

test('a file that is empty is as good as none', async () => {
  const folder = await createFolder({ 'index.html': '<img src="x.png">', 'x.png': '' });
  expect(await findMissing(folder)).toEqual([
    'public/x.png: found an empty file, expected a file, which index.html loads. Put it back.',
  ]);
});

test('what is only linked, only mentioned or elsewhere is not required', async () => {
  const folder = await createFolder({
    'index.html':
      '<a href="/base/x/">x</a><p>&lt;img src="/x.png"></p><img src="https://other.example/x.png">' +
      '<img src="data:image/png;base64,AAAA"><meta name="description" content="See x.png">' +
      '<link rel="canonical" href="https://news.example/base/"><code>url(/base/x.png)</code>',
  });
  expect(await findMissing(folder)).toEqual([]);
});

test('of very many the first twenty are named', async () => {
  const pictures = Array.from({ length: 23 }, (_, index) => `<img src="${index}.png">`);
  const problems = await findMissing(await createFolder({ 'a.html': pictures.join('') }));
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toBe('And 3 more.');
});
