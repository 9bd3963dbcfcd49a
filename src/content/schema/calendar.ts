import { z } from 'zod';
import { dayOf } from '#lib/dates.ts';
import { finding, expectation } from './expectation.ts';

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/u;
const TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/u;
const EARLIEST = 1400;
const LATEST = 9999;
const LATEST_PUBLISHED = 2100;
const DAY_LENGTH = '2017-06-29'.length;

const ISO_DAY = 'a date such as 2026-08-22';
const isoDay = expectation(ISO_DAY, 'Write the date in ISO form.');

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?`;
const OFFSET = String.raw`(?<offset>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)`;
const TIME_BEHIND = String.raw`(?:(?:T|,?\s+)${CLOCK}(?:\s*${OFFSET})?)?`;
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`;
/** Dates as editors and content systems write them; what has two meanings, 06/07/2017, is none of these. */
const FORMS = [
  String.raw`(?<year>\d{4})(?<dash>[-/.])(?<month>\d{1,2})\k<dash>(?<day>\d{1,2})`,
  String.raw`${WEEKDAY}(?<day>\d{1,2})\s+(?<name>[a-z]{3,9})\.?,?\s+(?<year>\d{4})`,
  String.raw`${WEEKDAY}(?<name>[a-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})`,
].map((day) => new RegExp(`^${day}${TIME_BEHIND}$`, 'iu'));
const MONTHS = Array.from({ length: 12 }, (_, index) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
    .format(Date.UTC(2000, index))
    .toLowerCase(),
);
const LEAST_OF_NAME = 3;

const twoDigits = (number: string): string => number.padStart(2, '0');

/** The number of a month by its English name, whole or short; empty if it is none. */
function monthNamed(name: string): string {
  const index = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));
  return index === -1 || name.length < LEAST_OF_NAME ? '' : String(index + 1);
}

function formatOffset(offset: string): string {
  const [, sign = '', hours = '', minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/u.exec(offset) ?? [];
  return sign === '' ? 'Z' : `${sign}${hours}:${minutes}`;
}

/**
 * A day or date-time in the one form that is kept, `2017-06-29T09:30:00+02:00`. A time without an
 * offset is left out, since nobody knows when that was; text in no known form stays as it is.
 */
function readMoment(text: string): string {
  const groups = FORMS.map((form) => form.exec(text.trim())?.groups).find((found) => found);
  const { year = '', month = monthNamed(groups?.['name'] ?? ''), day = '' } = groups ?? {};
  if (month === '') return text;
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const { hour, minute = '', second = '00', offset } = groups ?? {};
  if (hour === undefined || offset === undefined) return date;
  return `${date}T${twoDigits(hour)}:${minute}:${second}${formatOffset(offset)}`;
}

const KEPT = /^\d{4}-\d\d-\d\d(?:T|$)/u;

function readDay(text: string): string {
  const moment = readMoment(text);
  return KEPT.test(moment) ? dayOf(moment) : text;
}

/** Whether a date was written with a time that is not kept, for want of an offset. */
export function isTimeLeftOut(written: string): boolean {
  return written.includes(':') && readMoment(written).length === DAY_LENGTH;
}
const monthAndYear = new Intl.DateTimeFormat('en', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

function findDayFault(text: string, latest = LATEST): string | undefined {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return isoDay;
  if (year < EARLIEST || year > latest)
    return expectation(`a year from ${EARLIEST} to ${latest}`, 'Correct the year.');
  if (month < 1 || month > 12)
    return expectation('a month from 01 to 12', 'Write the year, the month, the day.');
  const last = new Date(Date.UTC(year, month, 0));
  if (day >= 1 && day <= last.getUTCDate()) return undefined;
  const length = `${monthAndYear.format(last)} has ${last.getUTCDate()} days`;
  return expectation('a day of the calendar', `Correct the day: ${length}.`);
}

function findMomentFault(text: string): string | undefined {
  const fault = findDayFault(dayOf(text), LATEST_PUBLISHED);
  const time = text.slice(DAY_LENGTH);
  if (fault !== undefined || time === '' || TIME.test(time)) return fault;
  return expectation(
    'a day, or a time such as 2026-08-22T09:30:00+02:00',
    'Write the time in ISO form, or the day alone.',
  );
}

function findPeriodFault(text: string): string | undefined {
  const [from = '', to = from, ...more] = text.split('/');
  if (more.length > 0)
    return expectation('a day, or two joined by one slash', 'Write 2026-08-20/2026-08-22.');
  const fault = findDayFault(from) ?? findDayFault(to);
  if (fault !== undefined) return fault;
  return from > to ? expectation('the earlier day first', `Write ${to}/${from}.`) : undefined;
}

/** Whether one day or date-time is earlier than another: by the clock if both have one, else by the day. */
export function isBefore(moment: string, other: string): boolean {
  const clocks = moment.length > DAY_LENGTH && other.length > DAY_LENGTH;
  return clocks ? Date.parse(moment) < Date.parse(other) : dayOf(moment) < dayOf(other);
}

const dateText = z.string({
  error: ({ input }) =>
    typeof input === 'boolean'
      ? expectation(ISO_DAY, 'Write draft: true to keep the article back.')
      : isoDay,
});

/** A field with a day of the calendar, read as `2017-06-29`. */
export const day = dateText
  .transform(readDay)
  .superRefine(finding((text) => findDayFault(text)));

/** A field with a day, or a date-time with its offset, read as `2017-06-29T09:30:00+02:00`. */
export const moment = dateText.transform(readMoment).superRefine(finding(findMomentFault));

const WITH_SLASHES = /^\d{4}\/\d{1,2}\/\d{1,2}$/u;

/** A field with one day or two, `2016-09-09/2016-09-12`, read as the first and the last. */
export const period = dateText
  .transform((text) =>
    (WITH_SLASHES.test(text) ? [text] : text.split('/')).map(readDay).join('/'),
  )
  .superRefine(finding(findPeriodFault))
  .transform((text) => {
    const [from = '', to = from] = text.split('/');
    return { from, to };
  });
