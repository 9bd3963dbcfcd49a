import { describe, expect, test } from 'vitest';
import { createHead, formatTitle } from '#site/head.ts';
import { addresses, hrefFor, permalinkFor } from '#site/permalinks.ts';

describe('a title', () => {
  test.each([
    ['Archive', 'Archive · Pressmark'],
    ['Pressmark', 'Pressmark'],
    [
      'A headline of exactly the length that leaves no room for any name',
      'A headline of exactly the length that leaves no room for any name',
    ],
  ])('%s becomes %s', (title, whole) => {
    expect(formatTitle(title, 'Pressmark')).toBe(whole);
  });

  test('is never longer than 70 characters', () => {
    const headline =
      'A Ray Of Hope For Syria? US, Russia Enter Military Agreement To Cease Hostilities Across The Conflict-Torn Region';
    expect(formatTitle(headline, 'Pressmark')).toBe(
      'A Ray Of Hope For Syria? US, Russia Enter Military Agreement To Cease…',
    );
  });
});

test('a page without an address of its own has no canonical link and is not listed', () => {
  const head = createHead({ title: 'No page', description: 'None.', listed: false });
  expect(head).toMatchObject({ canonical: undefined, listed: false });
  expect(head.openGraph.map(({ property }) => property)).not.toContain('og:url');
});

describe('an address', () => {
  test.each([
    ['/', '/', '/'],
    ['/about/', '/', '/about/'],
    ['/', '/news/', '/news/'],
    ['/about/', '/news/', '/news/about/'],
    ['/about/', '/news', '/news/about/'],
  ])('%s under the base %s is %s', (address, base, href) => {
    expect(hrefFor(address, base)).toBe(href);
  });

  test('becomes a permalink at the publication’s own origin', () => {
    expect(permalinkFor('/2017/06/29/a-ray-of-hope-for-syria/')).toBe(
      'https://pressmark.example/2017/06/29/a-ray-of-hope-for-syria/',
    );
  });

  test('of a list’s first page is the list’s own', () => {
    expect([1, 2].map((number) => addresses.continued('/topics/syria/', number))).toEqual([
      '/topics/syria/',
      '/topics/syria/2/',
    ]);
  });
});
