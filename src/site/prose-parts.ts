import type { BodyPart } from '#content/markdown/body.ts';
import type { LanguageAttributes } from '#lib/languages.ts';
import { escapeXml } from '#lib/xml.ts';
import { createPicture, pictureFile, type PictureView } from '#site/picture.ts';

/** What the site says inside a text: that a paragraph was corrected, that a caption has no picture. */
export interface Remark {
  readonly kind: 'corrected' | 'missing';
  readonly text: string;
  /** Back to the interface's language, where the text has another. */
  readonly language: LanguageAttributes;
}

/** A piece of a body as a page prints it: HTML as it is, a picture, or what the site says there. */
export type ProsePart = string | PictureView | Remark;

/** The body of a text; its pictures lie beside its file. */
export interface Text {
  readonly file: string;
  readonly parts: readonly (BodyPart | Remark)[];
}

/** Prepares a body for its page: each picture in the sizes and formats that readers need. */
export async function createProseParts({ file, parts }: Text): Promise<ProsePart[]> {
  const prepared = await Promise.all(
    parts.map(async (part) => {
      if (typeof part === 'string' || 'kind' in part) return part;
      if ('at' in part) return '';
      const { src, alt, title, inLink } = part;
      const place = inLink ? 'link' : 'text';
      return createPicture(pictureFile({ file }, src), { alt, title, lazy: true, place });
    }),
  );
  return prepared.filter((part) => part !== '');
}

/** A body as one piece of HTML, for readers that are not this site's pages: each picture in one size, and no remarks. */
export function formatProse(parts: readonly ProsePart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('kind' in part) return '';
      const { src, alt, width, height } = part;
      return `<img src="${escapeXml(src)}" alt="${escapeXml(alt)}" width="${width}" height="${height}">`;
    })
    .join('');
}
