import { findNearest } from './nearest.ts';

/** The words of other generators, by the word of this newsroom. The first that a file knows is offered. */
const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  headline: ['title', 'heading', 'name'],
  name: ['title', 'headline', 'label'],
  published: [
    'date',
    'pubDate',
    'publishDate',
    'pubDatetime',
    'publishedAt',
    'created',
    'createdAt',
  ],
  updated: ['lastmod', 'lastUpdated', 'modified', 'modDatetime', 'updatedDate', 'updatedAt'],
  events: ['eventDate', 'temporalCoverage'],
  topics: ['tags', 'tag', 'topic', 'keywords'],
  section: ['category', 'categories', 'sections'],
  byline: ['author', 'authors', 'by', 'creator', 'writer'],
  standfirst: ['description', 'summary', 'excerpt', 'dek', 'deck', 'lede', 'subtitle', 'abstract'],
  figure: [
    'image',
    'images',
    'cover',
    'heroImage',
    'thumbnail',
    'featuredImage',
    'ogImage',
    'photo',
  ],
  map: ['maps', 'places', 'location', 'locations', 'locator'],
  coordinates: ['latlng', 'latlong', 'lat', 'geo', 'location', 'position'],
  language: ['lang', 'locale'],
  slug: ['permalink', 'url', 'path', 'link'],
  aliases: ['redirect_from', 'redirects', 'redirect'],
  source: ['canonical', 'canonicalURL', 'sourceUrl'],
  notes: ['note', 'editorsNote'],
  corrections: ['correction', 'errata'],
  withdrawn: ['retracted', 'retraction', 'unpublished', 'removed', 'deleted', 'archived'],
  lead: ['featured', 'pinned', 'sticky', 'hero', 'top'],
  draft: ['unlisted', 'hidden', 'private'],
};

function findForeign(word: string, known: readonly string[]): string | undefined {
  const isMeant = (names: readonly string[]): boolean =>
    names.some((name) => name.toLowerCase() === word.toLowerCase());
  return Object.entries(FOREIGN).find(([own, names]) => known.includes(own) && isMeant(names))?.[0];
}

/** What to say of a field that the schema does not know: the word to use, the nearest one, or all of them. */
export function refuseField(word: string, known: readonly string[], top: boolean) {
  const meant = (top ? findForeign(word, known) : undefined) ?? findNearest(word, known);
  return {
    kind: 'unknown fields',
    found: 'an unknown field',
    expected: meant ?? `one of ${known.join(', ')}`,
    advice: meant ? `Write ${meant} instead of ${word}.` : 'Use one of these, or remove it.',
  };
}
