import { formatDay } from '#lib/dates.ts';
import { languageAttributes, type LanguageAttributes } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import type { Edition, SubjectList } from '#site/edition.ts';
import { hrefFor } from '#site/permalinks.ts';
import type { Article } from '#site/article.ts';
import type { Moment } from '#site/teaser.ts';
import { words } from '#i18n/words.ts';

/** How many related articles are shown. */
const MOST_RELATED = 3;

/** How far, on either side in time, related articles are looked for under each topic. */
const REACH = 8;

/** An article to read next, and why it is offered: `Also on Syria`, `Later article`. */
export interface RelatedLink {
  readonly href: string;
  readonly headline: string;
  readonly reason: string;
  readonly date: Moment;
  readonly language: LanguageAttributes;
}

/** Where each article stands: in the whole edition, and under each of its topics. */
interface Places {
  readonly inEdition: ReadonlyMap<Article, number>;
  readonly underTopics: ReadonlyMap<
    string,
    SubjectList & { readonly places: ReadonlyMap<Article, number> }
  >;
}

const placesOf = (articles: readonly Article[]): ReadonlyMap<Article, number> =>
  new Map(articles.map((article, place) => [article, place]));

const createPlaces = (edition: Edition): Places => ({
  inEdition: placesOf(edition.articles),
  underTopics: new Map(
    edition.topics.map((subjectList) => [
      subjectList.subject.slug,
      { ...subjectList, places: placesOf(subjectList.articles) },
    ]),
  ),
});

/** The articles next to one in time under each of its topics, with the topics they were met under. */
function findNearby(article: Article, { underTopics }: Places): Map<Article, string[]> {
  const nearby = new Map<Article, string[]>();
  for (const { slug, name } of article.topics) {
    const topic = underTopics.get(slug);
    const place = topic?.places.get(article);
    if (topic === undefined || place === undefined) continue;
    for (const other of topic.articles.slice(Math.max(0, place - REACH), place + REACH + 1)) {
      nearby.set(other, [...(nearby.get(other) ?? []), name]);
    }
  }
  return nearby;
}

function createLink(article: Article, reason: string): RelatedLink {
  return {
    href: hrefFor(article.address),
    headline: article.headline,
    reason,
    date: { iso: article.published, text: formatDay(article.published, publication.language) },
    language: languageAttributes(article.language, publication.language),
  };
}

function createLinks(
  { articles }: Edition,
  article: Article,
  places: Places,
): readonly RelatedLink[] {
  const place = places.inEdition.get(article);
  if (place === undefined) return [];
  const [later, earlier] = [articles[place - 1], articles[place + 1]];
  const distance = (other: Article): number => Math.abs((places.inEdition.get(other) ?? 0) - place);
  const related = [...findNearby(article, places)]
    .filter(([other]) => other !== article && other !== later && other !== earlier)
    .toSorted(([a, ofA], [b, ofB]) => ofB.length - ofA.length || distance(a) - distance(b))
    .slice(0, MOST_RELATED);
  return [
    ...related.map(([other, names]) => createLink(other, words.alsoOn(names))),
    ...(later ? [createLink(later, words.laterArticle)] : []),
    ...(earlier ? [createLink(earlier, words.earlierArticle)] : []),
  ];
}

/** Finds what to read after an article of an edition. */
export type FindRelatedLinks = (article: Article) => readonly RelatedLink[];

/**
 * What to read after each article: those with most topics in common, nearest in time first, then the next
 * later and the next earlier article; none twice, and nothing after one that is alone. Only neighbours in
 * time are looked at, and only of the article that is asked for.
 */
export function createRelatedLinks(edition: Edition): FindRelatedLinks {
  const places = createPlaces(edition);
  return (article) => createLinks(edition, article, places);
}
