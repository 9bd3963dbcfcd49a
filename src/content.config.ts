import { defineCollection } from 'astro:content';
import { createKeepingRenderer } from '#content/markdown/keep-bodies.ts';
import { createContentLoaders } from '#content/read/content-loader.ts';
import { articleEntrySchema, pageEntrySchema, topicEntrySchema } from '#content/read/entries.ts';
import { mapPlaceSchema } from '#content/schema/place.ts';
import { sectionSchema } from '#content/schema/section.ts';
import { publication } from '#publication.ts';
import { proseWords } from '#i18n/words.ts';

const loaders = createContentLoaders({
  folder: publication.content,
  language: publication.language,
  base: publication.base,
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
