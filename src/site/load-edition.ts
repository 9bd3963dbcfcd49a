import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { createEdition, type Edition, type Newsroom } from '#site/edition.ts';
import { addresses } from '#site/permalinks.ts';
import type { Story, Subject } from '#site/story.ts';

/** A body as a component, to be set into a layout's slot. */
export type Body = Awaited<ReturnType<typeof render>>['Content'];

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

function findSubject(subjects: ReadonlyMap<string, Subject>, slug: string): Subject {
  const subject = subjects.get(slug);
  // The model has refused unknown names, so this is a mistake of ours.
  if (!subject) throw new Error(`No section or topic is called ${slug}.`);
  return subject;
}

async function loadNewsroom(): Promise<Newsroom> {
  const sections = createSubjects(await getCollection('sections'), addresses.section);
  const topics = createSubjects(await getCollection('topics'), addresses.topic);
  const articles = await getCollection('articles');
  const pages = await getCollection('pages');
  return {
    stories: articles.map(({ id, data }): Story => ({
      ...data,
      id,
      section: findSubject(sections, data.section),
      topics: data.topics.map((slug) => findSubject(topics, slug)),
    })),
    pages: pages.map(({ id, data }) => ({
      id,
      address: addresses.page(id),
      headline: data.headline,
      standfirst: data.standfirst,
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

/** The body of a story or page, by its collection and identity. */
export async function loadBody(collection: 'articles' | 'pages', id: string): Promise<Body> {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`No entry ${id} in ${collection}.`);
  const { Content } = await render(entry);
  return Content;
}
