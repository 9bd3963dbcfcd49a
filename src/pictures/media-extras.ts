import { open, readFile, stat, type FileHandle } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseFile } from 'music-metadata';
import { findPictureFormat, listExtras } from './picture-parts.ts';

/** Something that an audio or video file tells besides what is seen and heard. */
interface Tag {
  readonly name: string;
  readonly value: string;
}

/** What tags tell by their names, in the words of each format; what is in none of these may stay. */
const TELLS: readonly (readonly [what: string, names: RegExp])[] = [
  ['the place', /location|gps|iso6709|latitude|longitude|^(?:©xyz|loci|geo.*)$/iu],
  [
    'the device',
    /make|model|manufactur|device|camera|lens|serial|firmware|android|samsung|^(?:©mak|©mod|©swr|©inf|manu|modl|came|firm|snum|gpmf|muid|hmmt|sett|smta|bext originator|ixml|.*quicktime\.software)$/iu,
  ],
  [
    'the author',
    /artist|author|composer|performer|writer|lyricist|creator|director|producer|editor|engineer|technician|owner|copyright|publisher|organi[sz]ation|contact|e-?mail|encoded.?by|^(?:tpe[1-4]|tp[1-4]|tcom|text|toly|tope|town|tenc|tcop|tpub|tipl|tmcl|ipls|woar|wcop|ufid|iart|ieng|icop|icms|itch|©art|aart|©wrt|©aut|©com|©dir|©prd|©prf|©cpy|cprt|auth|perf|apid|ownr|label)$/iu,
  ],
  ['data of a program', /^(?:priv|geob|xmp|_pmx)(?:$|:)/iu],
];

const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'udta', 'meta', 'ilst']);
/** Handlers of tracks that only a device writes: where it was, how it was held. */
const DATA_TRACK = /^(?:meta|data|camm|gpmd|mebx)$/u;
const XMP_BOX = 'be7acfcb97a942e89c71999491e3afac';
/** The most that is read of one tag. */
const LONGEST_TAG = 4096;
const HEADER = 8;
const LARGE_HEADER = 16;

interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

async function readBytes(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, Math.min(end - start, LONGEST_TAG)));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
  return buffer.subarray(0, bytesRead);
}

/** The boxes of an MPEG-4 file between two places (ISO/IEC 14496-12). */
async function* listBoxes(file: FileHandle, start: number, end: number): AsyncGenerator<Box> {
  let at = start;
  while (at + HEADER <= end) {
    const header = await readBytes(file, at, Math.min(at + LARGE_HEADER, end));
    if (header.length < HEADER) return;
    const short = header.readUInt32BE(0);
    const isLarge = short === 1 && header.length === LARGE_HEADER;
    const size = isLarge ? Number(header.readBigUInt64BE(HEADER)) : short || end - at;
    if (size < HEADER) return;
    const type = header.toString('latin1', 4, HEADER);
    yield { type, start: at + (isLarge ? LARGE_HEADER : HEADER), end: Math.min(at + size, end) };
    at += size;
  }
}

/** The words in a tag of QuickTime, whose text has a length and a language before it, or a box. */
const readWords = (bytes: Buffer): string =>
  bytes
    .toString('utf8')
    .replaceAll('\uFFFD', ' ')
    .replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]+/gu, ' ')
    .replace(/^.*\bdata\b/u, '')
    .trim();

async function listBoxTags(file: FileHandle, box: Box, within: string): Promise<Tag[]> {
  const { type, start, end } = box;
  if (type === 'uuid') {
    const id = (await readBytes(file, start, start + 16)).toString('hex');
    return id === XMP_BOX ? [{ name: 'XMP', value: '' }] : [];
  }
  if (type === 'hdlr' && within === 'mdia') {
    const handler = (await readBytes(file, start + HEADER, start + 12)).toString('latin1');
    return DATA_TRACK.test(handler) ? [{ name: 'device data in a track', value: handler }] : [];
  }
  if (type === 'keys') {
    const names = (await readBytes(file, start, end))
      .toString('latin1')
      .matchAll(/mdta([\w.-]+)/gu);
    return [...names].map(([, name = '']) => ({ name, value: '' }));
  }
  if (CONTAINERS.has(type)) {
    const tags: Tag[] = [];
    // In MPEG-4 a box `meta` has a version first, in QuickTime it has none.
    const isFull =
      type === 'meta' && (await readBytes(file, start, start + 4)).readUInt32BE(0) === 0;
    for await (const inner of listBoxes(file, isFull ? start + 4 : start, end))
      tags.push(...(await listBoxTags(file, inner, type)));
    return tags;
  }
  if (within !== 'udta' && within !== 'ilst') return [];
  return [{ name: type, value: readWords(await readBytes(file, start, end)) }];
}

async function listMpeg4Tags(path: string): Promise<Tag[]> {
  const { size } = await stat(path);
  const file = await open(path);
  try {
    const tags: Tag[] = [];
    let isFilm = false;
    for await (const box of listBoxes(file, 0, size)) {
      isFilm ||= box.type === 'moov';
      tags.push(...(await listBoxTags(file, box, '')));
    }
    if (!isFilm) throw new Error('There is no film in this file.');
    return tags;
  } finally {
    await file.close();
  }
}

/** What recorders write into a WAV file beside its tags: chunks of the Broadcast Wave Format, iXML, XMP. */
async function listWaveTags(path: string): Promise<Tag[]> {
  const bytes = await readFile(path);
  const tags: Tag[] = [];
  for (let at = 12; at + HEADER <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4);
    const start = at + HEADER;
    if (name === 'bext') {
      const originator = bytes.toString('latin1', start + 256, start + 288).replace(/\0.*$/su, '');
      if (originator.trim() !== '')
        tags.push({ name: 'bext originator', value: originator.trim() });
    }
    if (name === 'iXML' || name === '_PMX') tags.push({ name, value: '' });
    const size = bytes.readUInt32LE(at + 4);
    at = start + size + (size % 2);
  }
  return tags;
}

async function listOtherTags(path: string): Promise<Tag[]> {
  const { native, common } = await parseFile(path, { duration: false });
  const tags = Object.values(native)
    .flat()
    .map(({ id, value }): Tag => ({ name: id, value: typeof value === 'string' ? value : '' }));
  const pictures = (common.picture ?? []).flatMap(({ data }) => {
    const picture = Buffer.from(data);
    const format = findPictureFormat(picture);
    const extras = format && format !== 'other' ? listExtras(picture, format) : undefined;
    return (extras ?? []).map((extra) => ({ name: 'XMP', value: `${extra} in its picture` }));
  });
  return [...tags, ...pictures];
}

/** How files begin, by their endings. */
const SIGNATURES: Readonly<Record<string, RegExp>> = {
  '.flac': /^(?:fLaC|ID3)/u,
  '.mp3': /^(?:ID3|\xFF[\xE0-\xFF])/u,
  '.ogg': /^OggS/u,
  '.ogv': /^OggS/u,
  '.opus': /^OggS/u,
  '.wav': /^RIFF[^]{4}WAVE/u,
  '.webm': /^[^]\x45\xDF\xA3/u,
};

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    return await readBytes(file, 0, 12);
  } finally {
    await file.close();
  }
}

async function listTags(path: string): Promise<Tag[]> {
  const ending = extname(path).toLowerCase();
  const start = (await readStart(path)).toString('latin1');
  if (SIGNATURES[ending]?.test(start) === false) throw new Error('It is no such file.');
  switch (ending) {
    case '.mp4':
    case '.m4v':
    case '.m4a':
      return listMpeg4Tags(path);
    case '.wav':
      return [...(await listWaveTags(path)), ...(await listOtherTags(path))];
    default:
      return listOtherTags(path);
  }
}

const quote = (value: string): string =>
  value === '' ? '' : ` "${value.length > 30 ? `${value.slice(0, 29)}…` : value}"`;

/**
 * What an audio or video file tells of place, device and author, each once with the tag that tells it:
 * `the place (©xyz "+46.2+006.1/")`; undefined if it cannot be read.
 */
export async function listMediaExtras(path: string): Promise<readonly string[] | undefined> {
  const tags = await listTags(path).catch(() => undefined);
  return tags?.length === undefined
    ? undefined
    : TELLS.flatMap(([what, names]) => {
        const found = tags.find(({ name }) => names.test(name.replace(/^TXXX:/u, '')));
        return found ? [`${what} (${found.name}${quote(found.value)})`] : [];
      });
}
