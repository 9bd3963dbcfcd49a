import { isAvifSequence } from './avif-parts.ts';
import { readGifParts } from './gif-parts.ts';
import { findPictureFormat } from './picture-parts.ts';
import { isAnimatedPng } from './png-parts.ts';
import { readWebpParts } from './webp-parts.ts';

/** Whether a picture has more than one frame. */
export function isAnimated(bytes: Buffer): boolean {
  switch (findPictureFormat(bytes)) {
    case 'gif':
      return (readGifParts(bytes) ?? []).filter((part) => part.bytes[0] === 0x2c).length > 1;
    case 'png':
      return isAnimatedPng(bytes);
    case 'webp':
      return (readWebpParts(bytes) ?? []).some(
        (part) => part.bytes.toString('latin1', 0, 4) === 'ANIM',
      );
    case 'avif':
      return isAvifSequence(bytes);
    default:
      return false;
  }
}
