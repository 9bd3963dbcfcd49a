import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';

/** Widths in pixels that a reader's browser may choose from; none is larger than the picture itself. */
const WIDTHS = [400, 800, 1344, 2016];

/** The text's measure, or the screen less its margins: see `--measure` and `--margin` in the style sheet. */
const SIZES = '(width < 47rem) calc(100vw - 3rem), 42rem';

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
  /** False for a picture at the top of the page, which is wanted at once. */
  readonly lazy: boolean;
}

/** What the site says with a picture. */
export interface PictureWords {
  readonly alt: string;
  readonly title?: string | undefined;
  readonly lazy: boolean;
}

const fallbackFormat = ({ format }: ImageMetadata): 'png' | 'jpg' =>
  format === 'png' || format === 'gif' ? 'png' : 'jpg';

const fallbackWidth = ({ width }: ImageMetadata): number => Math.min(width, 1344);

function widthsOf({ width }: ImageMetadata): number[] {
  const smaller = WIDTHS.filter((one) => one < width);
  return smaller.length < WIDTHS.length ? [...smaller, width] : smaller;
}

/** Prepares a picture for the page: AVIF, WebP, and JPEG or PNG for the rest. */
export async function createPicture(
  picture: ImageMetadata,
  { alt, title, lazy }: PictureWords,
): Promise<PictureView> {
  const widths = widthsOf(picture);
  const width = fallbackWidth(picture);
  const fallback = await getImage({ src: picture, width, format: fallbackFormat(picture) });
  const [avif, webp] = await Promise.all(
    (['avif', 'webp'] as const).map((format) => getImage({ src: picture, widths, format })),
  );
  return {
    sources: [
      { type: 'image/avif', srcset: avif?.srcSet.attribute ?? '' },
      { type: 'image/webp', srcset: webp?.srcSet.attribute ?? '' },
    ],
    sizes: SIZES,
    src: fallback.src,
    width,
    height: Math.round((width * picture.height) / picture.width),
    alt,
    title,
    lazy,
  };
}

/** Where each picture of a story stands as JPEG or PNG, from the site's origin, by its path as written. */
export async function findPictureAddresses(
  pictures: Readonly<Record<string, ImageMetadata>>,
): Promise<Readonly<Record<string, string>>> {
  const found = Object.entries(pictures).map(async ([path, picture]): Promise<[string, string]> => {
    const width = fallbackWidth(picture);
    const { src } = await getImage({ src: picture, width, format: fallbackFormat(picture) });
    return [path, src];
  });
  return Object.fromEntries(await Promise.all(found));
}
