import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '#lib/problems.ts';
import { findPublishedProblems, listPublicFiles } from '#content/read/check-files.ts';
import {
  grain,
  plantedSvg,
  plantGif,
  plantJpeg,
  plantPng,
} from '../../../fixtures/planted-pictures.ts';
import { createFolder } from '../../../fixtures/temporary-folder.ts';

const findPublicProblems = async (root: string) =>
  findPublishedProblems(
    root,
    (await listPublicFiles(root)).map((path) => `public${path}`),
  );

const report = async (root: string): Promise<string[]> =>
  (await findPublicProblems(root)).map(formatProblem);

test('pictures in public are refused by name if they hold more than the picture', async () => {
  const root = await createFolder({
    'public/photo.jpg': await plantJpeg(),
    'public/deep/in/logo.png': await plantPng(),
    'public/.hidden/moving.gif': await plantGif(),
    'public/drawing.svg': plantedSvg,
    'public/no-picture.txt': await grain(8, 8)
      .withExif({ IFD0: { Artist: 'A' } })
      .webp()
      .toBuffer(),
  });
  const rest =
    'expected a picture and nothing else in its file. Save it for the web, without metadata.';
  expect(await report(root)).toEqual([
    `public/.hidden/moving.gif:1: found a comment, XMP data, data of an application, and bytes behind its end, ${rest}`,
    `public/deep/in/logo.png:1: found text, a time, data of an unknown kind, EXIF data, and bytes behind its end, ${rest}`,
    `public/drawing.svg:1: found a comment, metadata, an instruction to a program, data of a drawing program, and bytes behind its end, ${rest}`,
    `public/no-picture.txt:1: found EXIF data, ${rest}`,
    `public/photo.jpg:1: found a comment, IPTC data, further pictures, a preview, data of an application, EXIF data, XMP data, and bytes behind its end, ${rest}`,
  ]);
});

test('pictures in public must be pictures, in a format that can be checked', async () => {
  const jpeg = await grain(60, 40).jpeg().toBuffer();
  const root = await createFolder({
    'public/cut.jpg': jpeg.subarray(0, jpeg.length - 20),
    'public/empty.png': '',
    'public/text.webp': 'not a picture',
    'public/scan.tif': await grain(8, 8).tiff().toBuffer(),
  });
  const unreadable =
    'found a picture that cannot be read, expected a sound picture. Save it again.';
  expect(await report(root)).toEqual([
    `public/cut.jpg:1: ${unreadable}`,
    `public/empty.png:1: ${unreadable}`,
    'public/scan.tif:1: found a picture in a format whose metadata cannot be checked, expected a JPEG, PNG, GIF, WebP, AVIF, SVG or icon. Convert it.',
    `public/text.webp:1: ${unreadable}`,
  ]);
});

test('links in public are followed, as the build follows them, and in circles only once', async () => {
  const root = await createFolder({
    'elsewhere/photo.jpg': await plantJpeg(),
    'public/robots.txt': '',
  });
  await symlink(join(root, 'elsewhere'), join(root, 'public/linked'));
  await symlink(join(root, 'public'), join(root, 'public/circle'));
  const files = (await findPublicProblems(root)).map(({ file }) => file);
  expect(files).toEqual(['public/linked/photo.jpg']);
});

test('what is no picture, a clean picture, and no public folder at all are fine', async () => {
  const root = await createFolder({
    'public/a.woff2': 'wOF2',
    'public/b.pdf': '%PDF',
    'public/c.avif': await grain(8, 8).avif().toBuffer(),
  });
  expect(await report(root)).toEqual([]);
  expect(await report(join(root, 'public'))).toEqual([]);
  expect(await report(join(import.meta.dirname, '../../..'))).toEqual([]);
});

test('a picture that Git LFS did not fetch is named as its pointer, with what to do', async () => {
  const oid = `sha256:${'0'.repeat(64)}`;
  const pointer = `version https://git-lfs.github.com/spec/v1\noid ${oid}\nsize 9\n`;
  const root = await createFolder({ 'public/photo.jpg': pointer, 'public/pointer.txt': pointer });
  expect(await report(root)).toEqual([
    'public/photo.jpg:1: found a Git LFS pointer, not the picture, expected the picture that Git LFS keeps elsewhere. Run git lfs pull.',
  ]);
});
