import { formatDay, formatPeriod, yearOf } from '#lib/dates.ts';
import { publication } from '#publication.ts';
import type { Article } from '#site/article.ts';
import { words } from '#i18n/words.ts';

/** A phrase about a date, with the date for machines where HTML has a form for it. */
export interface DatePhrase {
  readonly iso: string | undefined;
  readonly text: string;
}

const day = (written: string): string => formatDay(written, publication.language);

/** The days an article is about, in words; undefined where they are not known. */
export function formatEvents({ events }: Article): string | undefined {
  return events && formatPeriod(events, publication.language);
}

/**
 * How old a text from elsewhere is, in words that never go stale: `From 2017`. Where its events are
 * of another year, the phrase names it too, so that nobody takes one for the other.
 */
export function formatAge({ source, published, events }: Article): string | undefined {
  if (source === undefined) return undefined;
  const [year, eventsYear] = [yearOf(published), events && yearOf(events.to)];
  return words.fromYear(year, eventsYear === year ? undefined : eventsYear);
}

/**
 * The dates of an article, each a whole phrase. A text taken from a source is “dated”, never
 * “published”; an update stands beside the first date, never instead of it.
 */
export function createDatePhrases(article: Article): DatePhrase[] {
  const printed = day(article.published);
  const events = formatEvents(article);
  return [
    {
      iso: article.published,
      text: article.source ? words.datedInSource(printed) : words.published(printed),
    },
    ...(article.updated
      ? [{ iso: article.updated, text: words.updated(day(article.updated)) }]
      : []),
    // HTML's `datetime` knows no periods.
    ...(events === undefined ? [] : [{ iso: undefined, text: words.reportsEvents(events) }]),
  ];
}
