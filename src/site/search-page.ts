import { yearOf } from '#lib/dates.ts';
import { languageAttributes, type LanguageAttributes } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import type { Edition, SubjectList } from '#site/edition.ts';
import { createHead, openSearchLink } from '#site/head.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import type { PlainPageView } from '#site/plain-page.ts';
import { createExampleQueries } from '#site/example-queries.ts';
import type { Article } from '#site/article.ts';
import { searchPageWords, words } from '#i18n/words.ts';

// A list that a reader without scripts can scan; a longer one has the archive's pages.
const MOST_HEADLINES = 50;
// The rest are called by their slugs; a publication with more would send every reader all names.
const MOST_NAMES = 200;
// Enough to see what there is; the indexes of topics and years have the rest.
const MOST_OFFERED = 20;

/** A headline for readers without scripts. */
export interface SearchHeadline {
  readonly href: string;
  readonly headline: string;
  readonly language: LanguageAttributes;
}

/** What a section or topic is called. */
export interface SubjectName {
  readonly slug: string;
  readonly name: string;
  readonly href: string;
}

/** Links of one kind that the search page offers before anything is asked. */
export interface SearchOffer {
  readonly name: string;
  readonly links: readonly {
    readonly href: string;
    readonly name: string;
    /** How many articles it leads to. */
    readonly count?: string;
  }[];
}

/** What the search page says and knows before anything is asked. */
export interface SearchPage extends PlainPageView {
  readonly articles: number;
  /** Year of the oldest article. */
  readonly since: string;
  /** Every headline, newest first, where there are few; else none. */
  readonly headlines: readonly SearchHeadline[];
  readonly sections: readonly SubjectName[];
  readonly topics: readonly SubjectName[];
  /** Whether each article is a text taken from elsewhere, so that its year is that in the source. */
  readonly areAllFromSources: boolean;
  readonly offers: readonly SearchOffer[];
}

function nameSubjects(subjectLists: readonly SubjectList[]): SubjectName[] {
  return subjectLists
    .toSorted((a, b) => b.articles.length - a.articles.length)
    .slice(0, MOST_NAMES)
    .map(({ subject: { slug, name, address } }) => ({ slug, name, href: hrefFor(address) }));
}

const countOf = (articles: readonly Article[]): string =>
  articles.length.toLocaleString(publication.language, { numberingSystem: 'latn' });

/** Examples of queries, then the topics and years with most to find; kinds that have none are left out. */
function createOffers(edition: Edition): SearchOffer[] {
  const { topics, years } = edition;
  const queries = createExampleQueries(edition.articles);
  const offers: SearchOffer[] = [
    {
      name: searchPageWords.offers.examples,
      links: queries.map((query) => ({
        href: `${hrefFor(addresses.search)}?${new URLSearchParams({ q: query }).toString()}`,
        name: query,
      })),
    },
    {
      name: words.topics,
      links: topics
        .toSorted((a, b) => b.articles.length - a.articles.length)
        .slice(0, MOST_OFFERED)
        .map(({ subject: { name, address }, articles }) => ({
          href: hrefFor(address),
          name,
          count: countOf(articles),
        })),
    },
    {
      name: words.lists.years,
      links: [...years].slice(0, MOST_OFFERED).map(([year, articles]) => ({
        href: hrefFor(addresses.year(year)),
        name: year,
        count: countOf(articles),
      })),
    },
  ];
  return offers.filter(({ links }) => links.length > 0);
}

/** Decides what the search page of an edition says. */
export function createSearchPage(edition: Edition): SearchPage {
  const { articles, sections, topics } = edition;
  const head = createHead({
    title: words.search,
    description: words.searchDescription(publication.name),
    address: addresses.search,
  });
  return {
    head: { ...head, links: [...head.links, openSearchLink] },
    headline: words.search,
    standfirst: undefined,
    articles: articles.length,
    since: yearOf(articles.at(-1)?.published ?? ''),
    headlines:
      articles.length > MOST_HEADLINES
        ? []
        : articles.map(({ address, headline, language }) => ({
            href: hrefFor(address),
            headline,
            language: languageAttributes(language, publication.language),
          })),
    sections: nameSubjects(sections),
    topics: nameSubjects(topics),
    areAllFromSources: articles.every(({ source }) => source !== undefined),
    offers: createOffers(edition),
  };
}
