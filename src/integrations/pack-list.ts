import type { Packed } from '#search/packed-list.ts';

const UNSIGNED = 0;
const TEXT = 3;
const LIST = 4;
const LARGEST_INSIDE = 23;

/** Writes a list as Pagefind does: CBOR (RFC 8949), every number in its shortest form. */
export function packList(packed: Packed): Buffer {
  if (typeof packed === 'number') return packHead(UNSIGNED, packed);
  if (typeof packed === 'string') {
    const text = Buffer.from(packed);
    return Buffer.concat([packHead(TEXT, text.length), text]);
  }
  return Buffer.concat([packHead(LIST, packed.length), ...packed.map(packList)]);
}

function packHead(kind: number, number: number): Buffer {
  const first = kind << 5;
  if (number <= LARGEST_INSIDE) return Buffer.from([first | number]);
  const size = number < 0x1_00 ? 1 : number < 0x1_00_00 ? 2 : 4;
  const head = Buffer.alloc(1 + size);
  head[0] = first | (LARGEST_INSIDE + 1 + Math.log2(size));
  head.writeUIntBE(number, 1, size);
  return head;
}
