import type { PicturePart } from './part.ts';

/** A box of a file in the ISO base media file format (ISO/IEC 14496-12). */
interface Box {
  readonly kind: string;
  readonly content: Buffer;
  readonly whole: Buffer;
}

/** The boxes in a stretch of bytes; what can be no box ends the list with one of the kind ``. */
function readBoxes(bytes: Buffer): readonly Box[] {
  const boxes: Box[] = [];
  let at = 0;
  while (at < bytes.length) {
    const short = at + 8 <= bytes.length ? bytes.readUInt32BE(at) : undefined;
    const isLong = short === 1 && at + 16 <= bytes.length;
    const size = isLong
      ? Number(bytes.readBigUInt64BE(at + 8))
      : short === 0
        ? bytes.length - at
        : short;
    const start = isLong ? 16 : 8;
    if (size === undefined || size < start || at + size > bytes.length) {
      const rest = bytes.subarray(at);
      return [...boxes, { kind: '', content: rest, whole: rest }];
    }
    const whole = bytes.subarray(at, at + size);
    const kind = whole.toString('latin1', 4, 8);
    boxes.push({ kind, content: whole.subarray(start), whole });
    at += size;
  }
  return boxes;
}

/** What an item is, by its entry: `infe` of version 2 or 3 names its kind behind number and protection. */
function findItemExtra({ content }: Box): string | undefined {
  const at = content[0] === 3 ? 10 : 8;
  const kind = content.toString('latin1', at, at + 4);
  if (kind === 'Exif') return 'EXIF data';
  if (kind === 'mime')
    return content.includes('application/rdf+xml') ? 'XMP data' : 'data of an application';
  return kind === 'uri ' ? 'data of an application' : undefined;
}

const META_BOXES = /^(?:hdlr|pitm|iloc|iinf|iprp|iref|idat|grpl|dinf)$/u;

function findMetaExtra({ content }: Box): string | undefined {
  const boxes = readBoxes(content.subarray(4));
  if (!boxes.every(({ kind }) => META_BOXES.test(kind))) return 'data of an unknown kind';
  const list = boxes.find(({ kind }) => kind === 'iinf');
  const countSize = list?.content[0] === 0 ? 2 : 4;
  const entries = list ? readBoxes(list.content.subarray(4 + countSize)) : [];
  return entries.map(findItemExtra).find((extra) => extra !== undefined);
}

function findExtra(box: Box): string | undefined {
  switch (box.kind) {
    case 'ftyp':
    case 'mdat':
      return undefined;
    case 'meta':
      return findMetaExtra(box);
    case 'moov':
      return ['udta', 'uuid'].some((kind) => box.content.includes(kind))
        ? 'data of an application'
        : undefined;
    case 'free':
    case 'skip':
      return box.content.every((byte) => byte === 0) ? undefined : 'bytes between its parts';
    case '':
      return 'bytes behind its end';
    default:
      return 'data of an unknown kind';
  }
}

/** An AVIF or HEIF picture in its boxes. What a `meta` box holds is reported, but cannot be taken out. */
export function readAvifParts(bytes: Buffer): readonly PicturePart[] | undefined {
  const boxes = readBoxes(bytes);
  if (!boxes.some(({ kind }) => kind === 'meta' || kind === 'moov')) return undefined;
  return boxes.map((box) => ({ bytes: box.whole, extra: findExtra(box) }));
}

/** Whether an AVIF says that it is first of all a sequence of pictures. */
export function isAvifSequence(bytes: Buffer): boolean {
  return bytes.toString('latin1', 4, 12) === 'ftypavis';
}
