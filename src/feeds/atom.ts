import { formatRfc3339 } from './feed-dates.ts';
import { element, formatXml, type XmlElement } from '#lib/xml.ts';
import { words } from '#i18n/words.ts';
import type { Feed, FeedArticle } from './feed.ts';

// Atom asks for the date of an empty feed too; this one claims nothing.
const NEVER = '1970-01-01T00:00:00Z';

// Each entry must have an author (RFC 4287, 4.1.2). Where none is known, that is what stands there.
const createAuthors = ({ authors }: FeedArticle): XmlElement[] =>
  (authors.length > 0 ? authors : [words.record.notStated]).map((name) =>
    element('author', {}, element('name', {}, name)),
  );

const createEntry = (article: FeedArticle): XmlElement =>
  element(
    'entry',
    {},
    element('id', {}, article.permalink),
    element('title', { 'xml:lang': article.language }, article.headline),
    element('link', { href: article.permalink, rel: 'alternate' }),
    element('published', {}, formatRfc3339(article.published)),
    element('updated', {}, formatRfc3339(article.updated ?? article.published)),
    ...createAuthors(article),
    ...article.subjects.map((name) => element('category', { term: name })),
    article.rights === undefined ? undefined : element('rights', {}, article.rights),
    element('summary', { 'xml:lang': article.language }, article.opening),
    element('content', { type: 'html' }, article.html),
  );

/** A feed as Atom 1.0 with full texts (RFC 4287). */
export function formatAtom(feed: Feed): string {
  return formatXml(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      element('id', {}, feed.self),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('link', { href: feed.home, rel: 'alternate' }),
      element('link', { href: feed.self, rel: 'self', type: 'application/atom+xml' }),
      element('updated', {}, feed.updated === undefined ? NEVER : formatRfc3339(feed.updated)),
      ...feed.articles.map(createEntry),
    ),
  );
}
