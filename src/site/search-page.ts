import { yearOf } from '#lib/dates.ts';
import { languageAttributes, type LanguageAttributes } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import type { Edition, Shelf } from '#site/edition.ts';
import { createHead, openSearchLink } from '#site/head.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import type { PlainPageView } from '#site/plain-page.ts';
import { words } from '#i18n/words.ts';

// A list that a reader without scripts can scan; a longer one has the archive's pages.
const MOST_HEADLINES = 50;
// The rest are called by their slugs; a publication with more would send every reader all names.
const MOST_NAMES = 200;

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

/** What the search page shows and knows before there is a query. */
export interface SearchPage extends PlainPageView {
  readonly articles: number;
  /** Year of the oldest article. */
  readonly since: string;
  /** Every headline, newest first, where there are few; else none. */
  readonly headlines: readonly SearchHeadline[];
  readonly sections: readonly SubjectName[];
  readonly topics: readonly SubjectName[];
}

function nameSubjects(shelves: readonly Shelf[]): SubjectName[] {
  return shelves
    .toSorted((a, b) => b.articles.length - a.articles.length)
    .slice(0, MOST_NAMES)
    .map(({ subject: { slug, name, address } }) => ({ slug, name, href: hrefFor(address) }));
}

/** Decides what the search page of an edition says. */
export function createSearchPage({ articles, sections, topics }: Edition): SearchPage {
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
  };
}
