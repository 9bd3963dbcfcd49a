import { readTrailer, type PicturePart } from './part.ts';

const NEEDED = /^(?:VP8[ LX]|ALPH|ANIM|ANMF|ICCP)$/u;
const EXTRAS: Readonly<Record<string, string>> = { EXIF: 'EXIF data', 'XMP ': 'XMP data' };

/** The part of an animation's frame before its own chunks: place, measures, duration. */
const FRAME_START = 8 + 16;

function readChunks(bytes: Buffer, from: number, end: number): PicturePart[] | undefined {
  const parts: PicturePart[] = [];
  let at = from;
  while (at + 8 <= end) {
    const size = bytes.readUInt32LE(at + 4);
    const next = Math.min(at + 8 + size + (size % 2), end);
    if (at + 8 + size > end) return undefined;
    const kind = bytes.toString('latin1', at, at + 4);
    const inside = kind === 'ANMF' ? readChunks(bytes, at + FRAME_START, next) : [];
    const extra = NEEDED.test(kind)
      ? inside?.find((part) => part.extra !== undefined)?.extra
      : (EXTRAS[kind] ?? 'data of an unknown kind');
    parts.push({ bytes: bytes.subarray(at, next), extra });
    at = next;
  }
  return parts;
}

/** A WebP in its chunks (RFC 9649, section 2). */
export function readWebpParts(bytes: Buffer): readonly PicturePart[] | undefined {
  const size = bytes.readUInt32LE(4);
  const end = Math.min(8 + size + (size % 2), bytes.length);
  const chunks = 8 + size > bytes.length ? undefined : readChunks(bytes, 12, end);
  return chunks && [{ bytes: bytes.subarray(0, 12) }, ...chunks, ...readTrailer(bytes, end)];
}

/** A WebP of these parts: its header states the new length, and no longer what was taken out. */
export function joinWebpParts(parts: readonly PicturePart[]): Buffer {
  const bytes = Buffer.concat(parts.map((part) => part.bytes));
  bytes.writeUInt32LE(bytes.length - 8, 4);
  const [EXIF, XMP, flags] = [0x08, 0x04, 20];
  if (bytes.toString('latin1', 12, 16) === 'VP8X')
    bytes.writeUInt8(bytes.readUInt8(flags) & ~(EXIF | XMP), flags);
  return bytes;
}
