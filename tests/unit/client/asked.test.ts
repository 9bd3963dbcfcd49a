import { describe, expect, test } from 'vitest';
import { formatAsked, isNarrow, parseAsked } from '#client/asked.ts';

describe('what is asked', () => {
  test.each([
    '',
    '?q=aleppo',
    '?q=%22ray+of+hope%22+-trust',
    '?q=%D9%82%D8%A7%D8%B9%D8%AF%D8%A9',
    '?q=aleppo&section=world&topic=syria&year=2017&events=2016&language=en&sort=newest&exact=1',
  ])('stands in the address as “%s” and is read from there', (search) => {
    expect(formatAsked(parseAsked(search))).toBe(search);
  });

  test.each([
    ['?q=++aleppo++', '?q=aleppo'],
    ['?q=aleppo&sort=relevance', '?q=aleppo'],
    ['?q=aleppo&sort=loudest', '?q=aleppo'],
    ['?q=aleppo&year=', '?q=aleppo'],
    ['?q=&year=2017', ''],
    ['?utm_source=x&q=aleppo', '?q=aleppo'],
  ])('in “%s” is “%s”', (search, kept) => {
    expect(formatAsked(parseAsked(search))).toBe(kept);
  });

  test.each([
    ['?q=aleppo&sort=newest', false],
    ['?q=aleppo&events=2016', true],
  ])('in “%s” leaves stories out: %s', (search, narrow) => {
    expect(isNarrow(parseAsked(search).choice)).toBe(narrow);
  });
});
