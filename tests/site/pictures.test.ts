import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { attribute, pageIn, readPages } from './built-pages.ts';

const many = inject('many');
const { tree } = pageIn(await readPages(many), '2025/01/31/one-of-everything/index.html');
const pictures = selectAll('.body picture', tree);
const images = selectAll('.body picture img', tree);
const onDisk = (address: string): string => join(many.folder, address.replace('/news/', ''));

describe('the pictures of an article', () => {
  test('are those of the front matter and of the body, in order, each with its words', () => {
    expect(images.map((image) => attribute(image, 'alt'))).toEqual(['The quay', 'A narrow lamp']);
  });

  test('state their measures, which are those of the file', async () => {
    expect.hasAssertions();
    for (const image of images) {
      const { width, height } = await sharp(onDisk(attribute(image, 'src') ?? '')).metadata();
      expect([attribute(image, 'width'), attribute(image, 'height')]).toEqual([
        String(width),
        String(height),
      ]);
    }
  });

  test('come as AVIF and WebP, each file there, none larger than the original', async () => {
    expect.hasAssertions();
    for (const picture of pictures) {
      const sources = selectAll('source', picture);
      expect(sources.map((source) => attribute(source, 'type'))).toEqual([
        'image/avif',
        'image/webp',
      ]);
      for (const source of sources) {
        for (const one of (attribute(source, 'srcSet') ?? '').split(', ')) {
          const [address = '', stated] = one.split(' ');
          expect(existsSync(onDisk(address)), address).toBe(true);
          const { width } = await sharp(onDisk(address)).metadata();
          expect(`${width}w`).toBe(stated);
          expect(width).toBeLessThanOrEqual(1600);
        }
      }
    }
  });

  test('wait until they are needed, but for the one at the top', () => {
    expect(images.map((image) => attribute(image, 'loading'))).toEqual([undefined, 'lazy']);
  });
});
