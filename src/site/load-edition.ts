import { getCollection, type CollectionEntry } from 'astro:content';
import { createTextReader, type ArticleText } from '#content/read/article-texts.ts';
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

const readText = createTextReader('.');

/** An article whose text is read when a page shows it: all texts at once are more than there need be room for. */
const withText = (facts: Omit<Article, keyof ArticleText>, key: string): Article => ({
  ...facts,
  toJSON: () => ({ ...facts, text: key }),
  get parts() {
    return readText(key).parts;
  },
  get blocks() {
    return readText(key).blocks;
  },
  get paragraphs() {
    return readText(key).paragraphs;
  },
  get markdown() {
    return readText(key).markdown;
  },
});

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
    articles: articles.map(({ id, data: { text, ...data } }) => {
      const facts = {
        ...data,
        id,
        aliases: [...new Set(data.aliases)],
        byline: data.byline.map(({ name }) => name),
        authors: data.byline,
        section: findNamed(sections, data.section),
        topics: data.topics.map((slug) => findNamed(topics, slug)),
        map: data.map.map((slug) => findNamed(places, slug)),
      };
      return withText(facts, text);
    }),
    pages: pages.map(({ id, data, filePath = '' }) => ({
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

let lastEdition: Promise<Edition> | undefined;

/** The edition of this build, put together once; in `dev` anew for each page, so that a save shows. */
export function loadEdition(): Promise<Edition> {
  if (import.meta.env.DEV || !lastEdition) {
    lastEdition = loadNewsroom().then((newsroom) => createEdition(newsroom, new Date()));
  }
  return lastEdition;
}
