import { dayOf } from './dates.ts';

/**
 * Dates as feeds want them, which know only moments. A bare day becomes its midnight UTC; a
 * date-time keeps its own offset. So the day that stands in a feed is always the day as written.
 */

const isDay = (written: string): boolean => written.length === 10;

/** A date as written for Atom and JSON Feed (RFC 3339): `2017-06-29T00:00:00Z`. */
export function formatRfc3339(written: string): string {
  return isDay(written) ? `${written}T00:00:00Z` : written;
}

/** A date as written for RSS (RFC 822, with four digits of the year): `Thu, 29 Jun 2017 00:00:00 +0000`. */
export function formatRfc822(written: string): string {
  const moment = formatRfc3339(written);
  const day = new Date(`${dayOf(moment)}T00:00:00Z`).toUTCString().slice(0, 16);
  const offset = moment.slice(19).replace('Z', '+00:00').replace(':', '');
  return `${day} ${moment.slice(11, 19)} ${offset}`;
}
