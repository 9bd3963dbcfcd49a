/** The bytes that are asked for, both ends included and counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a `Range` header (RFC 9110, 14.2) for a file of so many bytes. One range is answered; several,
 * or what is no range, are as if nothing had been asked. `none` is a range beyond the end.
 */
export function parseByteRange(
  header: string | undefined,
  size: number,
): ByteRange | 'none' | undefined {
  const [, from = '', to = ''] =
    /^bytes=(\d*)-(\d*)$/u.exec(header?.replaceAll(/\s/gu, '') ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') {
    const start = Math.max(0, size - Number(to));
    return start < size ? { start, end: size - 1 } : 'none';
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return undefined;
  return start < size ? { start, end } : 'none';
}
