import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanPicture } from '#pictures/clean-picture.ts';
import { isAnimated } from '#pictures/is-animated.ts';
import { findPictureFormat, listExtras } from '#pictures/picture-parts.ts';
import {
  animatedGif,
  chunk,
  grain,
  plantAvif,
  PLANTED,
  plantedSvg,
  plantGif,
  plantJpeg,
  plantPng,
  plantWebp,
} from '../../fixtures/planted-pictures.ts';

function extrasOf(bytes: Buffer): readonly string[] | undefined {
  const format = findPictureFormat(bytes);
  return format === undefined || format === 'other' ? undefined : listExtras(bytes, format);
}

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>\n';

const svgWith = async (picture: Promise<Buffer>): Promise<Buffer> =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/jpeg;base64,${(await picture).toString('base64')}"/></svg>`,
  );

function iconOf(png: Buffer): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(60, 6);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(22, 18);
  return Buffer.concat([head, png]);
}

describe('a file with nothing but a picture has no extras', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('%s', async (format) => {
    const plain = await grain(40, 30).toFormat(format).toBuffer();
    expect(extrasOf(plain)).toEqual([]);
    const keepsColours = await grain(40, 30).withIccProfile('p3').toFormat(format).toBuffer();
    expect(extrasOf(keepsColours)).toEqual([]);
  });

  test.each([
    ['a progressive JPEG', () => grain(40, 30).jpeg({ progressive: true }).toBuffer()],
    ['a CMYK JPEG', () => grain(40, 30).toColourspace('cmyk').jpeg().toBuffer()],
    ['a WebP with transparency', () => grain(40, 30).ensureAlpha(0.5).webp().toBuffer()],
    ['an animated GIF', () => animatedGif()],
    [
      'an animated WebP',
      async () =>
        sharp(await animatedGif(), { animated: true })
          .webp()
          .toBuffer(),
    ],
    ['an SVG', () => Promise.resolve(Buffer.from(LOGO))],
    ['an SVG with a picture in it', () => svgWith(grain(8, 8).jpeg().toBuffer())],
    ['an icon', async () => iconOf(await grain(8, 8).png().toBuffer())],
  ])('%s', async (_, make) => {
    expect(extrasOf(await make())).toEqual([]);
  });
});

test.each([
  [
    'JPEG',
    plantJpeg,
    [
      'a comment',
      'IPTC data',
      'further pictures',
      'a preview',
      'data of an application',
      'EXIF data',
      'XMP data',
      'bytes behind its end',
    ],
  ],
  [
    'PNG',
    plantPng,
    ['text', 'a time', 'data of an unknown kind', 'EXIF data', 'bytes behind its end'],
  ],
  ['WebP', plantWebp, ['EXIF data', 'XMP data', 'bytes behind its end']],
  ['AVIF', plantAvif, ['EXIF data', 'data of an unknown kind', 'bytes behind its end']],
  ['GIF', plantGif, ['a comment', 'XMP data', 'data of an application', 'bytes behind its end']],
  [
    'SVG',
    () => Promise.resolve(Buffer.from(plantedSvg)),
    [
      'a comment',
      'metadata',
      'an instruction to a program',
      'data of a drawing program',
      'bytes behind its end',
    ],
  ],
  [
    'SVG with a photo in it',
    () => svgWith(plantWebp()),
    ['EXIF data', 'XMP data', 'bytes behind its end'],
  ],
  [
    'icon',
    async () => iconOf(await plantPng()),
    ['text', 'a time', 'data of an unknown kind', 'EXIF data', 'bytes behind its end'],
  ],
])('what a %s holds besides the picture is named', async (_, plant, extras) => {
  expect(extrasOf(await plant())).toEqual(extras);
});

test.each([
  ['JPEG', plantJpeg],
  ['PNG', plantPng],
  ['WebP', plantWebp],
  ['GIF', plantGif],
])('a cleaned %s has the same pixels and nothing else', async (_, plant) => {
  const planted = await plant();
  const cleaned = cleanPicture(planted)?.bytes ?? Buffer.alloc(0);
  expect(extrasOf(cleaned)).toEqual([]);
  expect(cleaned.includes(PLANTED)).toBe(false);
  const pixels = (bytes: Buffer) => sharp(bytes, { animated: true }).raw().toBuffer();
  expect((await pixels(cleaned)).equals(await pixels(planted))).toBe(true);
});

test('an AVIF is cleaned at its end, but not within', async () => {
  const avif = await grain(40, 30).avif().toBuffer();
  const longer = Buffer.concat([avif, Buffer.from('\0\0\0\x0cuuid'), Buffer.from(PLANTED)]);
  expect(cleanPicture(longer)?.bytes.equals(avif)).toBe(true);
  expect(cleanPicture(await plantAvif())).toBeUndefined();
});

describe('a file cut short is not whole', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('%s', async (format) => {
    const whole = await grain(40, 30).toFormat(format).toBuffer();
    for (let length = 16; length < whole.length; length += 7) {
      const extras = extrasOf(whole.subarray(0, length));
      // Where the boxes of an AVIF end, only the last of them shows that something is missing.
      if (extras !== undefined) expect(extras).toEqual(['bytes behind its end']);
    }
  });
});

test('a picture is known by its bytes, whatever it is', async () => {
  const tiff = await grain(8, 8).tiff().toBuffer();
  expect(findPictureFormat(tiff)).toBe('other');
  expect(findPictureFormat(Buffer.from('not a picture'))).toBeUndefined();
  expect(findPictureFormat(Buffer.from('<p>An <svg> in a page</p>'))).toBeUndefined();
  expect(findPictureFormat(Buffer.alloc(0))).toBeUndefined();
});

test('a picture moves if it has more frames than one', async () => {
  const still = await grain(8, 8).png().toBuffer();
  const control = chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
  const animatedPng = Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]);
  const moving = [
    await animatedGif(),
    await sharp(await animatedGif(), { animated: true })
      .webp()
      .toBuffer(),
    animatedPng,
    Buffer.from('\0\0\0\x1cftypavis'),
  ];
  expect(moving.map(isAnimated)).toEqual([true, true, true, true]);
  const formats = ['gif', 'webp', 'png', 'avif', 'jpeg'] as const;
  const stills = await Promise.all(formats.map((one) => grain(8, 8).toFormat(one).toBuffer()));
  expect(stills.map(isAnimated)).toEqual(formats.map(() => false));
});
