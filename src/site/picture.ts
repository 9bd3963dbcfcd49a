import { dirname, join } from 'node:path';
import { cacheFolder } from '#lib/cache-folder.ts';
import { ContentError } from '#lib/problems.ts';
import {
  listCopies,
  makeCopies,
  type PictureCopies,
  type PictureCopy,
} from '#pictures/make-copies.ts';
import { hrefFor } from '#site/permalinks.ts';

/** The text's measure, or the screen less its margins: see `--measure` and `--margin` in the style sheet. */
const SIZES = '(width < 47rem) calc(100vw - 3rem), 42rem';

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
  /** The picture in its full size, without what its own file says about place and camera. */
  readonly fullSize: { readonly href: string; readonly width: number; readonly height: number };
}

/** What the site says with a picture. */
export interface PictureWords {
  readonly alt: string;
  readonly title?: string | undefined;
  readonly lazy: boolean;
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

const hrefOf = ({ name }: PictureCopy): string => hrefFor(`/_astro/${name}`);

/** The file of a picture, by its path as written beside the text: `./bridge.jpg`. */
export function pictureFile(text: { readonly file: string }, path: string): string {
  return join(dirname(text.file), path);
}

/** Prepares a picture for the page: AVIF, WebP, and JPEG or PNG for the rest. `file` counts from the root. */
export async function createPicture(
  file: string,
  { alt, title, lazy }: PictureWords,
): Promise<PictureView> {
  const { avif, webp, fallback, full } = await makePictureCopies(file);
  const width = Math.min(full.width, WIDEST);
  return {
    sources: [avif, webp].flatMap((copies) => {
      const srcset = copies.map((copy) => `${hrefOf(copy)} ${copy.width}w`).join(', ');
      return copies.map(({ format }) => ({ type: `image/${format}`, srcset })).slice(0, 1);
    }),
    sizes: SIZES,
    src: hrefOf(fallback),
    width,
    height: Math.max(1, Math.round((width * full.height) / full.width)),
    alt,
    title,
    lazy,
    fullSize: { href: hrefOf(full), width: full.width, height: full.height },
  };
}

/** Where a picture stands as JPEG or PNG, from the site's origin. */
export async function findPictureAddress(file: string): Promise<string> {
  return hrefOf((await makePictureCopies(file)).fallback);
}

/** The names of all files that readers may ask for of a picture. */
export async function listPictureFiles(file: string): Promise<readonly string[]> {
  return listCopies(await makePictureCopies(file)).map(({ name }) => name);
}
