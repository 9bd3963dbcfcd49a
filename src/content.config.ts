import { defineCollection } from 'astro:content';
import { createKeepingRenderer } from '#content/markdown/keep-bodies.ts';
import { createContentLoaders } from '#content/read/content-loader.ts';
import { articleEntrySchema, pageEntrySchema, topicEntrySchema } from '#content/read/entries.ts';
import { mapPlaceSchema } from '#content/schema/place.ts';
import { sectionSchema } from '#content/schema/section.ts';
import { digestProgram } from '#lib/program-digest.ts';
import { publication } from '#publication.ts';
import { proseWords } from '#i18n/words.ts';

/** The parts of the program that decide what is read of the newsroom. */
const READS_CONTENT = [
  'src/content',
  'src/i18n',
  'src/lib',
  'src/publication.ts',
  'package-lock.json',
] as const;

const loaders = createContentLoaders({
  folder: publication.content,
  language: publication.language,
  base: publication.base,
  version: JSON.stringify([await digestProgram('.', READS_CONTENT), proseWords.language]),
  renderer: await createKeepingRenderer('.', proseWords, publication.base),
});

/** The newsroom's folders as collections. The loaders check the content; the schemas here only give it its types. */
export const collections = {
  articles: defineCollection({ loader: loaders.articles, schema: articleEntrySchema }),
  sections: defineCollection({ loader: loaders.sections, schema: sectionSchema }),
  topics: defineCollection({ loader: loaders.topics, schema: topicEntrySchema }),
  pages: defineCollection({ loader: loaders.pages, schema: pageEntrySchema }),
  places: defineCollection({ loader: loaders.places, schema: mapPlaceSchema }),
};
