import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { listCopies, makeCopies, type PictureCopies } from '#pictures/make-copies.ts';
import { findPictureFormat, listExtras } from '#pictures/picture-parts.ts';
import {
  animatedGif,
  grain,
  plantAvif,
  PLANTED,
  plantGif,
  plantJpeg,
  plantPng,
  plantWebp,
} from '../../fixtures/planted-pictures.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

interface Made {
  readonly copies: PictureCopies;
  readonly read: (name: string) => Promise<Buffer>;
}

async function make(bytes: Buffer, name = 'quay.jpg'): Promise<Made> {
  const folder = await createFolder({ [name]: bytes });
  const kept = join(folder, 'kept');
  const copies = await makeCopies(join(folder, name), kept);
  return { copies, read: (one) => readFile(join(kept, one)) };
}

const widthsOf = (copies: PictureCopies['avif']): number[] => copies.map(({ width }) => width);

/** The colour in the middle of a picture, of red, green and blue the strongest. */
async function middleOf(bytes: Buffer): Promise<string> {
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 3;
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
  return `${red > 128 ? 'red' : ''}${green > 128 ? 'green' : ''}${blue > 128 ? 'blue' : ''}`;
}

// A machine with other work takes seconds for an AVIF.
describe('copies of a picture', { timeout: 60_000 }, () => {
  test('come in the widths that readers need, none wider than the picture', async () => {
    const { copies } = await make(await grain(900, 30).jpeg({ quality: 95 }).toBuffer());
    expect([widthsOf(copies.avif), widthsOf(copies.webp)]).toEqual([
      [400, 800, 900],
      [400, 800, 900],
    ]);
    expect(copies.fallback).toMatchObject({ format: 'jpeg', width: 900, height: 30 });
    expect(copies.full).toEqual(copies.fallback);
  });

  test('of a wide one have its full size apart', async () => {
    const { copies } = await make(await grain(2500, 50).jpeg({ quality: 95 }).toBuffer());
    expect(widthsOf(copies.webp)).toEqual([400, 800, 1344, 2016]);
    expect(copies.fallback).toMatchObject({ format: 'jpeg', width: 1344, height: 27 });
    expect(copies.full).toMatchObject({ format: 'jpeg', width: 2500, height: 50 });
  });

  test('are as upright as the picture is meant to be', async () => {
    const { copies } = await make(await plantJpeg(60, 40));
    expect(listCopies(copies).map(({ width, height }) => [width, height])).toEqual(
      listCopies(copies).map(() => [40, 60]),
    );
  });

  test.each([
    ['JPEG', plantJpeg],
    ['PNG', plantPng],
    ['WebP', plantWebp],
    ['AVIF', plantAvif],
    ['GIF', plantGif],
  ])('of a %s hold nothing but the picture', async (_, plant) => {
    const { copies, read } = await make(await plant());
    expect.hasAssertions();
    for (const { name } of listCopies(copies)) {
      const bytes = await read(name);
      const format = findPictureFormat(bytes);
      expect(format !== undefined && format !== 'other' && listExtras(bytes, format), name).toEqual(
        [],
      );
      const { exif, xmp, iptc, icc, comments, orientation } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc, icc, comments, orientation].filter(Boolean), name).toEqual([]);
      expect(bytes.includes(PLANTED)).toBe(false);
    }
  });

  test.each([
    [
      'a small icon',
      () =>
        sharp({ create: { width: 1, height: 1, channels: 3, background: '#888' } })
          .png()
          .toBuffer(),
    ],
    ['a JPEG of low quality', () => grain(1000, 40).jpeg({ quality: 2 }).toBuffer()],
    ['a drawing in few colours', () => grain(200, 100).threshold().gif().toBuffer()],
    ['a WebP of low quality', () => grain(1000, 40).webp({ quality: 1 }).toBuffer()],
    ['an AVIF of low quality', () => grain(600, 40).avif({ quality: 30 }).toBuffer()],
    ['a photo', () => grain(600, 40).jpeg().toBuffer()],
    ['a picture that cameras have filled', () => plantPng()],
  ])('of %s have no more bytes than its file', async (_, draw) => {
    const bytes = await draw();
    const { copies, read } = await make(bytes);
    for (const { name, size } of listCopies(copies)) {
      expect((await read(name)).length).toBe(size);
      expect(size, name).toBeLessThanOrEqual(bytes.length);
    }
  });

  test('in formats whose widest is narrower than the fallback are left out', async () => {
    const { copies } = await make(
      await grain(1000, 60).threshold().png({ palette: true, colours: 2 }).toBuffer(),
    );
    for (const kind of [copies.avif, copies.webp])
      expect(kind.length === 0 || kind.some(({ width }) => width >= copies.fallback.width)).toBe(
        true,
      );
  });

  test('of a picture that moves are its first frame', async () => {
    const gif = await animatedGif(300, 200);
    const moving: [string, Buffer][] = [
      ['quay.gif', gif],
      ['quay.webp', await sharp(gif, { animated: true }).webp({ lossless: true }).toBuffer()],
    ];
    for (const [name, bytes] of moving) {
      const { copies, read } = await make(bytes, name);
      for (const copy of listCopies(copies)) {
        const { width, height, pages = 1 } = await sharp(await read(copy.name)).metadata();
        expect([width, height, pages], copy.name).toEqual([300, 200, 1]);
        expect(await middleOf(await read(copy.name))).toBe('red');
      }
    }
  });

  test.each([
    ['a panorama', 20_000, 30, 16_383, 25],
    ['a column', 1, 17_000, 1, 16_383],
  ])('of %s are scaled to what every format can have', async (_, width, height, ...scaled) => {
    const { copies, read } = await make(await grain(width, height).png().toBuffer(), 'quay.png');
    expect([copies.full.width, copies.full.height]).toEqual(scaled);
    for (const { name, format } of listCopies(copies))
      expect(findPictureFormat(await read(name)), name).toBe(format);
  });

  test.each([
    ['CMYK JPEG', () => grain(60, 40).toColourspace('cmyk').jpeg().toBuffer()],
    ['16-bit PNG', () => grain(60, 40).toColourspace('rgb16').png().toBuffer()],
    ['Display P3', () => grain(60, 40).withIccProfile('p3').jpeg().toBuffer()],
    ['grey PNG', () => grain(60, 40).greyscale().png().toBuffer()],
  ])('of a %s are in the colours that every browser shows', async (_, draw) => {
    const { copies, read } = await make(await draw());
    expect.hasAssertions();
    for (const { name } of listCopies(copies)) {
      const { space, depth, hasProfile } = await sharp(await read(name)).metadata();
      expect([/^(?:srgb|b-w)$/u.test(space), depth, hasProfile], name).toEqual([
        true,
        'uchar',
        false,
      ]);
    }
  });

  test('of a see-through picture stay see-through', async () => {
    const { copies, read } = await make(
      await grain(300, 200).ensureAlpha(0.5).webp({ quality: 100 }).toBuffer(),
    );
    for (const { name } of listCopies(copies))
      expect((await sharp(await read(name)).metadata()).hasAlpha, name).toBe(true);
  });

  test('are the same to the byte each time, and are made once', async () => {
    const folder = await createFolder({ 'quay.png': await plantPng() });
    const kept = join(folder, 'kept');
    const first = await makeCopies(join(folder, 'quay.png'), kept);
    const { name } = first.fallback;
    const { mtimeMs } = await stat(join(kept, name));
    expect(await makeCopies(join(folder, 'quay.png'), kept)).toEqual(first);
    expect((await stat(join(kept, name))).mtimeMs).toBe(mtimeMs);
    expect(await makeCopies(join(folder, 'quay.png'), join(folder, 'other'))).toEqual(first);
  });

  test('are made again where what was kept is not whole', async () => {
    const folder = await createFolder({ 'quay.png': await grain(8, 8).png().toBuffer() });
    const kept = join(folder, 'kept');
    const first = await makeCopies(join(folder, 'quay.png'), kept);
    await rm(join(kept, first.fallback.name));
    expect(await makeCopies(join(folder, 'quay.png'), kept)).toEqual(first);
    for (const name of await readdir(kept))
      if (name.endsWith('.json')) await writeFile(join(kept, name), '{"avif": [');
    await rm(join(kept, first.fallback.name));
    expect(await makeCopies(join(folder, 'quay.png'), kept)).toEqual(first);
    expect(await readdir(kept)).toContain(first.fallback.name);
  });

  test('have the name of the file as far as an address can have it', async () => {
    const bytes = await grain(8, 8).png().toBuffer();
    const nameOf = async (name: string) =>
      (await make(bytes, name)).copies.fallback.name.replace(/\.[\da-f]{12}\./u, '.#.');
    expect(await nameOf('Brücke 2.PNG')).toBe('brucke-2-8.#.png');
    expect(await nameOf('桥.png')).toBe('picture-8.#.png');
  });
});

test('a picture that is asked for twice at once is copied once', async () => {
  const folder = await createFolder({ 'quay.jpg': await grain(400, 20).jpeg().toBuffer() });
  const [one, other] = await Promise.all(
    [1, 2].map(() => makeCopies(join(folder, 'quay.jpg'), join(folder, 'kept'))),
  );
  expect(other).toBe(one);
});
