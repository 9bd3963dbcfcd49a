import { expect, test } from 'vitest';
import type { PictureView } from '#site/picture.ts';
import { formatProse } from '#site/prose-parts.ts';

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

test('a body for other readers has each picture in one size, its words escaped', () => {
  expect(formatProse(['<p>One.</p>', picture, '<p>Two.</p>'])).toBe(
    '<p>One.</p><img src="/_astro/a-8.0.jpg" alt="A &quot;quay&quot; &amp; &lt;lamps&gt;" width="8" height="6"><p>Two.</p>',
  );
});
