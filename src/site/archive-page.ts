import { formatDayOfYear, yearOf } from '#lib/dates.ts';
import { languageAttributes, type LanguageAttributes } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import { formatEvents } from '#site/date-phrases.ts';
import type { Edition } from '#site/edition.ts';
import { createHead, type Head } from '#site/head.ts';
import { MOST_HEADLINES } from '#site/list-page.ts';
import { addresses, hrefFor, type NamedLink } from '#site/permalinks.ts';
import type { Article } from '#site/article.ts';
import type { Moment } from '#site/teaser.ts';
import { words } from '#i18n/words.ts';

/** A headline in the archive. */
export interface ArchiveEntry {
  readonly href: string;
  readonly headline: string;
  readonly date: Moment;
  readonly events: string | undefined;
  readonly language: LanguageAttributes;
}

/** A year of headlines. */
export interface ArchiveYear {
  /** Its place on the page: `y2017`. */
  readonly id: string;
  readonly year: string;
  readonly href: string;
  readonly count: string;
  readonly entries: readonly ArchiveEntry[];
}

/**
 * Every headline, grouped by year, for scanning and for the browser's own Find. Beyond
 * `MOST_HEADLINES` the years stand alone and lead to pages of their own.
 */
export interface ArchivePage {
  readonly head: Head;
  readonly headline: string;
  readonly standfirst: string;
  readonly years: readonly ArchiveYear[];
  /** Links to the years on the page, where there are headlines to jump over. */
  readonly jumps: readonly NamedLink[];
}

function createStandfirst(articles: readonly Article[], isWhole: boolean): string {
  const oldest = articles.at(-1);
  if (oldest === undefined) return words.lists.empty;
  const count = words.lists.archiveStandfirst(articles.length, yearOf(oldest.published));
  return isWhole ? count : `${count} ${words.lists.byYear}`;
}

const createEntry = (article: Article): ArchiveEntry => ({
  href: hrefFor(article.address),
  headline: article.headline,
  date: {
    iso: article.published,
    text: formatDayOfYear(article.published, publication.language),
  },
  events: formatEvents(article),
  language: languageAttributes(article.language, publication.language),
});

/** Decides what the archive lists. */
export function createArchivePage(edition: Edition): ArchivePage {
  const isWhole = edition.articles.length <= MOST_HEADLINES;
  const standfirst = createStandfirst(edition.articles, isWhole);
  const years = [...edition.years].map(([year, articles]) => ({
    id: `y${year}`,
    year,
    href: hrefFor(addresses.year(year)),
    count: words.articles(articles.length),
    entries: isWhole ? articles.map(createEntry) : [],
  }));
  return {
    head: createHead({
      title: words.archive,
      description: `${publication.name}: ${standfirst}`,
      address: addresses.archive,
    }),
    headline: words.archive,
    standfirst,
    years,
    jumps:
      isWhole && years.length > 1
        ? years.map(({ id, year }) => ({ href: `#${id}`, name: year }))
        : [],
  };
}
