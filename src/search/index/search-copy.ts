import { ANCHORS, OVERVIEW } from '#search/query/manifest.ts';
import { wordsOf } from '#search/query/words.ts';
import type { IndexedArticle } from '#site/indexed-article.ts';
import { toIndex } from './word-forms.ts';

const escape = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

const anchor = (id: string, title: string): string =>
  `<a id="${escape(id)}" data-pagefind-title="${escape(title)}"></a>`;

const annotate = (kind: 'filter' | 'sort', name: string, value: string): string =>
  `<i data-pagefind-${kind}="${escape(`${name}:${value}`)}"></i>`;

/** The words of a text with spaces between them. ASCII marks, but not `_`, which Pagefind takes for a letter, stay behind them:
 * what is like the text beside it packs well. */
const partWords = (text: string, language: string): string =>
  wordsOf(text, language)
    .map(({ text: word, to }, at, words) => {
      const marks = text.slice(to, words[at + 1]?.from).replaceAll(/[^!-~]|_/gu, '');
      return toIndex(word) + marks;
    })
    .join(' ');

/**
 * An article as Pagefind reads it: the words alone, parted by spaces. An empty anchor before each block has its id, and
 * as title its whole text, which comes back with a result, so that readers see the page's own words. Pagefind's id of
 * the article follows from its copy; another `edition` gives another id.
 */
export function createSearchCopy(
  article: IndexedArticle,
  language: string,
  edition?: string,
): string {
  const { headline, dateline, date, facets, blocks } = article;
  const words = (text: string): string => escape(partWords(text, language));
  const filters = Object.entries(facets).flatMap(([name, values]) =>
    values.map((value) => annotate('filter', name, value)),
  );
  return [
    `<html lang="${escape(language)}"><body data-pagefind-body>`,
    ...[...filters, annotate('sort', 'date', date)],
    `${anchor(ANCHORS.headline, headline)}<h1>${words(headline)}</h1>`,
    ...blocks.map(({ id, text }) => `<p>${anchor(id ?? ANCHORS.nowhere, text)}${words(text)}</p>`),
    anchor(ANCHORS.dateline, dateline),
    anchor(ANCHORS.language, article.language),
    ...(edition === undefined ? [] : [anchor(ANCHORS.edition, edition)]),
    '</body></html>',
  ].join('\n');
}

/** The record of a part in the overview: its words as Pagefind reads them in articles, in any order, each once. */
export const createOverviewRecord = (
  place: number,
  words: Iterable<string>,
  language: string,
): string =>
  [
    `<html lang="${escape(language)}"><body data-pagefind-body>`,
    annotate('filter', OVERVIEW, String(place)),
    `<p>${escape([...words].join(' '))}</p>`,
    '</body></html>',
  ].join('\n');
