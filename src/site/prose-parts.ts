import type { Story } from '#site/story.ts';
import { createPicture, type PictureView } from '#site/picture.ts';
import { z } from 'zod';

/** A piece of a rendered body: HTML as it is, or a picture to be printed. */
export type ProsePart = string | PictureView;

/** What the Markdown pipeline leaves where a picture stands: `rehype-pictures.ts`. */
const MARK = /<img __ASTRO_IMAGE_="(?<facts>[^"]*)">/u;

const factsSchema = z.object({ src: z.string(), alt: z.string(), title: z.string().optional() });

function parseFacts(attribute: string): z.output<typeof factsSchema> {
  const json = attribute
    .replaceAll(/&(?:#x22|#34|quot);/gu, '"')
    .replaceAll(/&(?:#x27|#39|apos);/gu, "'")
    .replaceAll(/&(?:#x3c|lt);/giu, '<')
    .replaceAll(/&(?:#x26|#38|amp);/gu, '&');
  return factsSchema.parse(JSON.parse(json));
}

/** Takes a body apart at its pictures, each prepared in the sizes and formats that readers need. */
export async function createProseParts(
  html: string,
  pictures: Story['pictures'],
): Promise<ProsePart[]> {
  const pieces = html.split(MARK);
  return Promise.all(
    pieces.map(async (piece, index) => {
      // Between two pieces of HTML stands what the mark held.
      if (index % 2 === 0) return piece;
      const { src, alt, title } = parseFacts(piece);
      const picture = pictures[src];
      // The model has refused pictures that do not exist, so this is a mistake of ours.
      if (!picture) throw new Error(`No picture ${src} beside the story.`);
      return createPicture(picture, { alt, title, lazy: true });
    }),
  );
}
