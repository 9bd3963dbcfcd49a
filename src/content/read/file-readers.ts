import { findRecorded } from '#content/ledger/published.ts';
import type { Ledger, RecordedParagraph } from '#content/ledger/recorded.ts';
import { articleSchema } from '#content/schema/article.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import { adviseOnArticle, dayOfFolder, findAliasFaults, findArticleFaults, slugOfFolder } from './check-article.ts';
import type { MapPlace } from '#content/schema/place.ts';
import { mapPlaceSchema } from '#content/schema/place.ts';
import type { PageFrontMatter } from '#content/schema/page.ts';
import { pageSchema } from '#content/schema/page.ts';
import type { ContentFile } from './content-files.ts';
import { folderOf } from './content-files.ts';
import type { Reader } from './read-file.ts';
import type { Section } from '#content/schema/section.ts';
import { sectionSchema } from '#content/schema/section.ts';
import type { ContentListing } from './list-content-files.ts';
import type { Topic } from '#content/schema/topic.ts';
import { topicSchema } from '#content/schema/topic.ts';

const article = { whole: articleSchema, valid: articleSchema.partial() };

/** What all articles, or all pages, of a newsroom are read with. */
export interface ReadingContext {
  readonly listing: ContentListing;
  /** What was published before; undefined where nothing is recorded. */
  readonly ledger: Ledger | undefined;
}

type Named = Pick<ContentFile, 'address'>;

/** What was recorded of the paragraphs of a page, there or at a former address. */
function recordedOf(
  ledger: Ledger | undefined,
  { address }: Named,
  aliases: readonly string[] = [],
): readonly RecordedParagraph[] | undefined {
  return ledger && findRecorded(ledger, address, aliases);
}

/** How articles are read in a newsroom; `language` is that of articles that name none. */
export function createArticleReader({ listing, ledger }: ReadingContext, language: string): Reader<ArticleFrontMatter> {
  const { addresses, beside, uploads, idsOf } = listing;
  const shared = {
    addresses,
    uploads,
    sections: idsOf('sections'),
    topics: idsOf('topics'),
    places: idsOf('places'),
  };
  return {
    schema: article,
    defaultsOf: ({ id }) => ({ language, published: dayOfFolder(id), slug: slugOfFolder(id) }),
    isDraft: ({ draft }) => draft === true,
    isImported: ({ imported }) => imported !== undefined && imported !== false,
    needsBody: ({ withdrawn }) => withdrawn === undefined,
    figureOf: ({ figure }) => figure,
    archivedOf: ({ archived }) => archived,
    recordedOf: ({ aliases }, contentFile) => recordedOf(ledger, contentFile, aliases),
    findFaults: (valid, { id, path }) =>
      findArticleFaults(valid, id, {
        ...shared,
        beside: beside.get(folderOf(path)) ?? new Set(),
      }),
    findAdvice: adviseOnArticle,
  };
}

const plain = {
  defaultsOf: () => ({}),
  isDraft: () => false,
  isImported: () => false,
  needsBody: () => false,
  figureOf: () => undefined,
  archivedOf: () => undefined,
  recordedOf: () => undefined,
  findFaults: () => [],
  findAdvice: () => [],
};

/** How sections are read. */
export const sectionReader: Reader<Section> = {
  ...plain,
  schema: { whole: sectionSchema, valid: sectionSchema.partial() },
};

/** How topics are read. */
export const topicReader: Reader<Topic> = {
  ...plain,
  schema: { whole: topicSchema, valid: topicSchema.partial() },
};

const page = { whole: pageSchema, valid: pageSchema.partial() };

/** How pages are read in a newsroom. */
export function createPageReader({ listing, ledger }: ReadingContext): Reader<PageFrontMatter> {
  return {
    ...plain,
    schema: page,
    needsBody: () => true,
    recordedOf: ({ aliases }, contentFile) => recordedOf(ledger, contentFile, aliases),
    findFaults: ({ aliases = [] }) => findAliasFaults(aliases, listing.addresses),
  };
}

/** How places on maps are read. */
export const placeReader: Reader<MapPlace> = {
  ...plain,
  schema: { whole: mapPlaceSchema, valid: mapPlaceSchema.partial() },
};
