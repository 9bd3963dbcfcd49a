import { readTrailer, type PicturePart } from './part.ts';
import { readPngParts } from './png-parts.ts';

/** An icon (.ico) in the pictures that it holds, each a PNG or a bitmap. */
export function readIconParts(bytes: Buffer): readonly PicturePart[] | undefined {
  const count = bytes.readUInt16LE(4);
  const start = 6 + count * 16;
  if (start > bytes.length) return undefined;
  const parts: PicturePart[] = [{ bytes: bytes.subarray(0, start) }];
  let end = start;
  for (let entry = 6; entry < start; entry += 16) {
    const from = bytes.readUInt32LE(entry + 12);
    const to = from + bytes.readUInt32LE(entry + 8);
    const picture = bytes.subarray(from, to);
    if (to > bytes.length || from < start) return undefined;
    const isPng = picture.toString('latin1', 1, 4) === 'PNG';
    const inside = isPng ? readPngParts(picture) : [{ bytes: picture }];
    if (inside === undefined) return undefined;
    if (from > end)
      parts.push({ bytes: bytes.subarray(end, from), extra: 'bytes between its parts' });
    parts.push(...inside);
    end = Math.max(end, to);
  }
  return [...parts, ...readTrailer(bytes, end)];
}
