import { fromHtml } from 'hast-util-from-html';
import { readFile } from 'node:fs/promises';
import { formatText, readTextBlocks } from '#content/text-blocks.ts';
import { decodeText } from '#content/read/decode-text.ts';
import { splitManuscript } from '#content/read/split-front-matter.ts';
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { createEdition, type Edition, type Newsroom } from '#site/edition.ts';
import { addresses } from '#site/permalinks.ts';
import { createProseParts, formatProse, listPictures, type ProsePart } from '#site/prose-parts.ts';
import { listPictureFiles, pictureFile } from '#site/picture.ts';
import type { Article, Subject } from '#site/article.ts';

type SubjectEntry = CollectionEntry<'sections'> | CollectionEntry<'topics'>;

function createSubjects(
  entries: readonly SubjectEntry[],
  addressOf: (slug: string) => string,
): ReadonlyMap<string, Subject> {
  return new Map(
    entries.map(({ id, data }) => [
      id,
      { slug: id, name: data.name, standfirst: data.standfirst, address: addressOf(id) },
    ]),
  );
}

function findNamed<Named>(all: ReadonlyMap<string, Named>, slug: string): Named {
  const named = all.get(slug);
  // The model has refused unknown names, so this is a mistake of ours.
  if (!named) throw new Error(`No section, topic or place is called ${slug}.`);
  return named;
}

async function loadNewsroom(): Promise<Newsroom> {
  const sections = createSubjects(await getCollection('sections'), addresses.section);
  const articles = await getCollection('articles');
  // Astro warns of a collection that is empty, so one that no article needs is not loaded.
  const topicsNeeded = articles.some(({ data }) => data.topics.length > 0);
  const topics = createSubjects(topicsNeeded ? await getCollection('topics') : [], addresses.topic);
  const placesNeeded = articles.some(({ data }) => data.map.length > 0);
  const allPlaces = placesNeeded ? await getCollection('places') : [];
  const places = new Map(allPlaces.map(({ id, data }) => [id, data]));
  const pages = await getCollection('pages');
  return {
    articles: articles.map(({ id, data }): Article => ({
      ...data,
      id,
      byline: data.byline.map(({ name }) => name),
      authors: data.byline,
      section: findNamed(sections, data.section),
      topics: data.topics.map((slug) => findNamed(topics, slug)),
      map: data.map.map((slug) => findNamed(places, slug)),
    })),
    pages: pages.map(({ id, data }) => ({
      id,
      address: addresses.page(id),
      headline: data.headline,
      standfirst: data.standfirst,
      language: data.language,
      aliases: data.aliases,
    })),
  };
}

let lastEdition: Promise<Edition> | undefined;

/** The edition of this build, put together once; in `dev` anew for each page, so that a save shows. */
export function loadEdition(): Promise<Edition> {
  if (import.meta.env.DEV || !lastEdition) {
    lastEdition = loadNewsroom().then((newsroom) => createEdition(newsroom, new Date()));
  }
  return lastEdition;
}

/** The body of an article or page in parts: HTML, and the pictures in it. */
export async function loadProse(
  collection: 'articles' | 'pages',
  id: string,
): Promise<ProsePart[]> {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`No entry ${id} in ${collection}.`);
  return createProseParts(entry.rendered?.html ?? '', { file: entry.filePath ?? '' });
}

/** The HTML of an article's body, for readers that are not this site's pages. */
export async function loadBodyHtml(id: string): Promise<string> {
  return formatProse(await loadProse('articles', id));
}

/** The names of all copies of the site's pictures. */
export async function loadPictureFiles(): Promise<readonly string[]> {
  const { articles, pages } = await loadEdition();
  const files = new Set(
    articles.flatMap((article) => article.pictures.map((path) => pictureFile(article, path))),
  );
  for (const { id } of pages) {
    const { rendered, filePath: file = '' } = (await getEntry('pages', id)) ?? {};
    for (const path of listPictures(rendered?.html ?? '')) files.add(pictureFile({ file }, path));
  }
  const names = new Set<string>();
  // One at a time, since a picture that was not copied yet takes much memory.
  for (const file of files) for (const name of await listPictureFiles(file)) names.add(name);
  return [...names].toSorted();
}

/** The body of an article as the Markdown pipeline renders it, pictures as marks. */
export async function loadHtml({ id }: Article): Promise<string> {
  const entry = await getEntry('articles', id);
  return entry?.rendered?.html ?? '';
}

/** The text of an article, as its fingerprint is taken of it. */
export async function loadText(article: Article): Promise<string> {
  const body = fromHtml(await loadHtml(article), { fragment: true });
  return formatText(readTextBlocks(body.children));
}

/** The body of an article as it was written. Read from its file, because the store keeps no Markdown. */
export async function loadMarkdown({ file }: Article): Promise<string> {
  const { text = '' } = decodeText(await readFile(file));
  const parts = splitManuscript(text);
  return 'markdown' in parts ? parts.markdown : '';
}
