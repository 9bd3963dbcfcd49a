import { describe, expect, test } from 'vitest';
import { createHead, formatLocale, formatTitle } from '#site/head.ts';
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

test.each([
  ['en', undefined],
  ['en-GB', 'en_GB'],
  ['zh-Hans-CN', 'zh_CN'],
  ['ar', undefined],
])('the language %s is the locale %s: no territory is invented', (language, locale) => {
  expect(formatLocale(language)).toBe(locale);
});

describe('the head of an article', () => {
  const headOf = (byline: readonly string[]) =>
    createHead({
      title: 'Headline',
      description: 'Opening.',
      address: '/2017/06/29/s/',
      article: {
        byline,
        published: '2017-06-29',
        updated: undefined,
        section: 'World',
        topics: ['Syria'],
        language: 'en',
        age: 'From 2017.',
      },
    });

  test('without a byline sends those who ask for the author to the record', () => {
    const { author, links } = headOf([]);
    expect(author).toBeUndefined();
    expect(links.filter(({ rel }) => rel === 'author')).toEqual([
      { rel: 'author', href: '#record' },
    ]);
  });

  test('with a byline names its authors', () => {
    const { author, links } = headOf(['Ann Lee', 'Bo Ek']);
    expect(author).toBe('Ann Lee, Bo Ek');
    expect(links.map(({ rel }) => rel)).not.toContain('author');
  });

  test('names where feeds, sitemap, icon and manifest are', () => {
    expect(headOf(['Ann Lee']).links).toEqual([
      { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' },
      { rel: 'alternate', type: 'application/rss+xml', href: '/feed.xml' },
      { rel: 'alternate', type: 'application/atom+xml', href: '/atom.xml' },
      { rel: 'alternate', type: 'application/feed+json', href: '/feed.json' },
      { rel: 'sitemap', href: '/sitemap.xml' },
      { rel: 'manifest', href: '/manifest.webmanifest' },
    ]);
  });

  test('says in Open Graph what is known, and nothing else', () => {
    expect(headOf([]).openGraph.map(({ property, content }) => [property, content])).toEqual([
      ['og:type', 'article'],
      ['og:title', 'Headline'],
      ['og:description', 'From 2017. Opening.'],
      ['og:url', 'https://pressmark.example/2017/06/29/s/'],
      ['og:site_name', 'Pressmark'],
      ['og:image', 'https://pressmark.example/card.png'],
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
      ['og:image:alt', 'Pressmark: A news reader that keeps its addresses'],
      ['article:published_time', '2017-06-29'],
      ['article:section', 'World'],
      ['article:tag', 'Syria'],
    ]);
  });
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
