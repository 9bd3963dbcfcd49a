import { dirname, extname, join } from 'node:path';
import { cacheFolder } from '#lib/cache-folder.ts';
import { ContentError } from '#lib/problems.ts';
import { listCopies, makeCopies, type PictureCopies } from '#pictures/make-copies.ts';
import { publication } from '#publication.ts';
import { makeMediaCopy, type MediaCopy } from '#pictures/make-media-copy.ts';
import { shownAs } from '#content/markdown/file-path.ts';
import type { Article } from '#site/article.ts';
import type { Edition } from '#site/edition.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';

/** Where a picture stands: in a text; there, in a link of its own; beside the article that leads; in a list. */
export type PicturePlace = 'text' | 'link' | 'lead' | 'list';

// The text's measure, or the screen less its margins: see `--measure` and `--margin` in the style sheet.
const IN_TEXT = '(width < 47rem) calc(100vw - 3.5rem), 42rem';
const SIZES: Readonly<Record<PicturePlace, string>> = {
  text: IN_TEXT,
  link: IN_TEXT,
  lead: '(width < 62rem) calc(100vw - 3.5rem), 30rem',
  list: '6rem',
};

/** Widest that a picture is shown unless a reader opens its full size. */
const WIDEST = 1344;

/** A picture in several sizes and formats, the smallest format first. */
export interface PictureView {
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  readonly sizes: string;
  /** For browsers that know neither format. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly title?: string | undefined;
  /** False for a picture at the top of the page, which readers see at once. */
  readonly lazy: boolean;
  /** The picture in its full size, without the data on place and maker in its own file; where a link may lead there. */
  readonly fullSize:
    { readonly href: string; readonly width: number; readonly height: number } | undefined;
}

/** What the site says with a picture. */
export interface PictureWords {
  readonly alt: string;
  readonly title?: string | undefined;
  readonly lazy: boolean;
  /** In a text by default. */
  readonly place?: PicturePlace;
}

async function makePictureCopies(file: string): Promise<PictureCopies> {
  try {
    return await makeCopies(file, join(cacheFolder, 'pictures'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ContentError([
      {
        file: file.replaceAll('\\', '/'),
        line: 1,
        found: `a picture that cannot be copied (${reason.replaceAll(/\s+/gu, ' ')})`,
        expected: 'a sound picture and room to keep its copies',
        advice: 'Save the picture again.',
      },
    ]);
  }
}

const hrefOf = ({ name }: { readonly name: string }): string => hrefFor(addresses.assets + name);

/** A file that a text shows, by its path from the text, `./bridge.jpg`, or from the content folder, `/uploads/bridge.jpg`. */
export function pictureFile(text: { readonly file: string }, path: string): string {
  return join(path.startsWith('/') ? publication.content : dirname(text.file), path);
}

/** Prepares a picture for the page: AVIF, WebP, and JPEG or PNG for the rest. `file` counts from the root. */
export async function createPicture(
  file: string,
  { alt, title, lazy, place = 'text' }: PictureWords,
): Promise<PictureView> {
  const { avif, webp, fallback, drawing, ...copies } = await makePictureCopies(file);
  const full = drawing ?? copies.full;
  const width = Math.min(full.width, WIDEST);
  return {
    sources: [avif, webp].flatMap((all) => {
      // In a list the narrowest is wide enough.
      const copies = place === 'list' ? all.slice(0, 1) : all;
      const srcset = copies.map((copy) => `${hrefOf(copy)} ${copy.width}w`).join(', ');
      return copies.map(({ format }) => ({ type: `image/${format}`, srcset })).slice(0, 1);
    }),
    sizes: SIZES[place],
    src: hrefOf(drawing ?? fallback),
    width,
    height: Math.max(1, Math.round((width * full.height) / full.width)),
    alt,
    title,
    lazy,
    fullSize:
      place === 'text' ? { href: hrefOf(full), width: full.width, height: full.height } : undefined,
  };
}

/** Audio or video as a page prints it. */
export interface MediaView {
  readonly kind: 'audio' | 'video';
  readonly src: string;
  /** What it is, for those who cannot see or hear it. */
  readonly label: string;
  /** Its format and size, for a link to the file: `mp4, 12 MB`. */
  readonly format: string;
}

const copyMedia = (file: string): Promise<MediaCopy> =>
  makeMediaCopy(file, join(cacheFolder, 'pictures'));

/** A size as readers know it: `620 kB`, `1.4 MB`. */
function formatSize(bytes: number): string {
  const [amount, unit] =
    bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(publication.language, {
    style: 'unit',
    unit,
    maximumSignificantDigits: 2,
  }).format(Math.max(1, amount));
}

/** Prepares audio or video for the page. `file` counts from the root. */
export async function createMedia(
  file: string,
  { kind, label }: Pick<MediaView, 'kind' | 'label'>,
): Promise<MediaView> {
  const copy = await copyMedia(file);
  const format = `${extname(file).slice(1).toLowerCase()}, ${formatSize(copy.size)}`;
  return { kind, src: hrefOf(copy), label, format };
}

/** Where audio, video, or a picture as JPEG or PNG stands, from the site's origin. */
export async function findFileAddress(file: string): Promise<string> {
  const isPicture = shownAs(file) === 'picture';
  return hrefOf(isPicture ? (await makePictureCopies(file)).fallback : await copyMedia(file));
}

/** The picture of an article's figure, if it has one. It stands at the top of the page. */
export async function findFigurePicture(
  article: Pick<Article, 'figure' | 'file'>,
): Promise<PictureView | undefined> {
  const { figure } = article;
  if (figure?.file === undefined) return undefined;
  const words = { alt: figure.alt ?? figure.caption, lazy: false };
  return createPicture(pictureFile(article, figure.file), words);
}

/** The names of all copies of the site's pictures, audio and video, in order. */
export async function listSitePictures({
  articles,
  pages,
  topics,
}: Edition): Promise<readonly string[]> {
  const texts = [...pages, ...topics.flatMap(({ subject: { body } }) => body ?? [])];
  const files = new Set([
    ...articles.flatMap((article) => article.files.map((path) => pictureFile(article, path))),
    ...texts.flatMap((text) =>
      text.parts.flatMap((part) =>
        typeof part !== 'string' && 'src' in part ? pictureFile(text, part.src) : [],
      ),
    ),
  ]);
  const names = new Set<string>();
  // One at a time, since a picture that was not copied yet takes much memory.
  for (const file of files) for (const name of await nameCopies(file)) names.add(name);
  return [...names].toSorted();
}

/** The names of the copies of a picture, of audio or of video, which tell its bytes. */
export async function nameCopies(file: string): Promise<readonly string[]> {
  const isPicture = shownAs(file) === 'picture';
  const copies = isPicture ? listCopies(await makePictureCopies(file)) : [await copyMedia(file)];
  return copies.map(({ name }) => name);
}
