import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

import { startOf } from '#lib/dates.ts';
import { readTextBlocks, type TextBlock } from '#content/text-blocks.ts';
import { createArticlePage } from '#site/article-page.ts';
import { hrefFor } from '#site/permalinks.ts';
import { parsePictureMark } from '#site/prose-parts.ts';
import type { Article } from '#site/article.ts';

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
  /** Everything else with words, each with the id that a link may lead to. */
  readonly blocks: readonly TextBlock[];
}

// Unseen, but no word joiner is collapsed as white space is: search/query takes it for the end of a run of words, and a
// text that begins with it for one that no text directive finds.
const BREAK = '\u2060';

const isFootnoteMark = ({ tagName, properties }: Element): boolean =>
  tagName === 'sup' &&
  Array.isArray(properties['className']) &&
  properties['className'].includes('footnote');

/** The words for those who cannot see a picture: of a text's own, from the mark that the Markdown pipeline left. */
function altOf({ properties: { dataPicture, alt } }: Element): string {
  if (typeof dataPicture === 'string') return parsePictureMark(dataPicture).alt;
  return typeof alt === 'string' ? alt : '';
}

const unseen = (words: string): string => (words === '' ? '' : BREAK + words);
const text = (value: string): ElementContent => ({ type: 'text', value });
const paragraph = (value: string): ElementContent => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children: [text(value)],
});

/** The blocks of a rendered body, with the words for pictures, and breaks for what parts words without being one. */
function readBody(html: string): readonly TextBlock[] {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    if (index === undefined || !parent) return;
    if (node.tagName === 'br') parent.children[index] = text(` ${BREAK}`);
    else if (node.tagName === 'img') parent.children[index] = paragraph(unseen(altOf(node)));
    else if (isFootnoteMark(node)) parent.children[index] = text(BREAK);
  });
  return readTextBlocks(tree.children);
}

/** Decides what search knows of an article; `html` is its rendered body. */
export function createIndexedArticle(article: Article, html: string): IndexedArticle {
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
      ...withoutId.map((line) => ({ id: undefined, text: line })),
      ...ofNotes,
      ...ofFigure.filter(Boolean).map((line) => ({ id: undefined, text: line })),
      ...readBody(html),
    ],
  };
}
