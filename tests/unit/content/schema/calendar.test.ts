import { expect, test } from 'vitest';
import { day, isBefore, moment, period } from '#content/schema/calendar.ts';

const isoDay = 'a date such as 2026-08-22\nWrite the date in ISO form.';
const isoTime = 'a day, or a time such as 2026-08-22T09:30:00+02:00';

test.each([
  ['2017-06-29'],
  ['2016-02-29'],
  ['1400-01-01'],
  ['2100-12-31'],
  ['2017-06-29T23:30:00-07:00'],
  ['2017-06-29T00:00:00Z'],
  ['2017-06-29T23:59:59+14:00'],
])('%s is kept as it was written', (written) => {
  expect(moment.parse(written)).toBe(written);
});

test.each([
  ['', isoDay],
  ['June 29, 2017', isoDay],
  ['2017-6-29', isoDay],
  ['2017-06-29 23:30', `${isoTime}\nWrite the time in ISO form, or the day alone.`],
  ['2017-06-29T23:30:00', `${isoTime}\nAdd the seconds and the offset, or write the day alone.`],
  ['2017-06-29T23:60:00Z', `${isoTime}\nWrite the time in ISO form, or the day alone.`],
  ['2017-06-29T23:30:00+25:00', `${isoTime}\nWrite the time in ISO form, or the day alone.`],
  ['2017-00-29', 'a month from 01 to 12\nWrite the year, the month, the day.'],
  ['2017-06-00', 'a day of the calendar\nCorrect the day: June 2017 has 30 days.'],
  ['1900-02-29', 'a day of the calendar\nCorrect the day: February 1900 has 28 days.'],
  ['1399-12-31', 'a year from 1400 to 2100\nCorrect the year.'],
  ['2101-01-01', 'a year from 1400 to 2100\nCorrect the year.'],
])('%j is no date to publish on', (written, message) => {
  expect(moment.safeParse(written).error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test('a note may look further ahead than an article', () => {
  expect(day.safeParse('2101-01-01').success).toBe(true);
  expect(day.safeParse('2017-06-29T00:00:00Z').success).toBe(false);
});

test.each([
  ['2016-09-09/2016-09-12', { from: '2016-09-09', to: '2016-09-12' }],
  ['2016-09-09', { from: '2016-09-09', to: '2016-09-09' }],
])('the events of %s have a first and a last day', (written, days) => {
  expect(period.parse(written)).toEqual(days);
});

test.each([
  ['2017-06-28', '2017-06-29', true],
  ['2017-06-29', '2017-06-29', false],
  ['2017-06-29', '2017-06-29T23:00:00Z', false],
  ['2017-06-29T10:30:00+01:00', '2017-06-29T12:00:00+02:00', true],
  ['2017-06-28T23:00:00-07:00', '2017-06-29T01:00:00+02:00', false],
])('%s is before %s: %s', (first, second, expected) => {
  expect(isBefore(first, second)).toBe(expected);
});
