import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PictureView } from '#site/picture.ts';
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

test('a picture leads to its full size, but for one in a link of its own', async () => {
  const folder = await createFolder({ 'a.png': tinyPicture });
  const rendered = await render(
    lines('[![A <a lamp](./a.png)](/about/)', '', '![B](./a.png)', '', 'And [a link](/about/).'),
  );
  const file = join(folder, 'index.md');
  const parts = await createProseParts({ file, parts: rendered.parts });
  const pictures = parts.filter((part) => typeof part !== 'string' && 'src' in part);
  expect(pictures.map(({ alt, fullSize }) => [alt, fullSize?.width])).toEqual([
    ['A <a lamp', undefined],
    ['B', 1],
  ]);
});
