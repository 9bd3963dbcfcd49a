import { formatText } from '#content/text-blocks.ts';
import { createArticlePage, type ArticlePage } from '#site/article-page.ts';
import type { Article } from '#site/article.ts';
import { words } from '#i18n/words.ts';

/** The line between what the site says of a text and the text, which runs to the end of the file. */
const ABOVE_THE_TEXT = '---';

const lines = (...written: readonly (string | undefined)[]): string =>
  written.filter((line) => line !== undefined && line !== '').join('\n');

/**
 * An article as plain text: headline, dates, permalink, notes, the way to its record; below the line
 * the text itself, of which the record gives the SHA-256. `text` is as `formatText` writes it.
 */
export function formatPlainText(page: ArticlePage, text: string): string {
  const { headline, standfirst, byline, dates, permalink, notes, figure } = page;
  const above = [
    lines(headline, standfirst),
    lines(byline, dates.map((date) => date.text).join(' · '), permalink),
    ...notes.map(({ heading, text, signed }) => lines(heading, `${text} — ${signed}`)),
    lines(figure?.caption, figure?.credit),
    `${words.record.heading}: ${permalink}#record`,
  ].filter(Boolean);
  return `${above.join('\n\n')}\n\n${ABOVE_THE_TEXT}\n${text}`;
}

/** The text of an article's `index.txt`. */
export function createPlainText(article: Article): string {
  return formatPlainText(createArticlePage(article), formatText(article.blocks));
}
