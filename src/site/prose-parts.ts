import type { BodyPart } from '#content/markdown/body.ts';
import { escapeXml } from '#lib/xml.ts';
import { shownAs } from '#content/markdown/file-path.ts';
import { words } from '#i18n/words.ts';
import {
  createMedia,
  createPicture,
  pictureFile,
  type MediaView,
  type PictureView,
} from '#site/picture.ts';

/** A piece of a body as a page prints it: HTML as it is, a picture, audio or video. */
export type ProsePart = string | PictureView | MediaView;

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
      const kind = shownAs(src);
      if (kind === 'audio' || kind === 'video')
        return createMedia(pictureFile({ file }, src), { kind, path: src, label: alt });
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

/** A player where the reader shows one, and a link to the file where it does not. */
function formatMedia({ kind, src, label, format }: MediaView): string {
  const address = escapeXml(src);
  const link = `<a href="${address}">${escapeXml(words.mediaFile(kind, label, format))}</a>`;
  return `<${kind} controls preload="none" src="${address}"></${kind}> ${link}`;
}

/** A body as one piece of HTML, for readers that are not this site's pages: each picture in one size. */
export function formatProse(parts: readonly ProsePart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('kind' in part) return formatMedia(part);
      const { src, alt, width, height } = part;
      return `<img src="${escapeXml(src)}" alt="${escapeXml(alt)}" width="${width}" height="${height}">`;
    })
    .join('');
}
