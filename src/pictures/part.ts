/** A stretch of a picture's file. */
export interface PicturePart {
  readonly bytes: Buffer;
  /** What it is, if the picture does not need it: `EXIF data`, `a comment`. */
  readonly extra?: string | undefined;
}

/** What lies behind the end of a picture, if anything does. */
export function readTrailer(bytes: Buffer, end: number): readonly PicturePart[] {
  return end < bytes.length ? [{ bytes: bytes.subarray(end), extra: 'bytes behind its end' }] : [];
}
