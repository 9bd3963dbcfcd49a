import { dayOf } from '#lib/dates.ts';

/**
 * Dates as feeds want them, which know only moments. A date-time keeps its own offset. A bare day
 * becomes the hour at which the most of the world has that day: readers from Honolulu (UTC−10) to
 * Auckland in summer (UTC+13) are shown the day as written; midnight would be the day before in all
 * of the Americas. Only UTC−11 and UTC+14, some seventy thousand people, see a neighbouring day.
 */
const HOUR = '10:00:00';

const isDay = (written: string): boolean => written.length === 10;

/** A date as written for Atom and JSON Feed (RFC 3339): `2017-06-29T10:00:00Z`. */
export function formatRfc3339(written: string): string {
  return isDay(written) ? `${written}T${HOUR}Z` : written;
}

/** A date as written for RSS (RFC 822, with four digits of the year): `Thu, 29 Jun 2017 10:00:00 +0000`. */
export function formatRfc822(written: string): string {
  const moment = formatRfc3339(written);
  const day = new Date(`${dayOf(moment)}T00:00:00Z`).toUTCString().slice(0, 16);
  const offset = moment.slice(19).replace('Z', '+00:00').replace(':', '');
  return `${day} ${moment.slice(11, 19)} ${offset}`;
}
