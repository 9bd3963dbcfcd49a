import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { formatAtom } from '#feeds/atom.ts';
import { createNewsFeed, createSectionFeed } from '#feeds/feed.ts';
import { formatJsonFeed } from '#feeds/json-feed.ts';
import { formatRss } from '#feeds/rss.ts';
import { createEdition } from '#site/edition.ts';
import type { Article } from '#site/article.ts';
import { article, subject } from '../site/articles.ts';

const now = new Date('2030-01-01T00:00:00Z');
const editionOf = (articles: readonly Article[]) => createEdition({ articles, pages: [] }, now);
const parts = ['<p>Body ]]> of \u0007an article &amp; so on.</p>'];

const fromSource = article('ray', {
  parts,
  headline: 'Rays & <hope> "for" ]]> خبر\u0007',
  published: '2017-06-29',
  topics: [subject('syria')],
  source: { file: 'source.txt', publisher: undefined, url: undefined, rights: 'A & B' },
});
const own = article('own', {
  parts,
  published: '2025-01-31T23:30:00-08:00',
  updated: '2025-02-01',
  byline: ['Ann Lee', 'Bo Ek'],
  language: 'ar',
  paragraphs: [],
  labels: [],
  standfirst: 'A line.',
});
const edition = editionOf([fromSource, own]);
const newsAt = (address: string) => createNewsFeed(edition, address);

/** Parses XML; throws where it is not well-formed. */
function parse(xml: string): Document {
  return new JSDOM(xml, { contentType: 'application/xml' }).window.document;
}

/** The texts of an element's children, by their names. */
function childrenOf(parent: Element | undefined): [string, string][] {
  return [...(parent?.children ?? [])].map((child) => [child.tagName, child.textContent]);
}

const HTML_OF_RAY = [
  '<p>Dated June 29, 2017 in the source</p>',
  '<div lang="en" dir="ltr"><p>Body ]]> of an article &amp; so on.</p></div>',
  '<p><a href="https://pressmark.example/2017/06/29/ray/#record">The record</a></p>',
].join('\n');

describe('RSS', async () => {
  const xml = parse(formatRss(await newsAt('/feed.xml')));
  const channel = xml.querySelector('channel') ?? undefined;

  test('has what a channel must have, and its own address', () => {
    expect(childrenOf(channel).filter(([name]) => name !== 'item')).toEqual([
      ['title', 'Pressmark'],
      ['link', 'https://pressmark.example/'],
      ['description', 'A news reader that keeps its addresses'],
      ['language', 'en'],
      ['lastBuildDate', 'Sat, 01 Feb 2025 10:00:00 +0000'],
      ['atom:link', ''],
    ]);
    expect(xml.querySelector('channel > [rel=self]')?.getAttribute('href')).toBe(
      'https://pressmark.example/feed.xml',
    );
  });

  test('has a text from elsewhere with the source’s date, and no author', () => {
    expect(childrenOf(xml.querySelectorAll('item')[1])).toEqual([
      ['title', 'Rays & <hope> "for" ]]> خبر'],
      ['link', 'https://pressmark.example/2017/06/29/ray/'],
      ['guid', 'https://pressmark.example/2017/06/29/ray/'],
      ['pubDate', 'Thu, 29 Jun 2017 10:00:00 +0000'],
      ['category', 'WORLD'],
      ['category', 'SYRIA'],
      ['description', 'The first paragraph.'],
      ['content:encoded', HTML_OF_RAY],
    ]);
  });

  test('names each author, and keeps the offset of a time', () => {
    expect(childrenOf(xml.querySelectorAll('item')[0]).slice(3, 6)).toEqual([
      ['pubDate', 'Fri, 31 Jan 2025 23:30:00 -0800'],
      ['dc:creator', 'Ann Lee'],
      ['dc:creator', 'Bo Ek'],
    ]);
  });

  test('of a section has the section’s own name, page and address', async () => {
    const [subjectList] = edition.sections;
    const section = subjectList && parse(formatRss(await createSectionFeed(subjectList)));
    expect(childrenOf(section?.querySelector('channel') ?? undefined).slice(0, 3)).toEqual([
      ['title', 'WORLD · Pressmark'],
      ['link', 'https://pressmark.example/sections/world/'],
      ['description', 'WORLD · Pressmark'],
    ]);
    expect(section?.querySelector('[rel=self]')?.getAttribute('href')).toBe(
      'https://pressmark.example/sections/world/feed.xml',
    );
  });
});

describe('Atom', async () => {
  const xml = parse(formatAtom(await newsAt('/atom.xml')));

  test('has what a feed must have', () => {
    const feed = childrenOf(xml.documentElement).filter(([name]) => name !== 'entry');
    expect(feed).toEqual([
      ['id', 'https://pressmark.example/atom.xml'],
      ['title', 'Pressmark'],
      ['subtitle', 'A news reader that keeps its addresses'],
      ['link', ''],
      ['link', ''],
      ['updated', '2025-02-01T10:00:00Z'],
    ]);
  });

  test('says of each link what it leads to, as newsboat needs it', () => {
    const links = [...xml.querySelectorAll('link')].map((link) => [
      link.parentElement?.tagName,
      link.getAttribute('rel'),
      link.getAttribute('href'),
    ]);
    expect(links).toEqual([
      ['feed', 'alternate', 'https://pressmark.example/'],
      ['feed', 'self', 'https://pressmark.example/atom.xml'],
      ['entry', 'alternate', 'https://pressmark.example/2025/01/31/own/'],
      ['entry', 'alternate', 'https://pressmark.example/2017/06/29/ray/'],
    ]);
  });

  test('says of a text without a byline that its author is not stated', () => {
    expect(childrenOf(xml.querySelectorAll('entry')[1])).toEqual([
      ['id', 'https://pressmark.example/2017/06/29/ray/'],
      ['title', 'Rays & <hope> "for" ]]> خبر'],
      ['link', ''],
      ['published', '2017-06-29T10:00:00Z'],
      ['updated', '2017-06-29T10:00:00Z'],
      ['author', 'not stated'],
      ['category', ''],
      ['category', ''],
      ['rights', 'A & B'],
      ['summary', 'The first paragraph.'],
      ['content', HTML_OF_RAY],
    ]);
  });

  test('without articles is still a feed, and claims no date of any article', async () => {
    const empty = await createNewsFeed(editionOf([]), '/atom.xml');
    expect(parse(formatAtom(empty)).querySelector('updated')?.textContent).toBe(
      '1970-01-01T00:00:00Z',
    );
  });
});

test('JSON Feed has the same, leaving out what is not known', async () => {
  expect(JSON.parse(formatJsonFeed(await newsAt('/feed.json')))).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Pressmark',
    description: 'A news reader that keeps its addresses',
    language: 'en',
    home_page_url: 'https://pressmark.example/',
    feed_url: 'https://pressmark.example/feed.json',
    items: [
      {
        id: 'https://pressmark.example/2025/01/31/own/',
        url: 'https://pressmark.example/2025/01/31/own/',
        title: own.headline,
        content_html: expect.stringContaining('<div lang="ar" dir="rtl"><p>Body'),
        tags: ['WORLD'],
        authors: [{ name: 'Ann Lee' }, { name: 'Bo Ek' }],
        date_published: '2025-01-31T23:30:00-08:00',
        date_modified: '2025-02-01T10:00:00Z',
        summary: 'A line.',
        language: 'ar',
      },
      {
        id: 'https://pressmark.example/2017/06/29/ray/',
        url: 'https://pressmark.example/2017/06/29/ray/',
        title: fromSource.headline,
        summary: 'The first paragraph.',
        content_html: HTML_OF_RAY.replace('of ', 'of \u0007'),
        date_published: '2017-06-29T10:00:00Z',
        tags: ['WORLD', 'SYRIA'],
        language: 'en',
      },
    ],
  });
});

test('a feed holds the thirty newest articles', async () => {
  const articles = Array.from({ length: 40 }, (_, index) =>
    article(`s${index}`, { published: `2020-01-01T00:00:${String(index).padStart(2, '0')}Z` }),
  );
  const feed = await createNewsFeed(editionOf(articles), '/feed.xml');
  expect(feed.articles).toHaveLength(30);
  expect(feed.articles[0]?.headline).toBe('Headline of s39');
});
