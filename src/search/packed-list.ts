/** What Pagefind's files of metadata and filters are made of: CBOR (RFC 8949), as far as they use it. */
export type Packed = number | string | readonly Packed[];

const UNSIGNED = 0;
const TEXT = 3;
const LIST = 4;
// A first byte holds the kind in its upper bits, in its lower five a number, or how many bytes it fills.
const LARGEST_INSIDE = 23;
const SIZES = [1, 2, 4];

const decoder = new TextDecoder();

/** Reads packed lists. Throws if there is anything else in them. */
export function unpack(bytes: Uint8Array): Packed {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const readNumber = (inside: number): number => {
    if (inside <= LARGEST_INSIDE) return inside;
    const size = SIZES[inside - LARGEST_INSIDE - 1];
    if (size === undefined) throw new Error(`Found a number of an unknown size at byte ${at}.`);
    let number = 0;
    for (const end = at + size; at < end; at += 1) number = number * 256 + view.getUint8(at);
    return number;
  };
  const read = (): Packed => {
    const first = view.getUint8(at);
    at += 1;
    const kind = first >> 5;
    const number = readNumber(first & 31);
    if (kind === UNSIGNED) return number;
    if (kind === LIST) return Array.from({ length: number }, read);
    if (kind !== TEXT)
      throw new Error(`Found kind ${kind} at byte ${at}, expected a number, text or list.`);
    at += number;
    return decoder.decode(bytes.subarray(at - number, at));
  };
  return read();
}
