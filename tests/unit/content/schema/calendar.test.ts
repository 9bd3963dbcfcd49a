import { expect, test } from 'vitest';
import { day, isBefore, isTimeLeftOut, moment, period } from '#content/schema/calendar.ts';

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
  ['06/29/2017', isoDay],
  ['29.6.2017', isoDay],
  ['June 2017', isoDay],
  ['about June 29, 2017', isoDay],
  ['29 juin 2017', isoDay],
  ['2017-06/29', isoDay],
  ['2017-06-29 at noon', `${isoTime}\nWrite the time in ISO form, or the day alone.`],
  ['2017-06-29 25:00:00 +0200', `${isoTime}\nWrite the time in ISO form, or the day alone.`],
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
  expect(day.parse('2017-06-29T00:00:00.000Z')).toBe('2017-06-29');
  expect(day.safeParse('2017-06-29, about').success).toBe(false);
});

test.each([
  ['2024-01-05T10:00:00.000Z', '2024-01-05T10:00:00Z'],
  ['2024-01-05T10:00:00+0100', '2024-01-05T10:00:00+01:00'],
  ['2024-01-05 10:00:00 +0100', '2024-01-05T10:00:00+01:00'],
  ['2024-01-05 10:00:00 -05:30', '2024-01-05T10:00:00-05:30'],
  ['2024-01-05 10:00 +01', '2024-01-05T10:00:00+01:00'],
  ['2024-01-05t9:30z', '2024-01-05T09:30:00Z'],
  ['2024-01-05 10:00:00.123456 UTC', '2024-01-05T10:00:00Z'],
  ['2024-1-5', '2024-01-05'],
  ['2024/01/05', '2024-01-05'],
  ['January 5, 2024', '2024-01-05'],
  ['Jan 05 2024', '2024-01-05'],
  ['5 Sept. 2024', '2024-09-05'],
  ['Fri, 05 Jan 2024 10:00:00 +0000', '2024-01-05T10:00:00+00:00'],
  [' 2024-01-05 ', '2024-01-05'],
])('%s, as others write it, is %s', (written, read) => {
  expect(moment.parse(written)).toBe(read);
  expect(isTimeLeftOut(written)).toBe(false);
});

test.each(['2024-01-05 10:00:00', '2024-01-05T10:00', 'January 5, 2024 10:00'])(
  'of %s, a time without an offset, the day alone is kept',
  (written) => {
    expect(moment.parse(written)).toBe('2024-01-05');
    expect(isTimeLeftOut(written)).toBe(true);
  },
);

test.each([
  ['2016-09-09/2016-09-12', { from: '2016-09-09', to: '2016-09-12' }],
  ['2016-09-09', { from: '2016-09-09', to: '2016-09-09' }],
  ['2016/9/9', { from: '2016-09-09', to: '2016-09-09' }],
  ['Sep 9, 2016 / 2016-09-12T00:00:00Z', { from: '2016-09-09', to: '2016-09-12' }],
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
