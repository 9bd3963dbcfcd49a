import { z } from 'zod';
import { numberInOrder, type Prose } from '#content/markdown/prose.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { articleSchema } from '#content/schema/article.ts';
import type { Newsroom, Written, WrittenArticle } from '#content/newsroom.ts';
import type { Kind } from './content-files.ts';

/** What Astro keeps of an article: its front matter, and what only its folder and its body tell. */
export const articleEntrySchema = articleSchema.extend({
  /** Path on the site, `/2017/06/29/slug/`. */
  address: z.string(),
  /** Path from the repository's root. */
  file: z.string(),
  /** SHA-256 of the source file's bytes, in hexadecimal; undefined without a source file. */
  sourceSha256: z.custom<string | undefined>(),
  /** SHA-256 of the text, in hexadecimal: see `lib/text-blocks.ts`. */
  textSha256: z.string(),
  /** Plain text of each numbered paragraph. */
  paragraphs: z.array(z.string()),
  /** Their numbers, each as its id has it after the `p`: `4`, `4a`. */
  labels: z.array(z.string()),
  /** True when the figure has its place in the body. */
  figurePlaced: z.boolean(),
  /** The pictures of its folder that it shows, by their paths as written: `./bridge.jpg`. */
  pictures: z.array(z.string()),
});

/** An entry as Astro's store takes it. The Markdown itself is not kept: it would double the store. */
export interface StoreEntry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly filePath: string;
  readonly rendered: { html: string };
}

function createEntry(
  { id, file, prose }: Written<unknown>,
  data: Record<string, unknown>,
): StoreEntry {
  return { id, data, filePath: file, rendered: { html: prose.html } };
}

const WITHDRAWN: Prose = {
  html: '',
  text: '',
  ids: [],
  externalLinks: [],
  paragraphs: [],
  numbering: numberInOrder([]),
  figurePlaced: false,
  pictures: [],
  internalLinks: [],
};

function createArticleEntry(article: WrittenArticle): StoreEntry {
  const { address, file, sourceSha256, front } = article;
  // What was withdrawn does not even reach the store, so that nothing can show it.
  const prose = front.withdrawn ? WITHDRAWN : article.prose;
  const { figurePlaced } = prose;
  const [paragraphs, labels] = [[...prose.paragraphs], [...prose.numbering.labels]];
  const shown = prose.pictures.map(({ path }) => path);
  if (front.figure?.file !== undefined && !front.withdrawn) shown.push(`./${front.figure.file}`);
  const data: z.output<typeof articleEntrySchema> & Record<string, unknown> = {
    ...front,
    pictures: [...new Set(shown)],
    address,
    file,
    sourceSha256,
    textSha256: fingerprintOf(prose.text),
    paragraphs,
    labels,
    figurePlaced,
  };
  return createEntry({ ...article, prose }, data);
}

/** A sound newsroom as the entries of Astro's five collections. */
export function createEntries(newsroom: Newsroom): Readonly<Record<Kind, readonly StoreEntry[]>> {
  return {
    articles: newsroom.articles.map(createArticleEntry),
    sections: newsroom.sections.map((section) => createEntry(section, section.front)),
    topics: newsroom.topics.map((topic) => createEntry(topic, topic.front)),
    pages: newsroom.pages.map((page) => createEntry(page, page.front)),
    places: newsroom.places.map((place) => createEntry(place, place.front)),
  };
}
