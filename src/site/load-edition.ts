import { getCollection, type CollectionEntry } from 'astro:content';
import {
  createFactsReader,
  createTextReader,
  type ArticleFacts,
  type ArticleText,
} from '#content/read/article-texts.ts';
import { startOf } from '#lib/dates.ts';
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
const readFacts = createFactsReader('.');

/** An article whose text is read when a page shows it: all texts at once are more than there need be room for. */
const withText = (facts: Omit<Article, keyof ArticleText>, key: string): Article => ({
  ...facts,
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

type Entries = Awaited<ReturnType<typeof loadEntries>>;

interface LoadedArticle {
  readonly id: string;
  readonly place: string;
  readonly facts: ArticleFacts;
}

let lastArticles: readonly LoadedArticle[] = [];

/** Reads the facts of articles that are new; all are the same array as before if none has changed. */
function findArticles(entries: readonly CollectionEntry<'articles'>[]): readonly LoadedArticle[] {
  const isSame = ({ id, data }: CollectionEntry<'articles'>, index: number): boolean =>
    lastArticles[index]?.id === id && lastArticles[index].place === data.place;
  if (entries.length === lastArticles.length && entries.every(isSame)) return lastArticles;
  const known = new Map(lastArticles.map(({ place, facts }) => [place, facts]));
  lastArticles = entries.map(({ id, data: { place } }) => {
    return { id, place, facts: known.get(place) ?? readFacts(place) };
  });
  return lastArticles;
}

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

function createNewsroom(entries: Entries): Newsroom {
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

/** An edition, what it was put together from, and when the next article of it is public. */
interface DatedEdition {
  readonly edition: Edition;
  readonly articles: Entries['articles'];
  /** All other entries, as JSON. */
  readonly others: string;
  readonly nextAt: number;
}

function createDatedEdition(entries: Entries, others: string, now: Date): DatedEdition {
  const newsroom = createNewsroom(entries);
  const starts = newsroom.articles.map(({ published }) => startOf(published));
  const nextAt = starts.reduce(
    (first, start) => (start > now.getTime() ? Math.min(first, start) : first),
    Infinity,
  );
  return { edition: createEdition(newsroom, now), articles: entries.articles, others, nextAt };
}

let last: DatedEdition | undefined;

/** While one writes: the edition of what is written now. */
async function loadCurrentEdition(): Promise<Edition> {
  const entries = await loadEntries();
  const now = new Date();
  const others = JSON.stringify({ ...entries, articles: undefined });
  const isCurrent = last?.articles === entries.articles && last.others === others;
  if (!last || !isCurrent || last.nextAt <= now.getTime())
    last = createDatedEdition(entries, others, now);
  return last.edition;
}

let ofBuild: Promise<Edition> | undefined;

/** The edition of this build, put together once; in `dev` anew once something is saved or an article's hour has come. */
export function loadEdition(): Promise<Edition> {
  if (import.meta.env.DEV) return loadCurrentEdition();
  ofBuild ??= loadEntries().then((entries) => createEdition(createNewsroom(entries), new Date()));
  return ofBuild;
}
