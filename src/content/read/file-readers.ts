import { findRecorded } from '#content/ledger/published.ts';
import type { Ledger, RecordedParagraph } from '#content/ledger/recorded.ts';
import { articleSchema } from '#content/schema/article.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import { findArticleFaults } from './check-article.ts';
import { findAliasFaults } from './check-references.ts';
import type { MapPlace } from '#content/schema/place.ts';
import { mapPlaceSchema } from '#content/schema/place.ts';
import type { Page } from '#content/schema/page.ts';
import { pageSchema } from '#content/schema/page.ts';
import type { Place } from './content-files.ts';
import { folderOf } from './content-files.ts';
import type { Reader } from './read-file.ts';
import type { Section } from '#content/schema/section.ts';
import { sectionSchema } from '#content/schema/section.ts';
import type { Survey } from './survey.ts';
import type { Topic } from '#content/schema/topic.ts';
import { topicSchema } from '#content/schema/topic.ts';

const article = { whole: articleSchema, sound: articleSchema.partial() };

/** What all articles, or all pages, of a newsroom are read with. */
export interface Desk {
  readonly survey: Survey;
  /** What was published before; undefined where nothing is recorded. */
  readonly ledger: Ledger | undefined;
}

type Named = Pick<Place, 'address'>;

/** What was recorded of the paragraphs of a page, there or at a former address. */
function recordedOf(
  ledger: Ledger | undefined,
  { address }: Named,
  aliases: readonly string[] = [],
): readonly RecordedParagraph[] | undefined {
  return ledger && findRecorded(ledger, address, aliases);
}

/** How articles are read in a newsroom; `language` is that of articles that name none. */
export function createArticleReader({ survey, ledger }: Desk, language: string): Reader<ArticleFrontMatter> {
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
    needsBody: ({ withdrawn }) => withdrawn === undefined,
    figureOf: ({ figure }) => figure,
    archivedOf: ({ archived }) => archived,
    recordedOf: ({ aliases }, place) => recordedOf(ledger, place, aliases),
    findFaults: (sound, { id, path }) =>
      findArticleFaults(sound, id, {
        ...shared,
        beside: beside.get(folderOf(path)) ?? new Set(),
      }),
  };
}

const plain = {
  defaults: {},
  needsBody: () => false,
  figureOf: () => undefined,
  archivedOf: () => undefined,
  recordedOf: () => undefined,
  findFaults: () => [],
};

/** How sections are read. */
export const sectionReader: Reader<Section> = {
  ...plain,
  schema: { whole: sectionSchema, sound: sectionSchema.partial() },
};

/** How topics are read. */
export const topicReader: Reader<Topic> = {
  ...plain,
  schema: { whole: topicSchema, sound: topicSchema.partial() },
};

const page = { whole: pageSchema, sound: pageSchema.partial() };

/** How pages are read in a newsroom. */
export function createPageReader({ survey, ledger }: Desk): Reader<Page> {
  return {
    ...plain,
    schema: page,
    needsBody: () => true,
    recordedOf: ({ aliases }, place) => recordedOf(ledger, place, aliases),
    findFaults: ({ aliases = [] }) => findAliasFaults(aliases, survey.addresses),
  };
}

/** How places on maps are read. */
export const placeReader: Reader<MapPlace> = {
  ...plain,
  schema: { whole: mapPlaceSchema, sound: mapPlaceSchema.partial() },
};
