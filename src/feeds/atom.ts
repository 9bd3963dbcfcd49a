import { formatRfc3339 } from './feed-dates.ts';
import { element, formatXml, type XmlElement } from '#lib/xml.ts';
import { words } from '#i18n/words.ts';
import type { Feed, FeedStory } from './feed.ts';

// Atom asks for the date of an empty feed too; this one claims nothing.
const NEVER = '1970-01-01T00:00:00Z';

// Each entry must have an author (RFC 4287, 4.1.2). Where none is known, that is what stands there.
const createAuthors = ({ authors }: FeedStory): XmlElement[] =>
  (authors.length > 0 ? authors : [words.record.notStated]).map((name) =>
    element('author', {}, element('name', {}, name)),
  );

const createEntry = (story: FeedStory): XmlElement =>
  element(
    'entry',
    {},
    element('id', {}, story.permalink),
    element('title', { 'xml:lang': story.language }, story.headline),
    element('link', { href: story.permalink, rel: 'alternate' }),
    element('published', {}, formatRfc3339(story.published)),
    element('updated', {}, formatRfc3339(story.updated ?? story.published)),
    ...createAuthors(story),
    ...story.subjects.map((name) => element('category', { term: name })),
    story.rights === undefined ? undefined : element('rights', {}, story.rights),
    element('summary', { 'xml:lang': story.language }, story.opening),
    element('content', { type: 'html' }, story.html),
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
      ...feed.stories.map(createEntry),
    ),
  );
}
