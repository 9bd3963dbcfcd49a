import { shownAs } from '#content/markdown/file-path.ts';
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

/** So many files that texts can show may lie in one folder, and each of its texts knows all of them. */
const MANY = 500;
const shownNames = new WeakMap<ReadonlySet<string>, readonly string[]>();

/**
 * The pictures, audio and video beside a text, by which it is known what a name with spaces means, and
 * which still stands for a film. Of very many only those with spaces: a text is kept with these names.
 */
function shownBeside({ beside }: ContentListing, { path }: ContentFile): readonly string[] {
  const names = beside.get(folderOf(path)) ?? new Set();
  const known = shownNames.get(names);
  if (known) return known;
  const shown = [...names].filter((name) => shownAs(name) !== undefined).sort();
  const kept = shown.length > MANY ? shown.filter((name) => name.includes(' ')) : shown;
  shownNames.set(names, kept);
  return kept;
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
    headlineOf: ({ headline }) => headline,
    besideOf: (contentFile) => shownBeside(listing, contentFile),
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
  headlineOf: () => undefined,
  besideOf: () => undefined,
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
    headlineOf: ({ headline }) => headline,
    besideOf: (contentFile) => shownBeside(listing, contentFile),
    recordedOf: ({ aliases }, contentFile) => recordedOf(ledger, contentFile, aliases),
    findFaults: ({ aliases = [] }, { address }) =>
      findAliasFaults(aliases, address, listing.addresses),
  };
}

/** How places on maps are read. */
export const placeReader: Reader<MapPlace> = {
  ...plain,
  schema: { whole: mapPlaceSchema, valid: mapPlaceSchema.partial() },
};
