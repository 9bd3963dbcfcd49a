import type { BodyPart } from '#content/markdown/body.ts';
import { escapeXml } from '#lib/xml.ts';
import { createPicture, pictureFile, type PictureView } from '#site/picture.ts';

/** A piece of a body as a page prints it: HTML as it is, or a picture. */
export type ProsePart = string | PictureView;

/** The body of a text; its pictures lie beside its file. */
export interface Text {
  readonly file: string;
  readonly parts: readonly BodyPart[];
}

/** Prepares a body for its page: each picture in the sizes and formats that readers need. */
export function createProseParts({ file, parts }: Text): Promise<ProsePart[]> {
  return Promise.all(
    parts.map(async (part, index) => {
      if (typeof part === 'string') return part;
      const { src, alt, title } = part;
      const before = parts
        .slice(0, index)
        .filter((one) => typeof one === 'string')
        .join('');
      const isInLink = before.lastIndexOf('<a ') > before.lastIndexOf('</a>');
      const place = isInLink ? 'link' : 'text';
      return createPicture(pictureFile({ file }, src), { alt, title, lazy: true, place });
    }),
  );
}

/** A body as one piece of HTML, for readers that are not this site's pages: each picture in one size. */
export function formatProse(parts: readonly ProsePart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const { src, alt, width, height } = part;
      return `<img src="${escapeXml(src)}" alt="${escapeXml(alt)}" width="${width}" height="${height}">`;
    })
    .join('');
}
