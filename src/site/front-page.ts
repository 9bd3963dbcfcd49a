import { publication } from '#publication.ts';
import { createDatePhrases, type DatePhrase } from '#site/date-phrases.ts';
import type { Edition } from '#site/edition.ts';
import { createHead, openSearchLink, type Head } from '#site/head.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import { createGraph, createWebSite } from '#site/structured-data.ts';
import { createTeaser, type Teaser } from '#site/teaser.ts';
import { words } from '#i18n/words.ts';

const SECONDS = 3;
// Fills its last row whether two or three stand side by side.
const REST = 18;

/** The front page: one article leads, a few stand second, the rest are headlines. */
export interface FrontPage {
  readonly head: Head;
  readonly lead: Teaser | undefined;
  /** The lead's own opening paragraphs, shown when it stands alone. */
  readonly leadParagraphs: readonly string[];
  readonly leadDates: readonly DatePhrase[];
  readonly seconds: readonly Teaser[];
  readonly rest: readonly Teaser[];
  readonly archive: { readonly href: string; readonly text: string } | undefined;
}

/** Decides what stands on the front page of an edition. */
export function createFrontPage(edition: Edition): FrontPage {
  const teasers = edition.articles
    .slice(0, 1 + SECONDS + REST)
    .map((article) => createTeaser(article, publication.language));
  const [first] = edition.articles;
  const alone = edition.articles.length === 1;
  const head = createHead({
    title: publication.name,
    description: publication.tagline,
    address: addresses.front,
    structuredData: createGraph(createWebSite()),
  });
  return {
    head: { ...head, links: [...head.links, openSearchLink] },
    lead: teasers[0],
    leadParagraphs: alone ? (first?.paragraphs.slice(0, 3) ?? []) : [],
    leadDates: first ? createDatePhrases(first) : [],
    seconds: teasers.slice(1, 1 + SECONDS),
    rest: teasers.slice(1 + SECONDS),
    archive:
      edition.articles.length > teasers.length
        ? { href: hrefFor(addresses.archive), text: words.moreArticles }
        : undefined,
  };
}
