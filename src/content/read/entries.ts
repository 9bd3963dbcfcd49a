import { z } from 'zod';
import type { Body, BodyPart } from '#content/markdown/body.ts';
import type { ArticleFacts, KeepText } from './article-texts.ts';
import { addresses } from '#content/addresses.ts';
import { formatLine } from '#content/ledger/ledger-file.ts';
import type { Ledger } from '#content/ledger/recorded.ts';
import { formatText } from '#content/text-blocks.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { pageSchema, type PageFrontMatter } from '#content/schema/page.ts';
import { topicSchema, type Topic } from '#content/schema/topic.ts';
import type { Newsroom, ContentEntry, ArticleEntry } from '#content/newsroom.ts';
import type { Kind } from './content-files.ts';

const parts = z.array(z.custom<BodyPart>());
/** Its line of the ledger, as it is to be. */
const ledgerLine = z.string();

/** What Astro keeps of a page and of a topic: its front matter and its body. */
export const pageEntrySchema = pageSchema.extend({ parts, ledgerLine });
export const topicEntrySchema = topicSchema.extend({ parts });

/** What Astro keeps of an article: where its facts are kept, see `article-texts.ts`. */
export const articleEntrySchema = z.object({ place: z.string() });

/** An entry as Astro's store takes it. */
export interface StoreEntry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly filePath: string;
}

const WITHDRAWN: Body = {
  parts: [],
  blocks: [],
  ids: [],
  externalLinks: [],
  paragraphs: [],
  numbering: { labels: [], removed: [] },
  figurePlaced: false,
  pictures: [],
  internalLinks: [],
};

function formatLineOf(ledger: Ledger, address: string): string {
  return formatLine(address, ledger.get(address) ?? { kind: 'text', paragraphs: [] });
}

/** The path of the picture that a figure names, as a body would have it. */
const readFigurePath = (name: string): string => (name.startsWith('/') ? name : `./${name}`);

function createArticleEntry(article: ArticleEntry, ledger: Ledger, keep: KeepText): StoreEntry {
  const { id, address, file, sourceSha256, front } = article;
  // What was withdrawn does not even reach the store, so that nothing can show it.
  const body = front.withdrawn ? WITHDRAWN : article.body;
  const shown = body.pictures.map(({ path }) => path);
  if (front.figure?.file !== undefined && !front.withdrawn) shown.push(readFigurePath(front.figure.file));
  const facts: ArticleFacts = {
    ...front,
    text: keep({
      parts: body.parts,
      blocks: body.blocks,
      paragraphs: body.paragraphs,
      markdown: front.withdrawn ? '' : article.markdown,
    }),
    files: [...new Set(shown)],
    address,
    file,
    sourceSha256,
    textSha256: fingerprintOf(formatText(body.blocks)),
    labels: [...body.numbering.labels],
    ledgerLine: formatLineOf(ledger, address),
    figurePlaced: body.figurePlaced,
  };
  return { id, data: { place: keep(facts) }, filePath: file };
}

function createTextEntry({ id, file, front, body }: ContentEntry<PageFrontMatter | Topic>): StoreEntry {
  return { id, data: { ...front, parts: [...body.parts] }, filePath: file };
}

function createPageEntry(page: ContentEntry<PageFrontMatter>, ledger: Ledger): StoreEntry {
  const { data, ...entry } = createTextEntry(page);
  return { ...entry, data: { ...data, ledgerLine: formatLineOf(ledger, addresses.page(page.id)) } };
}

/** A file of which only the front matter is shown. */
function createEntry({ id, file, front }: ContentEntry<Record<string, unknown>>): StoreEntry {
  return { id, data: front, filePath: file };
}

/** Entries of articles that were made before, in this program. */
export type KnownEntries = WeakMap<ArticleEntry, StoreEntry>;

/** A sound newsroom as the entries of Astro's five collections. Articles that are `known` have the entry that they had. */
export function createEntries(
  newsroom: Newsroom,
  keep: KeepText,
  known: KnownEntries,
): Readonly<Record<Kind, readonly StoreEntry[]>> {
  const ledger = newsroom.ledger.next();
  return {
    articles: newsroom.articles.map((article) => {
      const entry = known.get(article) ?? createArticleEntry(article, ledger, keep);
      known.set(article, entry);
      return entry;
    }),
    sections: newsroom.sections.map(createEntry),
    topics: newsroom.topics.map(createTextEntry),
    pages: newsroom.pages.map((page) => createPageEntry(page, ledger)),
    places: newsroom.places.map(createEntry),
  };
}
