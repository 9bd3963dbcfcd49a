import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFileAddress, type MediaView, type PictureView } from '#site/picture.ts';
import { createProseParts, formatProse } from '#site/prose-parts.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';
import { tinyPicture } from '../../fixtures/tiny-picture.ts';
import { lines, render } from '../content/markdown/rendering.ts';

const picture: PictureView = {
  sources: [{ type: 'image/avif', srcset: '/_astro/a-8.0.avif 8w' }],
  sizes: '42rem',
  src: '/_astro/a-8.0.jpg',
  width: 8,
  height: 6,
  alt: 'A "quay" & <lamps>',
  lazy: true,
  fullSize: { href: '/_astro/a-8.0.jpg', width: 8, height: 6 },
};

test('a body for other readers has each picture in one size, its words escaped, and no remark', () => {
  const remark = { kind: 'corrected', text: 'Corrected', language: {} } as const;
  expect(formatProse(['<p>One.</p>', picture, remark, '<p>Two.</p>'])).toBe(
    '<p>One.</p><img src="/_astro/a-8.0.jpg" alt="A &quot;quay&quot; &amp; &lt;lamps&gt;" width="8" height="6"><p>Two.</p>',
  );
});

test('a body for other readers has audio and video with a link to the file', () => {
  const media: MediaView = {
    kind: 'audio',
    src: '/_astro/talk.0.mp3',
    label: 'A "talk"',
    format: 'mp3, 1.2 MB',
  };
  expect(formatProse([media])).toBe(
    '<audio controls preload="none" src="/_astro/talk.0.mp3"></audio> <a href="/_astro/talk.0.mp3">Audio: A &quot;talk&quot; (mp3, 1.2 MB)</a>',
  );
});

test('audio and video are shown as themselves, each with its words, format and size', async () => {
  const folder = await createFolder({ 'a.mp3': 'x'.repeat(1_234_567), 'b c.WEBM': 'x' });
  const { parts: body } = await render('![A talk](a.mp3)\n\n![A film](<b c.WEBM>)');
  const parts = await createProseParts({ file: join(folder, 'index.md'), parts: body });
  expect(parts.filter((part) => typeof part !== 'string')).toEqual([
    {
      kind: 'audio',
      src: expect.stringMatching(/^\/_astro\/a\.[\da-f]{12}\.mp3$/u),
      label: 'A talk',
      format: 'mp3, 1.2 MB',
    },
    {
      kind: 'video',
      src: expect.stringMatching(/^\/_astro\/b-c\.[\da-f]{12}\.webm$/u),
      label: 'A film',
      format: 'webm, 1 kB',
    },
  ]);
});

test('a drawing is shown as it is, and stands as a picture where none can be shown', async () => {
  const folder = await createFolder({
    'a.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect width="9" height="9"/></svg>',
  });
  const { parts: body } = await render('![A chart](a.svg)');
  const parts = await createProseParts({ file: join(folder, 'index.md'), parts: body });
  expect(parts.find((part) => typeof part !== 'string')).toMatchObject({
    sources: [],
    src: expect.stringMatching(/^\/_astro\/a-300\.[\da-f]{12}\.svg$/u),
    width: 300,
    height: 100,
  });
  expect(await findFileAddress(join(folder, 'a.svg'))).toMatch(/\.png$/u);
});

test('a picture leads to its full size, but for one in a link of its own', async () => {
  const folder = await createFolder({ 'a.png': tinyPicture });
  const rendered = await render(
    lines('[![A <a lamp](./a.png)](/about/)', '', '![B](./a.png)', '', 'And [a link](/about/).'),
  );
  const file = join(folder, 'index.md');
  const parts = await createProseParts({ file, parts: rendered.parts });
  const pictures = parts.flatMap((part) =>
    typeof part === 'string' || 'kind' in part ? [] : [part],
  );
  expect(pictures.map(({ alt, fullSize }) => [alt, fullSize?.width])).toEqual([
    ['A <a lamp', undefined],
    ['B', 1],
  ]);
});
