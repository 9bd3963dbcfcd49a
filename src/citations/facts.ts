import { yearOf, type Period } from '#lib/dates.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { collapseSpace } from '#lib/text.ts';
import { publication } from '#publication.ts';
import { permalinkFor } from '#site/permalinks.ts';
import type { Article } from '#site/article.ts';
import { parseName, type CitedName } from './names.ts';

/** What is known of an article that a citation may say, in no style’s form. Nothing is invented. */
export interface Citation {
  /** Unique on this site, of ASCII letters, digits and hyphens. */
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
  readonly corrections: Article['corrections'];
  readonly language: string;
  readonly url: string;
}

const SHORT = 40;
const FEW_WORDS = 5;
/** The end of a first clause. */
const CLAUSE = /^.{6,50}?(?:[?!？！؟](?=\s|$|\p{Script=Han})|(?=[:;：；]|\s[–—-]\s))/u;

/** The first words of a headline, by which a reference in a text names an article without authors. */
function shortenTitle(headline: string): string {
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

/** BibTeX reads keys of ASCII alone: a slug in other letters is named by its fingerprint. */
function createKey({ slug, published, address }: Article): string {
  const name = /^[a-z\d-]+$/u.test(slug) ? slug : fingerprintOf(address).slice(0, 8);
  return `${name}-${published.slice(0, 10)}`;
}

/** What a citation of an article may say. */
export function createCitation(article: Article): Citation {
  const { events, published, source } = article;
  return {
    key: createKey(article),
    authors: article.authors.map(parseName),
    title: collapseSpace(article.headline),
    shortTitle: shortenTitle(article.headline),
    site: publication.name,
    date: published,
    source: source && { publisher: source.publisher },
    events: source && events && yearOf(events.to) !== yearOf(published) ? events : undefined,
    updated: article.updated,
    corrections: article.corrections,
    language: article.language,
    url: permalinkFor(article.address),
  };
}
