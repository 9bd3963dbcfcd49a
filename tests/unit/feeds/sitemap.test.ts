import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { formatManifest } from '#feeds/manifest.ts';
import { formatRobots } from '#feeds/robots.ts';
import { createSitemapParts, formatSitemap, listSitemapPages } from '#feeds/sitemap.ts';
import { createEdition } from '#site/edition.ts';
import { article, subject } from '../site/articles.ts';

const now = new Date('2030-01-01T00:00:00Z');
const about = {
  id: 'about',
  file: 'content/pages/about.md',
  parts: [],
  address: '/about/',
  headline: 'About',
  standfirst: undefined,
  language: 'en',
  aliases: [],
  ledgerLine: '',
};

const pagesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ address: `/${index}/`, changed: undefined }));

/** The addresses an XML file names, and the name of its root. */
function read(xml: string): { root: string; addresses: string[] } {
  const { documentElement } = new JSDOM(xml, { contentType: 'application/xml' }).window.document;
  const locs = [...documentElement.querySelectorAll('loc')].map((loc) => loc.textContent);
  return { root: documentElement.tagName, addresses: locs };
}

describe('a sitemap', () => {
  test('names every page with the last change of its articles', () => {
    const articles = [
      article('a', { published: '2019-05-01', updated: '2021-01-01', topics: [subject('tides')] }),
      article('b', { published: '2020-02-03T10:00:00+02:00' }),
      article('draft', { published: '2022-01-01', draft: true }),
    ];
    const pages = listSitemapPages(createEdition({ articles, pages: [about] }, now));
    expect(pages.map(({ address, changed }) => [address, changed])).toEqual([
      ['/', '2021-01-01'],
      ['/archive/', '2021-01-01'],
      ['/topics/', '2021-01-01'],
      ['/corrections/', undefined],
      ['/search/', undefined],
      ['/about/', undefined],
      ['/sections/world/', '2021-01-01'],
      ['/topics/tides/', '2021-01-01'],
      ['/2020/', '2020-02-03T10:00:00+02:00'],
      ['/2020/02/', '2020-02-03T10:00:00+02:00'],
      ['/2019/', '2021-01-01'],
      ['/2019/05/', '2021-01-01'],
      ['/2020/02/03/b/', '2020-02-03T10:00:00+02:00'],
      ['/2019/05/01/a/', '2021-01-01'],
    ]);
  });

  test('names the further pages of a long list', () => {
    const articles = Array.from({ length: 51 }, (_, index) => article(`s${index}`));
    const pages = listSitemapPages(createEdition({ articles, pages: [] }, now));
    expect(pages.map(({ address }) => address)).toContain('/sections/world/2/');
  });

  test('is written as XML', () => {
    const pages = [
      { address: '/', changed: '2020-01-02' },
      { address: '/a&b/', changed: undefined },
    ];
    expect(formatSitemap(pages)).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://pressmark.example/</loc><lastmod>2020-01-02</lastmod></url><url><loc>https://pressmark.example/a&amp;b/</loc></url></urlset>\n',
    );
  });

  test('of 50,000 addresses is one file', () => {
    const pages = pagesOf(50_000);
    expect(createSitemapParts(pages)).toEqual([]);
    expect(formatSitemap(pages)).toContain('<urlset');
  });

  test('of more is an index of parts', () => {
    const pages = pagesOf(50_001);
    const [first, second] = createSitemapParts(pages);
    expect(read(formatSitemap(pages))).toEqual({
      root: 'sitemapindex',
      addresses: [
        'https://pressmark.example/sitemap-1.xml',
        'https://pressmark.example/sitemap-2.xml',
      ],
    });
    expect(first?.text.match(/<loc>/gu)).toHaveLength(50_000);
    expect(read(second?.text ?? '')).toEqual({
      root: 'urlset',
      addresses: ['https://pressmark.example/50000/'],
    });
  });
});

test('robots may read everything and find the sitemap', () => {
  expect(formatRobots()).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://pressmark.example/sitemap.xml\n',
  );
});

test('the manifest has a name and an icon for any size', () => {
  expect(JSON.parse(formatManifest())).toMatchObject({
    name: 'Pressmark',
    start_url: '/',
    icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
  });
});
