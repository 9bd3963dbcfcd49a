import { describe, expect, test } from 'vitest';
import {
  dayOf,
  formatDay,
  formatDayOfYear,
  formatMonth,
  formatPeriod,
  isoPeriod,
  startOf,
} from '#lib/dates.ts';

describe('a date as written', () => {
  test.each([
    ['2017-06-29', '2017-06-29', 'June 29, 2017'],
    ['2017-06-29T23:30:00-07:00', '2017-06-29', 'June 29, 2017'],
    ['2017-06-29T00:10:00+14:00', '2017-06-29', 'June 29, 2017'],
    ['1450-01-01', '1450-01-01', 'January 1, 1450'],
  ])('%s keeps its printed day', (written, day, text) => {
    expect(dayOf(written)).toBe(day);
    expect(formatDay(written, 'en')).toBe(text);
  });

  test.each([
    ['de', '29. Juni 2017'],
    ['ar', '\u200F29 يونيو 2017'],
    ['ar-SY', '\u200F29 حزيران 2017'],
    ['ar-SA', '\u200F29 يونيو 2017'],
    ['fa', '\u200F29 ژوئن 2017'],
    ['th', '29 มิถุนายน ค.ศ. 2017'],
  ])(
    'is written in the words of %s, with the years and digits of its address',
    (language, text) => {
      expect(formatDay('2017-06-29', language)).toBe(text);
    },
  );

  test('under a heading of its year is written without the year', () => {
    expect(formatDayOfYear('2017-06-29', 'en')).toBe('June 29');
    expect(formatDayOfYear('2017-06-29', 'ar')).toBe('\u200F29 يونيو');
  });

  test('starts at midnight UTC if it is a bare day, else at its moment', () => {
    expect(startOf('2017-06-29')).toBe(Date.UTC(2017, 5, 29));
    expect(startOf('2017-06-29T23:30:00-07:00')).toBe(Date.UTC(2017, 5, 30, 6, 30));
  });
});

test('a month is named with its year', () => {
  expect(formatMonth('2017', '06', 'en')).toBe('June 2017');
  expect(formatMonth('2017', '06', 'ar-SA')).toBe('يونيو 2017');
});

describe('a period', () => {
  test.each([
    [{ from: '2016-09-09', to: '2016-09-12' }, 'September 9–12, 2016', '2016-09-09/2016-09-12'],
    [
      { from: '2016-09-30', to: '2016-10-02' },
      'September 30–October 2, 2016',
      '2016-09-30/2016-10-02',
    ],
    [
      { from: '2016-12-31', to: '2017-01-02' },
      'December 31, 2016–January 2, 2017',
      '2016-12-31/2017-01-02',
    ],
    [{ from: '2016-09-09', to: '2016-09-09' }, 'September 9, 2016', '2016-09-09'],
  ])('%o reads %s', (period, text, iso) => {
    expect(formatPeriod(period, 'en')).toBe(text);
    expect(isoPeriod(period)).toBe(iso);
  });

  test('in Arabic keeps its order after a Latin word', () => {
    const period = { from: '2016-09-09', to: '2016-09-12' };
    expect(formatPeriod(period, 'ar')).toBe('\u200F9–12 سبتمبر 2016');
  });
});
