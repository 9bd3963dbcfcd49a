import { describe, expect, test } from 'vitest';
import { formatRequest, hasFilters, parseRequest, shortenQuery } from '#search/ui/query-address.ts';

describe('a request', () => {
  test.each([
    '',
    '?q=aleppo',
    '?q=%22ray+of+hope%22+-trust',
    '?q=%D9%82%D8%A7%D8%B9%D8%AF%D8%A9',
    '?q=aleppo&section=world&topic=syria&year=2017&events=2016&language=en&sort=newest&exact=1',
    '?q=Wahl&language=zh-Hans&also=de&also=fr',
  ])('stands in the address as “%s” and is read from there', (search) => {
    expect(formatRequest(parseRequest(search))).toBe(search);
  });

  test.each([
    ['?q=++aleppo++', '?q=aleppo'],
    ['?q=aleppo&sort=relevance', '?q=aleppo'],
    ['?q=aleppo&sort=loudest', '?q=aleppo'],
    ['?q=aleppo&year=', '?q=aleppo'],
    ['?q=&year=2017', ''],
    ['?utm_source=x&q=aleppo', '?q=aleppo'],
    ['?q=aleppo&also=', '?q=aleppo'],
  ])('in “%s” is “%s”', (search, kept) => {
    expect(formatRequest(parseRequest(search))).toBe(kept);
  });

  test.each([
    ['section=Harbour', { section: 'harbour' }],
    ['topic=Middle+East', { topic: 'middle-east' }],
    ['topic=+Syria+', { topic: 'syria' }],
    ['language=DE', { language: 'de' }],
    ['language=zh-hans', { language: 'zh-Hans' }],
    ['language=no+language', { language: 'no language' }],
  ])('with %s is understood as a person means it', (parameter, filters) => {
    expect(parseRequest(`?q=ferry&${parameter}`).filters).toEqual(filters);
  });

  test.each([
    ['?q=aleppo&sort=newest', false],
    ['?q=aleppo&also=de', false],
    ['?q=aleppo&events=2016', true],
  ])('in “%s” is filtered: %s', (search, filtered) => {
    expect(hasFilters(parseRequest(search).filters)).toBe(filtered);
  });
});

test.each([
  ['of 200 characters is kept', 'a'.repeat(200), 200],
  ['of more is cut before a word', 'word '.repeat(50), 199],
  ['without a space is cut all the same', 'a'.repeat(300), 200],
])('a query %s', (_, query, length) => {
  expect(shortenQuery(query).length).toBe(length);
});
