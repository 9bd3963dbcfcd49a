import { readAvifParts } from './avif-parts.ts';
import { readGifParts } from './gif-parts.ts';
import { readIconParts } from './icon-parts.ts';
import { readJpegParts } from './jpeg-parts.ts';
import type { PicturePart } from './part.ts';
import { readPngParts } from './png-parts.ts';
import { listEmbeddedPictures, readSvgParts } from './svg-parts.ts';
import { readWebpParts } from './webp-parts.ts';

/** The formats whose files can be taken apart. */
export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'svg' | 'icon';

const READERS: Readonly<
  Record<PictureFormat, (bytes: Buffer) => readonly PicturePart[] | undefined>
> = {
  jpeg: readJpegParts,
  png: readPngParts,
  gif: readGifParts,
  webp: readWebpParts,
  avif: readAvifParts,
  svg: readSvgParts,
  icon: readIconParts,
};

const SIGNATURES: readonly (readonly [format: PictureFormat | 'other', start: RegExp])[] = [
  ['jpeg', /^\xFF\xD8\xFF/u],
  ['png', /^\x89PNG\r\n/u],
  ['gif', /^GIF8[79]a/u],
  ['webp', /^RIFF[^]{4}WEBP/u],
  ['avif', /^[^]{4}ftyp(?:avi[fs]|mif[12]|miaf|msf1|he[iv][cmsx])/u],
  ['svg', /^(?:\xEF\xBB\xBF)?\s*<(?:svg\b|(?:\?xml|!--|!DOCTYPE)[^]*<svg\b)/u],
  ['icon', /^\0\0[^\0]\0[^\0]\0/u],
  // TIFF and most cameras' own formats, Photoshop, JPEG XL, JPEG 2000, bitmaps.
  ['other', /^(?:II[*+U]\0|MM\0[*+]|IIRO|FUJIFILM|8BPS\0|\xFF\n|\0\0\0[^](?:JXL|jP) )/u],
  ['other', /^(?:[^]{4}ftypcrx |BM[^]{4}\0\0\0\0)/u],
];

/**
 * The format of a picture by its first bytes, whatever its name says; `other` for a picture of a
 * format that is not taken apart here, undefined for what is no picture.
 */
export function findPictureFormat(bytes: Buffer): PictureFormat | 'other' | undefined {
  const start = bytes.toString('latin1', 0, 4096);
  return SIGNATURES.find(([, signature]) => signature.test(start))?.[0];
}

/** A picture's file in its parts, one after the other; undefined if it is not whole. */
export function readPictureParts(
  bytes: Buffer,
  format: PictureFormat,
): readonly PicturePart[] | undefined {
  try {
    return READERS[format](bytes);
  } catch (error) {
    // A length was read where the file has ended.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * What a picture's file holds besides the picture, each kind once: `EXIF data`, `a comment`;
 * undefined if the file is not whole.
 */
export function listExtras(bytes: Buffer, format: PictureFormat): readonly string[] | undefined {
  const parts = readPictureParts(bytes, format);
  const embedded = format === 'svg' ? listEmbeddedPictures(bytes) : [];
  const inside = embedded.flatMap((picture) => {
    const kind = findPictureFormat(picture);
    return kind === undefined || kind === 'other' ? [] : (listExtras(picture, kind) ?? []);
  });
  return parts && [...new Set([...parts.flatMap(({ extra }) => extra ?? []), ...inside])];
}
