import { z } from 'zod';
import type { Body, BodyPart } from '#content/markdown/body.ts';
import type { ArticleText } from './article-texts.ts';
import { addresses } from '#content/addresses.ts';
import { formatLine } from '#content/ledger/ledger-file.ts';
import type { Ledger } from '#content/ledger/recorded.ts';
import { formatText } from '#content/text-blocks.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { articleSchema } from '#content/schema/article.ts';
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

/** What Astro keeps of an article: its front matter, and what only its folder and its body tell. */
export const articleEntrySchema = articleSchema.extend({
  /** Where its text is kept: see `article-texts.ts`. */
  text: z.string(),
  /** Path on the site, `/2017/06/29/slug/`. */
  address: z.string(),
  /** Path from the repository's root. */
  file: z.string(),
  /** SHA-256 of the source file's bytes, in hexadecimal; undefined without a source file. */
  sourceSha256: z.custom<string | undefined>(),
  /** SHA-256 of the text, in hexadecimal: see `text-blocks.ts`. */
  textSha256: z.string(),
  /** The numbers of its paragraphs, each as its id has it after the `p`: `4`, `4a`. */
  labels: z.array(z.string()),
  ledgerLine,
  /** True when the figure has its place in the body. */
  figurePlaced: z.boolean(),
  /** The pictures, audio and video that it shows, by their paths as written: `./bridge.jpg`. */
  files: z.array(z.string()),
});

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

/** Keeps the text of an article, and gives its place. */
export type KeepText = (text: ArticleText) => string;

function createArticleEntry(article: ArticleEntry, ledger: Ledger, keep: KeepText): StoreEntry {
  const { id, address, file, sourceSha256, front } = article;
  // What was withdrawn does not even reach the store, so that nothing can show it.
  const body = front.withdrawn ? WITHDRAWN : article.body;
  const shown = body.pictures.map(({ path }) => path);
  if (front.figure?.file !== undefined && !front.withdrawn) shown.push(readFigurePath(front.figure.file));
  const data: z.output<typeof articleEntrySchema> & Record<string, unknown> = {
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
  return { id, data, filePath: file };
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

/** A sound newsroom as the entries of Astro's five collections. */
export function createEntries(
  newsroom: Newsroom,
  keep: KeepText,
): Readonly<Record<Kind, readonly StoreEntry[]>> {
  const ledger = newsroom.ledger.next();
  return {
    articles: newsroom.articles.map((article) => createArticleEntry(article, ledger, keep)),
    sections: newsroom.sections.map(createEntry),
    topics: newsroom.topics.map(createTextEntry),
    pages: newsroom.pages.map((page) => createPageEntry(page, ledger)),
    places: newsroom.places.map(createEntry),
  };
}
