import { formatDay } from '#lib/dates.ts';
import { languageAttributes } from '#lib/languages.ts';
import { bindDate } from '#lib/typesetting.ts';
import { escapeXml } from '#lib/xml.ts';
import { publication } from '#publication.ts';
import type { Article } from '#site/article.ts';
import type { ProsePart } from '#site/prose-parts.ts';
import { words } from '#i18n/words.ts';

/** A heading that the table of contents leads to. */
export interface ContentsLink {
  readonly href: string;
  /** Its words as HTML, without links and other elements. */
  readonly html: string;
}

/** A body in two pieces, between which the map stands; without a place for one, all of it comes first. */
export interface ArticleBody {
  /** The headings of a long text, else none. */
  readonly contents: readonly ContentsLink[];
  readonly beforeMap: readonly ProsePart[];
  readonly afterMap: readonly ProsePart[];
}

type Pieces = Pick<ArticleBody, 'beforeMap' | 'afterMap'>;

const BLOCK_TAG =
  /<(?<end>\/?)(?:p|[uod]l|li|d[dt]|details|blockquote|table|section|figure|h[1-6])\b[^>]*>/gu;
const CAPTION_ALONE = /(?<start><figure id="[^"]*"><figcaption>.*?)<\/figcaption>/gsu;

/** From so many headings of the second level on a text has a table of contents. */
const LEAST_HEADINGS = 4;
const HEADING = /<h2 id="(?<id>h-[^"]*)">(?<html>.*?)<\/h2>/gsu;

function listContents(parts: readonly ProsePart[]): readonly ContentsLink[] {
  const links = parts
    .filter((part) => typeof part === 'string')
    .flatMap((html) => [...html.matchAll(HEADING)])
    .map(({ groups: { id = '', html = '' } = {} }) => ({
      href: `#${id}`,
      html: html.replaceAll(/<sup\b.*?<\/sup>|<[^>]*>/gsu, ''),
    }));
  return links.length < LEAST_HEADINGS ? [] : links;
}

const findParagraph = ({ paragraphs, labels }: Article, isWanted: (text: string) => boolean) =>
  labels[paragraphs.findIndex(isWanted)];

/** Where the block ends that is, or holds, the element with this id; at its level, not inside another. */
function findEndOfBlock(html: string, id: string): number | undefined {
  let depth = 0;
  let isPast = false;
  for (const tag of html.matchAll(BLOCK_TAG)) {
    depth += tag.groups?.['end'] === '' ? 1 : -1;
    isPast ||= tag[0].includes(` id="${id}"`);
    if (isPast && depth === 0) return tag.index + tag[0].length;
  }
  return undefined;
}

function splitAtMap(article: Article, parts: readonly ProsePart[]): Pieces {
  const names = article.map.map(({ name }) => name);
  const label = findParagraph(article, (text) => names.some((name) => text.includes(name)));
  for (const [index, part] of label === undefined ? [] : parts.entries()) {
    const end = typeof part === 'string' ? findEndOfBlock(part, `p${label}`) : undefined;
    if (typeof part !== 'string' || end === undefined) continue;
    return {
      beforeMap: [...parts.slice(0, index), part.slice(0, end)],
      afterMap: [part.slice(end), ...parts.slice(index + 1)],
    };
  }
  return { beforeMap: parts, afterMap: [] };
}

const formatAttributes = ({ language }: Article): string =>
  Object.entries(languageAttributes(publication.language, language))
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');

/** Says in a caption that the source has no picture for it. */
const sayWhatIsMissing = (article: Article, html: string): string =>
  article.source === undefined
    ? html
    : html.replaceAll(
        CAPTION_ALONE,
        (_, start: string) =>
          `${start} <p class="missing"${formatAttributes(article)}>${escapeXml(words.noPhotograph(start.includes('class="credit"')))}</p></figcaption>`,
      );

/** Says at the end of each paragraph that was corrected when that was done. */
function sayWhatWasCorrected(article: Article, html: string): string {
  return article.corrections.reduce((text, { on, is }) => {
    const label = findParagraph(article, (paragraph) => paragraph.includes(is));
    const said = words.corrected(bindDate(formatDay(on, publication.language)));
    const anchor = `<a class="anchor" href="#p${label}"`;
    return text.replace(
      anchor,
      () =>
        ` <a class="corrected" href="#record"${formatAttributes(article)}>${escapeXml(said)}</a>${anchor}`,
    );
  }, html);
}

/**
 * Puts into a body what the site says inside it, and finds the place of its map: after the first
 * paragraph that names one of the map's places. Its words, and the numbers of its paragraphs, stay.
 */
export function arrangeBody(article: Article, parts: readonly ProsePart[]): ArticleBody {
  const { beforeMap, afterMap } = splitAtMap(article, parts);
  const addWords = (part: ProsePart): ProsePart =>
    typeof part === 'string' ? sayWhatWasCorrected(article, sayWhatIsMissing(article, part)) : part;
  return {
    contents: listContents(parts),
    beforeMap: beforeMap.map(addWords),
    afterMap: afterMap.map(addWords),
  };
}
