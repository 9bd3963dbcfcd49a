import { findPictureFormat, readPictureParts } from './picture-parts.ts';
import { joinWebpParts } from './webp-parts.ts';

/**
 * The same picture, pixel for pixel, without what its file holds besides; undefined where only
 * encoding it anew makes it clean.
 */
export function cleanPicture(bytes: Buffer): Buffer | undefined {
  const format = findPictureFormat(bytes);
  if (format !== 'jpeg' && format !== 'png' && format !== 'gif' && format !== 'webp')
    return undefined;
  const needed = readPictureParts(bytes, format)?.filter(({ extra }) => extra === undefined);
  if (needed === undefined) return undefined;
  return format === 'webp'
    ? joinWebpParts(needed)
    : Buffer.concat(needed.map((part) => part.bytes));
}
