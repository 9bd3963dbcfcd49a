import { escapeXml } from '#lib/xml.ts';
import { createPicture, pictureFile, type PictureView } from '#site/picture.ts';
import { z } from 'zod';

/** A piece of a rendered body: HTML as it is, or a picture to be printed. */
export type ProsePart = string | PictureView;

/** What the Markdown pipeline leaves where a picture stands: `rehype-pictures.ts`. */
const MARK = /<img data-picture="(?<facts>[^"]*)">/u;

const factsSchema = z.object({ src: z.string(), alt: z.string(), title: z.string().optional() });

function parseFacts(attribute: string): z.output<typeof factsSchema> {
  const json = attribute
    .replaceAll(/&(?:#x22|#34|quot);/gu, '"')
    .replaceAll(/&(?:#x27|#39|apos);/gu, "'")
    .replaceAll(/&(?:#x3c|lt);/giu, '<')
    .replaceAll(/&(?:#x26|#38|amp);/gu, '&');
  return factsSchema.parse(JSON.parse(json));
}

/** The pictures of a body, by their paths as written. */
export function listPictures(html: string): readonly string[] {
  return html.split(MARK).flatMap((piece, index) => (index % 2 === 0 ? [] : parseFacts(piece).src));
}

/**
 * Takes the body of a text apart at its pictures, each prepared in the sizes and formats that
 * readers need; the pictures lie beside the text's file.
 */
export async function createProseParts(
  html: string,
  text: { readonly file: string },
): Promise<ProsePart[]> {
  const pieces = html.split(MARK);
  return Promise.all(
    pieces.map(async (piece, index) => {
      // Between two pieces of HTML stands what the mark held.
      if (index % 2 === 0) return piece;
      const { src, alt, title } = parseFacts(piece);
      const before = pieces.filter((_, at) => at < index && at % 2 === 0).join('');
      const isInLink = before.lastIndexOf('<a ') > before.lastIndexOf('</a>');
      const place = isInLink ? 'link' : 'text';
      return createPicture(pictureFile(text, src), { alt, title, lazy: true, place });
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
