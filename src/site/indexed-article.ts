import { WORDS_END } from '#content/text-blocks.ts';
import { startOf } from '#lib/dates.ts';
import { createArticlePage } from '#site/article-page.ts';
import { hrefFor } from '#site/permalinks.ts';
import type { Article } from '#site/article.ts';

/** Words of an article as search reads them. */
export interface IndexedBlock {
  /** The id that a link to them may lead to, if there is one. */
  readonly id?: string | undefined;
  readonly text: string;
}

/** What search knows of an article: what its page says of it and in it, in the order of the page. */
export interface IndexedArticle {
  /** Path of its page, base path included. */
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  readonly headline: string;
  /** The line of dates. */
  readonly dateline: string;
  /** When it was published, as an ISO date and time in UTC. */
  readonly date: string;
  /** What it is filed under: slugs, years, languages. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Everything else with words. */
  readonly blocks: readonly IndexedBlock[];
}

const unseen = (words: string): string => (words === '' ? '' : WORDS_END + words);

/** Decides what search knows of an article. */
export function createIndexedArticle(article: Article): IndexedArticle {
  const page = createArticlePage(article);
  const { standfirst, byline, figure, facets } = page;
  const withoutId = [standfirst, byline].filter((line) => line !== undefined);
  const ofFigure = figure
    ? [figure.caption, figure.credit ?? '', unseen(article.figure?.alt ?? '')]
    : [];
  const ofNotes = page.notes.flatMap(({ id, heading, text: note }) => [
    { id, text: heading },
    { id, text: note },
  ]);
  return {
    url: hrefFor(article.address),
    language: article.language,
    headline: page.headline,
    dateline: page.dates.map((date) => date.text).join(' · '),
    date: new Date(startOf(article.published)).toISOString(),
    facets: {
      section: [facets.section],
      topic: facets.topics,
      year: [facets.year],
      eventYear: facets.eventYears,
    },
    blocks: [
      ...withoutId.map((line) => ({ text: line })),
      ...ofNotes,
      ...ofFigure.filter(Boolean).map((line) => ({ text: line })),
      ...article.blocks.map(({ id, text, searched = text }) => ({ id, text: searched })),
    ],
  };
}
