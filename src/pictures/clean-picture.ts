import { findPictureFormat, readPictureParts, type PictureFormat } from './picture-parts.ts';
import { joinWebpParts } from './webp-parts.ts';

/** The formats whose files can be cleaned without decoding them. */
export type CleanableFormat = Exclude<PictureFormat, 'svg' | 'icon'>;

/** A picture whose file holds nothing but the picture. */
export interface CleanedPicture {
  readonly format: CleanableFormat;
  readonly bytes: Buffer;
}

/**
 * The same picture, pixel for pixel, without what its file holds besides; undefined where only
 * encoding it anew makes it clean.
 */
export function cleanPicture(bytes: Buffer): CleanedPicture | undefined {
  const format = findPictureFormat(bytes);
  if (format === undefined || format === 'other' || format === 'svg' || format === 'icon')
    return undefined;
  const parts = readPictureParts(bytes, format);
  if (parts === undefined) return undefined;
  const needed = parts.filter(({ extra }) => extra === undefined);
  if (format === 'webp') return { format, bytes: joinWebpParts(needed) };
  if (format === 'avif') {
    // The pixels are found by where they stand in the file, so only what lies behind them can go.
    const isWhole = needed.some((part) => part.bytes.toString('latin1', 4, 8) === 'meta');
    const isInFront = parts.slice(0, needed.length).every(({ extra }) => extra === undefined);
    if (!isWhole || !isInFront) return undefined;
  }
  return { format, bytes: Buffer.concat(needed.map((part) => part.bytes)) };
}
