import { readTrailer, type PicturePart } from './part.ts';

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];

const tableSize = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

/** Where a row of blocks ends that begins at `from`; each has its length before it, the last none. */
function skipBlocks(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1;
  return at + 1;
}

function findExtra(label: number, name: string): string | undefined {
  if (label === 0xf9) return undefined;
  if (label === 0xfe) return 'a comment';
  if (label === 0x01) return 'text';
  if (name === 'XMP DataXMP') return 'XMP data';
  // How often the frames are repeated, and the colour profile.
  return /^(?:NETSCAPE2\.0|ANIMEXTS1\.0|ICCRGBG1012)$/u.test(name)
    ? undefined
    : 'data of an application';
}

/** A GIF in its blocks (https://www.w3.org/Graphics/GIF/spec-gif89a.txt). */
export function readGifParts(bytes: Buffer): readonly PicturePart[] | undefined {
  const start = 13 + tableSize(bytes[10] ?? 0);
  const parts: PicturePart[] = [{ bytes: bytes.subarray(0, start) }];
  let at = start;
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === TRAILER)
      return [...parts, { bytes: bytes.subarray(at, at + 1) }, ...readTrailer(bytes, at + 1)];
    if (kind !== EXTENSION && kind !== IMAGE) return undefined;
    const content = kind === IMAGE ? at + 11 + tableSize(bytes[at + 9] ?? 0) : at + 2;
    const next = skipBlocks(bytes, content);
    if (next > bytes.length) return undefined;
    const name = bytes.toString('latin1', at + 3, at + 14);
    const extra = kind === IMAGE ? undefined : findExtra(bytes[at + 1] ?? 0, name);
    parts.push({ bytes: bytes.subarray(at, next), extra });
    at = next;
  }
  return undefined;
}
