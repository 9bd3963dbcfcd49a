import type { BodyPart } from '#content/markdown/body.ts';
import type { LanguageAttributes } from '#lib/languages.ts';
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

/** What the site says inside a text: that a paragraph was corrected, that a caption has no picture. */
export interface Remark {
  readonly kind: 'corrected' | 'missing';
  readonly text: string;
  /** Back to the interface's language, where the text has another. */
  readonly language: LanguageAttributes;
}

/** A piece of a body as a page prints it: HTML as it is, a picture, audio or video, or what the site says there. */
export type ProsePart = string | PictureView | MediaView | Remark;

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
      const kind = shownAs(src);
      if (kind === 'audio' || kind === 'video')
        return createMedia(pictureFile({ file }, src), { kind, label: alt });
      const place = inLink ? 'link' : 'text';
      return createPicture(pictureFile({ file }, src), { alt, title, lazy: true, place });
    }),
  );
  return prepared.filter((part) => part !== '');
}

/** A player where the reader shows one, and a link to the file where it does not. */
function formatMedia({ kind, src, label, format }: MediaView): string {
  const address = escapeXml(src);
  const link = `<a href="${address}">${escapeXml(words.mediaFile(kind, label, format))}</a>`;
  return `<${kind} controls preload="none" src="${address}"></${kind}> ${link}`;
}

/** A body as one piece of HTML, for readers that are not this site's pages: each picture in one size, and no remarks. */
export function formatProse(parts: readonly ProsePart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('kind' in part)
        return part.kind === 'audio' || part.kind === 'video' ? formatMedia(part) : '';
      const { src, alt, width, height } = part;
      return `<img src="${escapeXml(src)}" alt="${escapeXml(alt)}" width="${width}" height="${height}">`;
    })
    .join('');
}
