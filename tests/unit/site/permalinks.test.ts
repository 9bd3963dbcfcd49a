import { expect, test } from 'vitest';
import { createCitation } from '#citations/facts.ts';
import { hrefFor, permalinkFor } from '#site/permalinks.ts';
import { article } from './articles.ts';

test.each([
  ['/about/', '/news/about/'],
  ['/2020/01/02/die-größe/', '/news/2020/01/02/die-gr%C3%B6%C3%9Fe/'],
  ['/topics/سوريا/', '/news/topics/%D8%B3%D9%88%D8%B1%D9%8A%D8%A7/'],
  ['/a b%2Fc/', '/news/a%20b%2Fc/'],
])('%s is printed as %s', (address, href) => {
  expect(hrefFor(address, '/news/')).toBe(href);
});

test('what is shared and cited is percent-encoded', () => {
  expect(permalinkFor('/叙利亚/')).toMatch(/^https:\/\/[^/]+\/%E5%8F%99%E5%88%A9%E4%BA%9A\/$/u);
});

test('a reference is known by a key of ASCII, another for each article of a day', () => {
  const keys = ['a-ray', 'سوريا', 'لبنان'].map((slug) => createCitation(article(slug)).key);
  expect(keys[0]).toBe('a-ray-2020-01-02');
  for (const key of keys.slice(1)) expect(key).toMatch(/^[0-9a-f]{8}-2020-01-02$/u);
  expect(new Set(keys).size).toBe(3);
});
