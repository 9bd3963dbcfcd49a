import { z } from 'zod';
import { dayOf } from '#lib/dates.ts';
import { finding, expectation } from './expectation.ts';

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/u;
const TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/u;
const LOCAL_TIME = /^T\d\d:\d\d(?::\d\d)?$/u;
const EARLIEST = 1400;
const LATEST = 9999;
const LATEST_PUBLISHED = 2100;
const DAY_LENGTH = '2017-06-29'.length;

const isoDay = expectation('a date such as 2026-08-22', 'Write the date in ISO form.');
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
    LOCAL_TIME.test(time)
      ? 'Add the seconds and the offset, or write the day alone.'
      : 'Write the time in ISO form, or the day alone.',
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

/** A field with a day of the calendar: `2017-06-29`. */
export const day = z.string(isoDay).superRefine(finding((text) => findDayFault(text)));

/** A field with a day, or a date-time with its offset, kept as written. */
export const moment = z.string(isoDay).superRefine(finding(findMomentFault));

/** A field with one day or two, `2016-09-09/2016-09-12`, read as the first and the last. */
export const period = z
  .string(isoDay)
  .superRefine(finding(findPeriodFault))
  .transform((text) => {
    const [from = '', to = from] = text.split('/');
    return { from, to };
  });
