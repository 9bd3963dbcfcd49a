import { textDirection } from '#lib/languages.ts';
import { escapeXml } from '#lib/xml.ts';
import { publication } from '#publication.ts';
import type { ArticlePage } from '#site/article-page.ts';
import { words } from '#i18n/words.ts';

// The site's own margin links; where nothing shows their numbers they would be empty.
const ANCHOR = /<a\b[^>]*\bclass="anchor"[^>]*><\/a>/gu;

// A start tag whose quoted values may hold any character.
const START_TAG = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/giu;
const ADDRESS = /(?<=\s(?:href|src)=")(?=[/#])/gu;
const ADDRESSES = /(?<=\ssrcset=")[^"]*/gu;

/** The HTML of a body as it may stand anywhere: links and pictures whole, without margin links. */
export function detachBody(html: string, permalink: string): string {
  const { origin } = new URL(publication.url);
  return html
    .replaceAll(ANCHOR, '')
    .replaceAll(START_TAG, (tag) =>
      tag
        .replaceAll(ADDRESS, (_, at: number) => (tag[at] === '#' ? permalink : origin))
        .replaceAll(ADDRESSES, (set) => set.replaceAll(/(?<=^|,\s*)(?=\/)/gu, origin)),
    );
}

const paragraph = (text: string): string => `<p>${escapeXml(text)}</p>`;

/**
 * An article's whole text for feeds, its body in the language given, in the order of its page: dates, byline, notes, figure, body, and
 * the way to its record. So no reader meets the text without what is known of it.
 */
export function createFeedHtml(page: ArticlePage, body: string, language: string): string {
  const { figure, permalink } = page;
  const notes = page.notes.map(
    ({ heading, text, signed }) =>
      `<section><h2>${escapeXml(heading)}</h2>${paragraph(text)}${paragraph(signed)}</section>`,
  );
  const figureText = figure && [figure.caption, figure.credit].filter(Boolean).join(' ');
  const record = `${permalink}#record`;
  return [
    paragraph(page.dates.map(({ text }) => text).join(' · ')),
    ...(page.byline ? [paragraph(page.byline)] : []),
    ...notes,
    ...(figureText ? [paragraph(figureText)] : []),
    `<div lang="${language}" dir="${textDirection(language)}">${detachBody(body, permalink)}</div>`,
    `<p><a href="${escapeXml(record)}">${escapeXml(words.record.heading)}</a></p>`,
  ].join('\n');
}
