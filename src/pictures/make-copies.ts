import { randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { z } from 'zod';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { cleanPicture } from './clean-picture.ts';
import { isAnimated } from './is-animated.ts';

/** Widths in pixels that a reader's browser may choose from; none is larger than the picture itself. */
const WIDTHS = [400, 800, 1344, 2016];

/** The widest picture for browsers that know neither AVIF nor WebP. */
const FALLBACK_WIDTH = 1344;

/** The longest side that WebP can have (RFC 9649, section 2.5); AVIF and JPEG can have no much longer one. */
const LONGEST_SIDE = 16_383;

/** Changes when the same picture would be copied otherwise, so that what is kept is not taken. */
const EDITION = `2 ${sharp.versions.sharp} ${sharp.versions.vips}`;

const format = z.enum(['avif', 'webp', 'jpeg', 'png', 'gif', 'svg']);
type Format = z.output<typeof format>;

const copySchema = z.object({
  /** Its name, with a part that changes with its bytes. */
  name: z.string(),
  format,
  width: z.number(),
  height: z.number(),
  /** Its size in bytes. */
  size: z.number(),
});

const copiesSchema = z.object({
  avif: z.array(copySchema),
  webp: z.array(copySchema),
  fallback: copySchema,
  full: copySchema,
  drawing: copySchema.optional(),
});

/** A copy of a picture, with nothing in its file but the picture. */
export type PictureCopy = Readonly<z.output<typeof copySchema>>;

/** The copies of a picture that are sent to readers; none has more bytes than the picture's own file. */
export interface PictureCopies {
  /** From narrow to wide; none where other formats serve better. */
  readonly avif: readonly PictureCopy[];
  readonly webp: readonly PictureCopy[];
  /** JPEG or PNG, for browsers that know neither. */
  readonly fallback: PictureCopy;
  /** The picture in its full size. */
  readonly full: PictureCopy;
  /** The SVG itself, of a drawing; the others are pictures of it. */
  readonly drawing?: PictureCopy | undefined;
}

/** Every copy, each once. */
export function listCopies({
  avif,
  webp,
  fallback,
  full,
  drawing,
}: PictureCopies): readonly PictureCopy[] {
  const all = [...avif, ...webp, fallback, full, ...(drawing ? [drawing] : [])];
  return [...new Map(all.map((copy) => [copy.name, copy])).values()];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Original extends Size {
  readonly bytes: Buffer;
  /** The most bytes that a copy may have. */
  readonly most: number;
  /** What the names of its copies begin with. */
  readonly stem: string;
  /** Folder of the copies. */
  readonly folder: string;
  readonly metadata: Metadata;
}

/** A whole file or none, although another build, or another place of the same picture, may write the same. */
async function writeWhole(file: string, content: Buffer | string): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}

const EXTENSIONS: Readonly<Record<Format, string>> = {
  avif: 'avif',
  webp: 'webp',
  jpeg: 'jpg',
  png: 'png',
  gif: 'gif',
  svg: 'svg',
};

async function keep(
  { stem, folder }: Original,
  bytes: Buffer,
  kind: Format,
  { width, height }: Size,
): Promise<PictureCopy> {
  const name = `${stem}-${width}.${fingerprintOf(bytes).slice(0, 12)}.${EXTENSIONS[kind]}`;
  await writeWhole(join(folder, name), bytes);
  return { name, format: kind, width, height, size: bytes.length };
}

/**
 * Encodes an original in a width: upright, in sRGB, the first frame only, without metadata, which
 * is what sharp does by default.
 */
async function encode(
  original: Original,
  kind: 'avif' | 'webp' | 'jpeg' | 'png',
  width: number,
  quality?: number,
): Promise<PictureCopy> {
  const height = Math.max(1, Math.round((width * original.height) / original.width));
  const bytes = await sharp(original.bytes, { failOn: 'truncated', limitInputPixels: false })
    .autoOrient()
    .resize(width, height, { fit: 'fill' })
    .toFormat(kind, quality === undefined ? {} : { quality })
    .toBuffer();
  return keep(original, bytes, kind, { width, height });
}

/** The original's own pixels, where they can be sent as they are. */
async function copyCleaned(original: Original): Promise<PictureCopy | undefined> {
  const { bytes, metadata, width, height } = original;
  const { orientation = 1, hasProfile, space } = metadata;
  const isPlain = orientation === 1 && !hasProfile && space !== 'cmyk';
  const isWhole = width === metadata.width && height === metadata.height;
  if (!isPlain || !isWhole || isAnimated(bytes)) return undefined;
  const cleaned = cleanPicture(bytes);
  return cleaned && keep(original, cleaned.bytes, cleaned.format, { width, height });
}

async function encodeAll(
  original: Original,
  kind: 'avif' | 'webp',
): Promise<readonly PictureCopy[]> {
  const copies: PictureCopy[] = [];
  const widths = [...WIDTHS.filter((width) => width < original.width), original.width];
  // One at a time: each has the whole picture in memory.
  for (const width of widths.slice(0, WIDTHS.length))
    copies.push(await encode(original, kind, width));
  return copies.filter(({ size }) => size <= original.most);
}

/** The first of these that has no more bytes than it may, or the smallest. */
async function firstSmall(
  { most }: Original,
  attempts: readonly (() => Promise<PictureCopy | undefined>)[],
): Promise<PictureCopy> {
  const made: PictureCopy[] = [];
  for (const attempt of attempts) {
    const copy = await attempt();
    if (copy && copy.size <= most) return copy;
    if (copy) made.push(copy);
  }
  const [smallest] = made.toSorted((a, b) => a.size - b.size);
  if (smallest === undefined) throw new Error('A picture was not encoded at all.');
  return smallest;
}

/** Other formats, then lower qualities, for an original that was saved with very few bytes. */
const squeeze = (original: Original, width: number) =>
  [undefined, 30, 10].flatMap((quality) =>
    (['webp', 'avif'] as const).map((kind) => () => encode(original, kind, width, quality)),
  );

/** A drawing is sent as it is; where nobody can show it stands a picture of it. */
async function copyDrawing(original: Original): Promise<PictureCopies> {
  const drawing = await keep(original, original.bytes, 'svg', original);
  const fallback = await encode(original, 'png', Math.min(original.width, FALLBACK_WIDTH));
  return { avif: [], webp: [], fallback, full: fallback, drawing };
}

async function copy(original: Original): Promise<PictureCopies> {
  const { metadata, width } = original;
  if (metadata.format === 'svg') return copyDrawing(original);
  const isDrawn = metadata.hasAlpha || /^(?:png|gif)$/u.test(metadata.format);
  const plain = isDrawn ? 'png' : 'jpeg';
  const cleaned = () => copyCleaned(original);
  const fallbackWidth = Math.min(width, FALLBACK_WIDTH);
  const narrower = WIDTHS.filter((one) => one < fallbackWidth).toReversed();
  const fallback = await firstSmall(original, [
    () => encode(original, plain, fallbackWidth),
    cleaned,
    ...narrower.map((one) => () => encode(original, plain, one)),
    ...squeeze(original, fallbackWidth),
  ]);
  const full =
    fallback.width === width
      ? fallback
      : await firstSmall(original, [
          () => encode(original, plain, width),
          cleaned,
          ...squeeze(original, width),
        ]);
  // A browser takes the first format it knows, so one that has no copy as wide as the fallback is left out.
  const reaches = (copies: readonly PictureCopy[]) =>
    copies.some((one) => one.width >= fallback.width) ? copies : [];
  return {
    avif: reaches(await encodeAll(original, 'avif')),
    webp: reaches(await encodeAll(original, 'webp')),
    fallback,
    full,
  };
}

/** The copies that an earlier build has kept, if each of them is still there. */
async function findKept(list: string, folder: string): Promise<PictureCopies | undefined> {
  try {
    const copies = copiesSchema.parse(JSON.parse(await readFile(list, 'utf8')));
    await Promise.all(listCopies(copies).map(({ name }) => access(join(folder, name))));
    return copies;
  } catch {
    return undefined;
  }
}

/** A file's name as part of an address: `Brücke 2.JPG` is `brucke-2`. */
export const stemOf = (path: string): string =>
  basename(path, extname(path))
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\da-z]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, 60) || 'picture';

/** Pictures that are being copied now, by the list of their copies: a text may show one twice. */
const underWay = new Map<string, Promise<PictureCopies>>();

/**
 * Copies of a picture in the sizes and formats that readers need, in `folder`, where they are kept
 * for the next build. The picture must be readable: see `find-picture-fault.ts`.
 */
export async function makeCopies(path: string, folder: string): Promise<PictureCopies> {
  const bytes = await readFile(path);
  const stem = stemOf(path);
  const list = join(folder, `${stem}.${fingerprintOf(EDITION + fingerprintOf(bytes))}.json`);
  const copies =
    underWay.get(list) ??
    findOrMakeCopies(bytes, { stem, folder, list }).finally(() => underWay.delete(list));
  underWay.set(list, copies);
  return copies;
}

async function findOrMakeCopies(
  bytes: Buffer,
  { stem, folder, list }: { readonly stem: string; readonly folder: string; readonly list: string },
): Promise<PictureCopies> {
  const kept = await findKept(list, folder);
  if (kept) return kept;
  await mkdir(folder, { recursive: true });
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = metadata.autoOrient;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const copies = await copy({
    bytes,
    most: bytes.length,
    stem,
    folder,
    metadata,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  });
  await writeWhole(list, JSON.stringify(copies));
  return copies;
}
