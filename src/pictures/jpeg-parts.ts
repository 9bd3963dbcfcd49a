import { readTrailer, type PicturePart } from './part.ts';

const [SOS, EOI, COMMENT, FIRST_APP, LAST_APP] = [0xda, 0xd9, 0xfe, 0xe0, 0xef];

/** What applications write into a JPEG, by how their segments begin. */
const APPLICATIONS: readonly (readonly [start: RegExp, extra: string | undefined])[] = [
  // With a length of 14 bytes the header has no preview.
  [/^\xE0JFIF\0[^]{7}\0\0$/u, undefined],
  [/^\xE0/u, 'a preview'],
  [/^\xE1Exif\0/u, 'EXIF data'],
  [/^\xE1http:\/\/ns\.adobe\.com\/x/u, 'XMP data'],
  [/^\xE2ICC_PROFILE\0/u, undefined],
  [/^\xE2MPF\0/u, 'further pictures'],
  [/^\xEDPhotoshop/u, 'IPTC data'],
  // Decoders need it to know how the colours are stored.
  [/^\xEEAdobe[^]{7}$/u, undefined],
];

function findExtra(marker: number, content: Buffer): string | undefined {
  if (marker === COMMENT) return 'a comment';
  if (marker >= FIRST_APP && marker <= LAST_APP) {
    const start = String.fromCodePoint(marker) + content.toString('latin1', 0, 64);
    const known = APPLICATIONS.find(([pattern]) => pattern.test(start));
    return known ? known[1] : 'data of an application';
  }
  return marker >= 0xc0 && marker <= 0xdf ? undefined : 'data of an unknown kind';
}

/** Where the compressed rows end that begin at `from`: at the next marker that is none of theirs. */
function findEndOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

/** A JPEG in its segments (ITU-T T.81, annex B). */
export function readJpegParts(bytes: Buffer): readonly PicturePart[] | undefined {
  const parts: PicturePart[] = [{ bytes: bytes.subarray(0, 2) }];
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === EOI) {
    const from = bytes.indexOf(0xff, at);
    if (from === -1) return undefined;
    // Decoders pass over what stands between two segments.
    if (from > at)
      parts.push({ bytes: bytes.subarray(at, from), extra: 'bytes between its parts' });
    const marker = bytes[from + 1] ?? 0;
    if (marker === EOI) {
      const end = from + 2;
      return [...parts, { bytes: bytes.subarray(from, end) }, ...readTrailer(bytes, end)];
    }
    if (marker === 0xff) {
      // A marker may be filled up with as many FF as one likes.
      at = from + 1;
      continue;
    }
    if (from + 4 > bytes.length) return undefined;
    const content = from + 4;
    const next = from + 2 + bytes.readUInt16BE(from + 2);
    if (next < content || next > bytes.length) return undefined;
    at = marker === SOS ? findEndOfScan(bytes, next) : next;
    const extra = findExtra(marker, bytes.subarray(content, next));
    parts.push({ bytes: bytes.subarray(from, at), extra });
  }
  return undefined;
}
