import { expect, test } from 'vitest';
import { addresses, isOwnAddress, isOwnName, listsAbove, putUnder } from '#content/addresses.ts';

test.each(['archive', 'search', 'corrections', 'sections', 'topics', 'search-index', '404', 'index', '2017'])(
  'no page may be called %s',
  (slug) => {
    expect(isOwnName(slug)).toBe(true);
  },
);

test.each(['about', 'manifest', 'atom', 'card', 'archives', '20170'])(
  'a page may be called %s',
  (slug) => {
    expect(isOwnName(slug)).toBe(false);
  },
);

test.each([
  ['/', true],
  ['/sections/', true],
  ['/sections/gone/', false],
  ['/sections/2/', true],
  ['/archive/2/', true],
  ['/archive/2015/name.html', false],
  ['/feed.xml', true],
  ['/FEED.xml', true],
  ['/a/.env', true],
  ['/_redirects', true],
  ['/sitemap-2.xml', true],
  ['/?p=1', false],
  ['/search/?q=1', true],
  ['/archive', true],
  ['/_astro/a/', true],
  ['/2017/', true],
  ['/2017/06/', true],
  ['/2017/06/29/a/', false],
  ['/old/archive/', false],
])('whether %s is an address that the site gives out itself: %s', (address, isOwn) => {
  expect(isOwnAddress(address)).toBe(isOwn);
});

test('an article is in the lists of its year and its month', () => {
  const article = addresses.article('2017/06/29/a');
  expect(listsAbove(article)).toEqual(['/2017/', '/2017/06/']);
});

test.each(['/news/', '/news'])('under %s every address begins with /news/', (base) => {
  expect(putUnder(base, addresses.about)).toBe('/news/about/');
});
