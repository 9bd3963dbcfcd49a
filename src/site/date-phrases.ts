import { formatDay, formatMonth, formatPeriod, monthOf, yearOf } from '#lib/dates.ts';
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
 * of another year, it is added, so that nobody takes one for the other. None for a text of ours.
 */
export function listAge({ source, published, events }: Article): readonly string[] {
  if (source === undefined) return [];
  const [year, eventsYear] = [yearOf(published), events && yearOf(events.to)];
  return [
    words.fromYear(year),
    ...(eventsYear === undefined || eventsYear === year ? [] : [words.eventsOfYear(eventsYear)]),
  ];
}

/** The same on one line: `From 2017 · events of 2016`; undefined where there is nothing to say. */
function formatAge(article: Article): string | undefined {
  return listAge(article).join('\u00A0· ') || undefined;
}

/** The month of events of another year than the text's, if they are of one month. */
function formatEventsMonth({ published, events }: Article): string | undefined {
  const isOneMonth = events !== undefined && events.from.slice(0, 7) === events.to.slice(0, 7);
  if (!isOneMonth || yearOf(events.to) === yearOf(published)) return undefined;
  return formatMonth(yearOf(events.to), monthOf(events.to), publication.language);
}

/** How old an article is, as its card says it: its day, or of a text from elsewhere its year and that of its events. */
export function formatCardAge(article: Article): string {
  const month = formatEventsMonth(article);
  if (article.source && month !== undefined) return words.cardAge(yearOf(article.published), month);
  return formatAge(article) ?? day(article.published);
}

/** The same as a sentence, for previews and for messages: `From 2017, on events of September 2016.` */
export function formatAgeSentence(article: Article): string {
  const { source, published, events } = article;
  if (source === undefined) return words.preview.published(day(published));
  const [year, eventsYear] = [yearOf(published), events && yearOf(events.to)];
  const other = eventsYear === year ? undefined : eventsYear;
  return words.preview.from(year, formatEventsMonth(article) ?? other);
}

/**
 * The dates of an article, each a whole phrase. A text taken from a source is “dated”, never
 * “published”; an update stands beside the first date, never instead of it. `bind` keeps what it is
 * given on one line, where the phrases are printed.
 */
export function createDatePhrases(
  article: Article,
  bind = (date: string): string => date,
): DatePhrase[] {
  const printed = bind(day(article.published));
  const events = formatEvents(article);
  return [
    {
      iso: article.published,
      text: article.source ? words.datedInSource(printed) : words.published(printed),
    },
    ...(article.updated
      ? [{ iso: article.updated, text: words.updated(bind(day(article.updated))) }]
      : []),
    // HTML's `datetime` knows no periods.
    ...(events === undefined ? [] : [{ iso: undefined, text: words.reportsEvents(bind(events)) }]),
  ];
}
