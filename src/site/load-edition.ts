import { getCollection, type CollectionEntry } from 'astro:content';
import { digestIn, type ArticleText } from '#content/read/article-texts.ts';
import { startOf } from '#lib/dates.ts';
import { findArticles, readText } from '#site/kept-articles.ts';
import { createEdition, type Edition, type Newsroom } from '#site/edition.ts';
import { addresses } from '#site/permalinks.ts';
import type { Article, Subject } from '#site/article.ts';

type SubjectEntry = CollectionEntry<'sections'> | CollectionEntry<'topics'>;

function createSubjects(
  entries: readonly SubjectEntry[],
  addressOf: (slug: string) => string,
): ReadonlyMap<string, Subject> {
  return new Map(
    entries.map(({ id, data, filePath: file = '' }) => {
      const { name, standfirst } = data;
      const body =
        'parts' in data && data.parts.length > 0 ? { file, parts: data.parts } : undefined;
      return [id, { slug: id, name, standfirst, address: addressOf(id), body }];
    }),
  );
}

function findNamed<Named>(all: ReadonlyMap<string, Named>, slug: string): Named {
  const named = all.get(slug);
  // The model has refused unknown names, so this is a mistake of ours.
  if (!named) throw new Error(`No section, topic or place is called ${slug}.`);
  return named;
}

/** An article whose text is read when a page shows it: all texts at once are more than there need be room for. */
const withText = (facts: Omit<Article, keyof ArticleText>, place: string): Article => ({
  ...facts,
  toJSON: () => ({ ...facts, text: digestIn(place) }),
  get parts() {
    return readText(place).parts;
  },
  get blocks() {
    return readText(place).blocks;
  },
  get paragraphs() {
    return readText(place).paragraphs;
  },
  get markdown() {
    return readText(place).markdown;
  },
});

async function loadEntries() {
  const sections = await getCollection('sections');
  const articles = findArticles(await getCollection('articles'));
  // Astro warns of a collection that is empty, so one that no article needs is not loaded.
  const topicsNeeded = articles.some(({ facts }) => facts.topics.length > 0);
  const topics = topicsNeeded ? await getCollection('topics') : [];
  const placesNeeded = articles.some(({ facts }) => facts.map.length > 0);
  const places = placesNeeded ? await getCollection('places') : [];
  return { sections, articles, topics, places, pages: await getCollection('pages') };
}

function createNewsroom(entries: Awaited<ReturnType<typeof loadEntries>>): Newsroom {
  const sections = createSubjects(entries.sections, addresses.section);
  const topics = createSubjects(entries.topics, addresses.topic);
  const places = new Map(entries.places.map(({ id, data }) => [id, data]));
  return {
    articles: entries.articles.map(({ id, facts: { text, ...written } }) => {
      const facts = {
        ...written,
        id,
        aliases: [...new Set(written.aliases)],
        byline: written.byline.map(({ name }) => name),
        authors: written.byline,
        section: findNamed(sections, written.section),
        topics: written.topics.map((slug) => findNamed(topics, slug)),
        map: written.map.map((slug) => findNamed(places, slug)),
      };
      return withText(facts, text);
    }),
    pages: entries.pages.map(({ id, data, filePath = '' }) => ({
      id,
      file: filePath,
      address: addresses.page(id),
      parts: data.parts,
      headline: data.headline,
      standfirst: data.standfirst,
      language: data.language,
      aliases: [...new Set(data.aliases)],
      ledgerLine: data.ledgerLine,
    })),
  };
}

interface DatedEdition {
  readonly edition: Edition;
  /** When the next article of the newsroom is public. */
  readonly nextAt: number;
}

function createDatedEdition(newsroom: Newsroom, now: Date): DatedEdition {
  const starts = newsroom.articles.map(({ published }) => startOf(published));
  const nextAt = starts.reduce(
    (first, start) => (start > now.getTime() ? Math.min(first, start) : first),
    Infinity,
  );
  return { edition: createEdition(newsroom, now), nextAt };
}

let newsroom: Promise<Newsroom> | undefined;

async function loadNewsroom(): Promise<Newsroom> {
  try {
    return createNewsroom(await loadEntries());
  } catch (error) {
    // The next page tries again.
    newsroom = undefined;
    throw error;
  }
}

let last: DatedEdition | undefined;

/**
 * The edition of what is written, put together once; in `dev` anew when an article’s hour has come. Vite evaluates
 * this module anew when Astro’s store has changed, so that a save shows.
 */
export async function loadEdition(): Promise<Edition> {
  newsroom ??= loadNewsroom();
  const all = await newsroom;
  const now = new Date();
  if (!last || (import.meta.env.DEV && last.nextAt <= now.getTime()))
    last = createDatedEdition(all, now);
  return last.edition;
}
