import { ANCHORS } from '#search/query/manifest.ts';
import { toIndex, wordsOf } from '#search/query/words.ts';
import type { IndexedArticle } from '#site/indexed-article.ts';

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
 * as title its whole text, which comes back with a result, so that readers see the page's own words. Where
 * an index is in parts, each copy has the name of its own as a filter.
 */
export function createSearchCopy(article: IndexedArticle, language: string, part?: string): string {
  const { headline, dateline, date, facets, blocks } = article;
  const words = (text: string): string => escape(partWords(text, language));
  const filters = Object.entries({ ...facets, language: [language] }).flatMap(([name, values]) =>
    values.map((value) => annotate('filter', name, value)),
  );
  return [
    `<html lang="${escape(language)}"><body data-pagefind-body>`,
    ...[...filters, annotate('sort', 'date', date)],
    ...(part === undefined ? [] : [annotate('filter', 'part', part)]),
    `${anchor(ANCHORS.headline, headline)}<h1>${words(headline)}</h1>`,
    ...blocks.map(({ id, text }) => `<p>${anchor(id ?? ANCHORS.nowhere, text)}${words(text)}</p>`),
    anchor(ANCHORS.dateline, dateline),
    anchor(ANCHORS.language, article.language),
    '</body></html>',
  ].join('\n');
}
