import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '#lib/list-files.ts';
import { findPictureFormat, listExtras } from '#pictures/picture-parts.ts';
import {
  grain,
  plantAvif,
  PLANTED,
  plantGif,
  plantJpeg,
  plantPng,
  plantWebp,
} from './fixtures/planted-pictures.ts';
import { writeFiles } from './fixtures/temporary-folder.ts';
import { build, cache, root, type Built } from './setup/build.ts';

const folder = join(cache, 'clean-pictures');
const dist = join(folder, 'dist');
const content = 'node_modules/.cache/pressmark-tests/clean-pictures/content';
const beside = 'articles/2025/01/31/pictures';

const SHOWN = ['a.jpg', 'b.png', 'c.webp', 'd.avif', 'moving.gif', 'wrong.jpg', 'tall.png'];

const article = `---
headline: Pictures
slug: pictures
published: 2025-01-31
section: harbour
figure: { file: figure.jpg, alt: The quay, caption: The quay. }
---

${SHOWN.map((name) => `![A picture](./${name} "Caption")`).join('\n\n')}
`;

const draft = `---
headline: Draft
slug: draft
published: 2025-01-31
section: harbour
draft: true
---

![A picture](./draft.jpg "Caption")
`;

async function writeNewsroom(): Promise<void> {
  await writeFiles(join(root, content), {
    'sections/harbour.md': '---\nname: Harbour\n---\n',
    'pages/about.md': '---\nheadline: About\n---\n\n![Our house](./house.png)\n',
    'pages/house.png': await plantPng(),
    [`${beside}/index.md`]: article,
    [`${beside}/figure.jpg`]: await plantJpeg(300, 200),
    [`${beside}/a.jpg`]: await plantJpeg(),
    [`${beside}/b.png`]: await plantPng(),
    [`${beside}/c.webp`]: await plantWebp(),
    [`${beside}/d.avif`]: await plantAvif(),
    [`${beside}/moving.gif`]: await plantGif(),
    [`${beside}/wrong.jpg`]: await plantPng(50, 50),
    [`${beside}/tall.png`]: await grain(2, 17_000).png().toBuffer(),
    [`${beside}/unused.jpg`]: await plantJpeg(),
    'articles/2025/01/31/draft/index.md': draft,
    'articles/2025/01/31/draft/draft.jpg': await plantJpeg(70, 50),
  });
}

/** A file as readers get it, taken out of its compression. */
async function readPlain(file: string): Promise<Buffer> {
  const bytes = await readFile(join(dist, file));
  if (file.endsWith('.gz') || file.includes('search-index/')) {
    const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return isZipped ? gunzipSync(bytes) : bytes;
  }
  return file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
}

describe('a site of pictures that hold more than the picture', () => {
  let built: Built;
  let files: readonly string[] = [];

  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await writeNewsroom();
    built = await build({
      CONTENT_DIR: content,
      OUT_DIR: dist,
      CACHE_DIR: join(folder, 'cache'),
    });
    expect(built, built.log).toMatchObject({ code: 0 });
    files = await listFiles(dist);
  }, 240_000);

  test('has in no file what cameras and programs had written into them', async () => {
    expect(files.length).toBeGreaterThan(40);
    const found: string[] = [];
    for (const file of files) if ((await readPlain(file)).includes(PLANTED)) found.push(file);
    expect(found).toEqual([]);
  });

  test('has pictures of nothing but the picture, upright and in colours all browsers show', async () => {
    let count = 0;
    for (const file of files) {
      const bytes = await readFile(join(dist, file));
      const format = findPictureFormat(bytes);
      if (format === undefined) continue;
      count += 1;
      expect(format === 'other' ? ['other'] : listExtras(bytes, format), file).toEqual([]);
      const { exif, xmp, iptc, icc, comments, orientation } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc, icc, comments, orientation].filter(Boolean), file).toEqual([]);
    }
    // Three at least of each that is shown, the page's included, and the publication's own.
    expect(count).toBeGreaterThan(3 * (SHOWN.length + 2));
  });

  test('names its pictures by their formats', async () => {
    const named = files.filter((file) => /^_astro\/.*\.(?:avif|webp|jpg|png|gif)$/u.test(file));
    expect(named.length).toBeGreaterThan(20);
    for (const file of named) {
      const extension = file.slice(file.lastIndexOf('.') + 1).replace('jpg', 'jpeg');
      expect(findPictureFormat(await readFile(join(dist, file))), file).toBe(extension);
    }
  });

  test('has no copy of a picture that nothing shows, or a draft alone', () => {
    expect(files.filter((file) => /unused|draft/u.test(file))).toEqual([]);
  });

  test('was made with advice that one of them does not move', () => {
    expect(built.log).toContain(
      `advice: ${content}/${beside}/moving.gif:1: found a picture that moves, expected a still one. Readers see its first frame; save another frame if that one tells more.`,
    );
  });

  test('shows them in pages, feeds and Markdown by addresses that are there', async () => {
    const shown = [
      '2025/01/31/pictures/index.html',
      '2025/01/31/pictures/index.md',
      'feed.xml',
      'about/index.html',
    ];
    for (const file of shown) {
      const text = await readFile(join(dist, file), 'utf8');
      const addresses = [...text.matchAll(/\/_astro\/[\w.-]+\.(?:avif|webp|jpg|png|gif)/gu)];
      expect(addresses.length, file).toBeGreaterThan(0);
      for (const [address] of addresses) expect(files, file).toContain(address.slice(1));
    }
  });
});
