import { textDirection } from './languages.ts';
import { oncePerKey } from './memoize.ts';

/**
 * Calendar days and moments, never moved by a time zone. A date is kept as it was written: a day
 * (`2017-06-29`) or a date-time with offset (`2017-06-29T23:30:00-07:00`), both ISO 8601. Its day
 * is the one that is printed, so a page built anywhere shows the same day.
 */

/** A period of whole days, both ends included; equal ends are one day. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The printed day of a date as written: its first ten characters, `YYYY-MM-DD`. */
export function dayOf(written: string): string {
  return written.slice(0, 10);
}

/** The four-digit year of a date as written. */
export function yearOf(written: string): string {
  return written.slice(0, 4);
}

/** The two-digit month of a date as written. */
export function monthOf(written: string): string {
  return written.slice(5, 7);
}

const noonOf = (day: string): Date => new Date(`${dayOf(day)}T12:00:00Z`);

const RIGHT_TO_LEFT_MARK = '\u200F';

/** A date that begins with a number would run on from a Latin word before it, and lose its order. */
const keepOrder = (date: string, language: string): string =>
  textDirection(language) === 'rtl' ? RIGHT_TO_LEFT_MARK + date : date;

// Years and digits as in addresses, whatever calendar a language’s readers have at home.
const GREGORIAN = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;

const formatsOf = (options: Intl.DateTimeFormatOptions) =>
  oncePerKey((language) => new Intl.DateTimeFormat(language, { ...GREGORIAN, ...options }));

const longDay = formatsOf({ dateStyle: 'long' });
const dayOfYear = formatsOf({ month: 'long', day: 'numeric' });
const longMonth = formatsOf({ year: 'numeric', month: 'long' });

/** A day in words of a language (BCP 47): `June 29, 2017`. */
export function formatDay(written: string, language: string): string {
  return keepOrder(longDay(language).format(noonOf(written)), language);
}

/** A day without its year, for lists under a year's heading: `June 29`. */
export function formatDayOfYear(written: string, language: string): string {
  return keepOrder(dayOfYear(language).format(noonOf(written)), language);
}

/** A month of a year: `June 2017`. */
export function formatMonth(year: string, month: string, language: string): string {
  return longMonth(language).format(noonOf(`${year}-${month}-01`));
}

/** A period in words: `September 9–12, 2016`, or one day if both ends are the same. */
export function formatPeriod(period: Period, language: string): string {
  const text = longDay(language).formatRange(noonOf(period.from), noonOf(period.to));
  // CLDR sets thin spaces around the dash; newspapers close it up.
  return keepOrder(text.replaceAll(/\u2009?–\u2009?/gu, '–'), language);
}

/** A period as ISO 8601 writes it: `2016-09-09/2016-09-12`, or one day. */
export function isoPeriod(period: Period): string {
  return period.from === period.to ? period.from : `${period.from}/${period.to}`;
}

/** The moment a date as written begins, in milliseconds since 1970; a bare day begins at midnight UTC. */
export function startOf(written: string): number {
  return Date.parse(written.length === 10 ? `${written}T00:00:00Z` : written);
}
