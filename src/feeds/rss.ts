import { formatRfc822 } from './feed-dates.ts';
import { element, formatXml, type XmlElement } from '#lib/xml.ts';
import type { Feed, FeedArticle } from './feed.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

const createItem = (article: FeedArticle): XmlElement =>
  element(
    'item',
    {},
    element('title', {}, article.headline),
    element('link', {}, article.permalink),
    element('guid', { isPermaLink: 'true' }, article.permalink),
    element('pubDate', {}, formatRfc822(article.published)),
    ...article.authors.map((name) => element('dc:creator', {}, name)),
    ...article.subjects.map((name) => element('category', {}, name)),
    element('description', {}, article.opening),
    element('content:encoded', {}, article.html),
  );

/** A feed as RSS 2.0 with full texts (https://www.rssboard.org/rss-profile). */
export function formatRss(feed: Feed): string {
  const channel = element(
    'channel',
    {},
    element('title', {}, feed.title),
    element('link', {}, feed.home),
    element('description', {}, feed.description),
    element('language', {}, feed.language),
    feed.updated === undefined
      ? undefined
      : element('lastBuildDate', {}, formatRfc822(feed.updated)),
    element('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
    ...feed.articles.map(createItem),
  );
  return formatXml(element('rss', { version: '2.0', ...NAMESPACES }, channel));
}
