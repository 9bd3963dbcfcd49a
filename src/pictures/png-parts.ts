import { readTrailer, type PicturePart } from './part.ts';

/** Chunks that a picture is made of: its pixels, colours, measures and frames. */
const NEEDED =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|mDCV|cLLI|sBIT|pHYs|bKGD|hIST|acTL|fcTL|fdAT)$/u;

const EXTRAS: Readonly<Record<string, string>> = {
  tEXt: 'text',
  zTXt: 'text',
  iTXt: 'text',
  eXIf: 'EXIF data',
  zxIf: 'EXIF data',
  tIME: 'a time',
};

/** A PNG in its chunks (https://www.w3.org/TR/png-3/#5DataRep). */
export function readPngParts(bytes: Buffer): readonly PicturePart[] | undefined {
  const parts: PicturePart[] = [{ bytes: bytes.subarray(0, 8) }];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (next > bytes.length) return undefined;
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const extra = NEEDED.test(kind) ? undefined : (EXTRAS[kind] ?? 'data of an unknown kind');
    parts.push({ bytes: bytes.subarray(at, next), extra });
    if (kind === 'IEND') return [...parts, ...readTrailer(bytes, next)];
    at = next;
  }
  return undefined;
}

/** Whether a PNG has frames (APNG): its control chunk stands before the pixels. */
export function isAnimatedPng(bytes: Buffer): boolean {
  const kinds = readPngParts(bytes)?.map((part) => part.bytes.toString('latin1', 4, 8)) ?? [];
  return kinds.includes('acTL') && kinds.indexOf('acTL') < kinds.indexOf('IDAT');
}
