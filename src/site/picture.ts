import { dirname, join } from 'node:path';
import { cacheFolder } from '#lib/cache-folder.ts';
import { ContentError } from '#lib/problems.ts';
import {
  listCopies,
  makeCopies,
  type PictureCopies,
  type PictureCopy,
} from '#pictures/make-copies.ts';
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

const hrefOf = ({ name }: PictureCopy): string => hrefFor(addresses.assets + name);

/** The file of a picture, by its path as written beside the text: `./bridge.jpg`. */
export function pictureFile(text: { readonly file: string }, path: string): string {
  return join(dirname(text.file), path);
}

/** Prepares a picture for the page: AVIF, WebP, and JPEG or PNG for the rest. `file` counts from the root. */
export async function createPicture(
  file: string,
  { alt, title, lazy, place = 'text' }: PictureWords,
): Promise<PictureView> {
  const { avif, webp, fallback, full } = await makePictureCopies(file);
  const width = Math.min(full.width, WIDEST);
  return {
    sources: [avif, webp].flatMap((all) => {
      // In a list the narrowest is wide enough.
      const copies = place === 'list' ? all.slice(0, 1) : all;
      const srcset = copies.map((copy) => `${hrefOf(copy)} ${copy.width}w`).join(', ');
      return copies.map(({ format }) => ({ type: `image/${format}`, srcset })).slice(0, 1);
    }),
    sizes: SIZES[place],
    src: hrefOf(fallback),
    width,
    height: Math.max(1, Math.round((width * full.height) / full.width)),
    alt,
    title,
    lazy,
    fullSize:
      place === 'text' ? { href: hrefOf(full), width: full.width, height: full.height } : undefined,
  };
}

/** Where a picture stands as JPEG or PNG, from the site's origin. */
export async function findPictureAddress(file: string): Promise<string> {
  return hrefOf((await makePictureCopies(file)).fallback);
}

/** The picture of an article's figure, if it has one. It stands at the top of the page. */
export async function findFigurePicture(
  article: Pick<Article, 'figure' | 'file'>,
): Promise<PictureView | undefined> {
  const { figure } = article;
  if (figure?.file === undefined) return undefined;
  const words = { alt: figure.alt ?? '', lazy: false };
  return createPicture(pictureFile(article, figure.file), words);
}

/** The names of all copies of the site's pictures, in order. */
export async function listSitePictures({
  articles,
  pages,
  topics,
}: Edition): Promise<readonly string[]> {
  const files = new Set([
    ...articles.flatMap((article) => article.pictures.map((path) => pictureFile(article, path))),
    ...[...pages, ...topics.flatMap(({ subject: { body } }) => body ?? [])].flatMap((text) =>
      text.parts.flatMap((part) =>
        typeof part !== 'string' && 'src' in part ? pictureFile(text, part.src) : [],
      ),
    ),
  ]);
  const names = new Set<string>();
  // One at a time, since a picture that was not copied yet takes much memory.
  for (const file of files)
    for (const { name } of listCopies(await makePictureCopies(file))) names.add(name);
  return [...names].toSorted();
}
