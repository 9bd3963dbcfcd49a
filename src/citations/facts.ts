import { yearOf, type Period } from '#lib/dates.ts';
import { collapseSpace } from '#lib/text.ts';
import { publication } from '#publication.ts';
import { permalinkFor } from '#site/permalinks.ts';
import type { Story } from '#site/story.ts';
import { parseName, type CitedName } from './names.ts';

/** What is known of a story that a citation may say, in no style’s form. Nothing is invented. */
export interface Citation {
  /** Unique on this site, of letters, digits and hyphens. */
  readonly key: string;
  readonly authors: readonly CitedName[];
  readonly title: string;
  readonly shortTitle: string;
  /** The site on which it was read. */
  readonly site: string;
  /** As written in the front matter. */
  readonly date: string;
  /** Where the text was taken from elsewhere, the date is the source’s word, not this site’s. */
  readonly source: { readonly publisher: string | undefined } | undefined;
  /** The days it reports on, where its date would file it under another year. */
  readonly events: Period | undefined;
  readonly updated: string | undefined;
  /** Newest first. */
  readonly corrections: Story['corrections'];
  readonly language: string;
  readonly url: string;
}

const SHORT = 40;
const FEW_WORDS = 5;
/** The end of a first clause. */
const CLAUSE = /^.{6,50}?(?:[?!？！؟](?=\s|$|\p{Script=Han})|(?=[:;：；]|\s[–—-]\s))/u;

/** The first words of a headline, by which a reference in a text names a story without authors. */
export function shortenTitle(headline: string): string {
  const title = collapseSpace(headline);
  if (title.length <= SHORT) return title;
  const [clause] = CLAUSE.exec(title) ?? [];
  if (clause !== undefined) return clause;
  const words = title.split(' ');
  const few = words.length > FEW_WORDS ? words.slice(0, FEW_WORDS).join(' ') : title;
  return (
    few.length > SHORT * 2
      ? Array.from(few)
          .slice(0, SHORT / 2)
          .join('')
      : few
  ).replace(/[\p{P}\s]+$/u, '');
}

/** What a citation of a story may say. */
export function createCitation(story: Story): Citation {
  const { events, published, source } = story;
  return {
    key: `${story.slug}-${published.slice(0, 10)}`,
    authors: story.authors.map(parseName),
    title: collapseSpace(story.headline),
    shortTitle: shortenTitle(story.headline),
    site: publication.name,
    date: published,
    source: source && { publisher: source.publisher },
    events: source && events && yearOf(events.to) !== yearOf(published) ? events : undefined,
    updated: story.updated,
    corrections: story.corrections,
    language: story.language,
    url: permalinkFor(story.address),
  };
}
