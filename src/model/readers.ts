import { articleSchema } from './article.ts';
import type { Article } from './article.ts';
import { findArticleFaults } from './check-article.ts';
import type { MapPlace } from './map-place.ts';
import { mapPlaceSchema } from './map-place.ts';
import type { Page } from './page.ts';
import { pageSchema } from './page.ts';
import { folderOf } from './places.ts';
import type { Reader } from './read-written.ts';
import type { Section } from './section.ts';
import { sectionSchema } from './section.ts';
import type { Survey } from './survey.ts';
import type { Topic } from './topic.ts';
import { topicSchema } from './topic.ts';

const article = { whole: articleSchema, sound: articleSchema.partial() };

/** How articles are read in a newsroom; `language` is that of articles that name none. */
export function createArticleReader(survey: Survey, language: string): Reader<Article> {
  const { addresses, beside, idsOf } = survey;
  const shared = {
    addresses,
    sections: idsOf('sections'),
    topics: idsOf('topics'),
    places: idsOf('places'),
  };
  return {
    schema: article,
    defaults: { language },
    needsBody: true,
    figureOf: ({ figure }) => figure,
    findFaults: (sound, { id, path }) =>
      findArticleFaults(sound, id, {
        ...shared,
        beside: beside.get(folderOf(path)) ?? new Set(),
      }),
  };
}

const plain = { defaults: {}, figureOf: () => undefined, findFaults: () => [] };

/** How sections are read. */
export const sectionReader: Reader<Section> = {
  ...plain,
  schema: { whole: sectionSchema, sound: sectionSchema.partial() },
  needsBody: false,
};

/** How topics are read. */
export const topicReader: Reader<Topic> = {
  ...plain,
  schema: { whole: topicSchema, sound: topicSchema.partial() },
  needsBody: false,
};

/** How pages are read. */
export const pageReader: Reader<Page> = {
  ...plain,
  schema: { whole: pageSchema, sound: pageSchema.partial() },
  needsBody: true,
};

/** How places on maps are read. */
export const placeReader: Reader<MapPlace> = {
  ...plain,
  schema: { whole: mapPlaceSchema, sound: mapPlaceSchema.partial() },
  needsBody: false,
};
