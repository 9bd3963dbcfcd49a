import { formatDayOfYear, yearOf } from '#lib/dates.ts';
import { textDirection } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import { formatEvents } from '#site/date-phrases.ts';
import type { Edition } from '#site/edition.ts';
import { createHead, type Head } from '#site/head.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import type { Moment } from '#site/teaser.ts';
import { words } from '#words/en.ts';

/** A headline in the archive. */
export interface ArchiveEntry {
  readonly href: string;
  readonly headline: string;
  readonly date: Moment;
  readonly events: string | undefined;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A year of headlines. */
export interface ArchiveYear {
  readonly year: string;
  readonly href: string;
  readonly count: string;
  readonly entries: readonly ArchiveEntry[];
}

/** Every headline, grouped by year, for scanning and for the browser's own Find. */
export interface ArchivePage {
  readonly head: Head;
  readonly headline: string;
  readonly standfirst: string;
  readonly years: readonly ArchiveYear[];
}

/** Decides what the archive lists. */
export function createArchivePage(edition: Edition): ArchivePage {
  const oldest = edition.stories.at(-1);
  const standfirst = oldest
    ? words.lists.archiveStandfirst(edition.stories.length, yearOf(oldest.published))
    : words.lists.empty;
  return {
    head: createHead({
      title: words.archive,
      description: `${publication.name}: ${standfirst}`,
      address: addresses.archive,
    }),
    headline: words.archive,
    standfirst,
    years: [...edition.years].map(([year, stories]) => ({
      year,
      href: hrefFor(addresses.year(year)),
      count: words.stories(stories.length),
      entries: stories.map((story) => ({
        href: hrefFor(story.address),
        headline: story.headline,
        date: {
          iso: story.published,
          text: formatDayOfYear(story.published, publication.language),
        },
        events: formatEvents(story),
        language: story.language,
        direction: textDirection(story.language),
      })),
    })),
  };
}
