import type { BodyPart, BodyPlace } from '#content/markdown/body.ts';
import { formatDay } from '#lib/dates.ts';
import { languageAttributes } from '#lib/languages.ts';
import { bindDate } from '#lib/typesetting.ts';
import { publication } from '#publication.ts';
import type { Article } from '#site/article.ts';
import type { NamedLink } from '#site/permalinks.ts';
import type { Remark } from '#site/prose-parts.ts';
import { words } from '#i18n/words.ts';

type ArrangedPart = BodyPart | Remark;

/** A body in two pieces, between which the map stands; without a place for one, all of it comes first. */
export interface ArticleBody {
  /** The headings of a long text, else none. */
  readonly contents: readonly NamedLink[];
  readonly beforeMap: readonly ArrangedPart[];
  readonly afterMap: readonly ArrangedPart[];
}

/** From so many headings of the second level on a text has a table of contents. */
const LEAST_HEADINGS = 4;

function listContents(parts: readonly BodyPart[]): readonly NamedLink[] {
  const links = parts.flatMap((part) =>
    isAt(part, 'heading') ? [{ href: `#${part.id}`, name: part.text }] : [],
  );
  return links.length < LEAST_HEADINGS ? [] : links;
}

function isAt<At extends BodyPlace['at']>(
  part: BodyPart,
  at: At,
): part is Extract<BodyPlace, { at: At }> {
  return typeof part !== 'string' && 'at' in part && part.at === at;
}

const findParagraph = ({ paragraphs, labels }: Article, isWanted: (text: string) => boolean) =>
  labels[paragraphs.findIndex(isWanted)];

/** How many parts stand before the map; all of them where no paragraph names one of its places. */
function countBeforeMap(article: Article): number {
  const { parts, map } = article;
  const label = findParagraph(article, (text) => map.some(({ name }) => text.includes(name)));
  const named = parts.findIndex((part) => isAt(part, 'paragraph') && part.label === label);
  const end = parts.findIndex((part, index) => index > named && isAt(part, 'block'));
  return named < 0 || end < 0 ? parts.length : end;
}

/** What the site says at each place of a text: that there is no picture, that something was corrected. */
function createRemarks(article: Article): (part: BodyPart) => readonly ArrangedPart[] {
  const language = languageAttributes(publication.language, article.language);
  const corrected = article.corrections.map(({ on, is }) => ({
    label: findParagraph(article, (paragraph) => paragraph.includes(is)),
    text: words.corrected(bindDate(formatDay(on, publication.language))),
  }));
  return (part) => {
    if (isAt(part, 'paragraph'))
      return corrected
        .filter(({ label }) => label === part.label)
        .map(({ text }) => ({ kind: 'corrected', text, language }));
    if (isAt(part, 'caption') && article.source !== undefined)
      return [{ kind: 'missing', text: words.noPhotograph(part.hasCredit), language }];
    return [part];
  };
}

/**
 * Puts into a body what the site says inside it, and finds the place of its map: after the first
 * paragraph that names one of the map's places. Its words, and the numbers of its paragraphs, stay.
 */
export function arrangeBody(article: Article): ArticleBody {
  const remark = createRemarks(article);
  const before = countBeforeMap(article);
  return {
    contents: listContents(article.parts),
    beforeMap: article.parts.slice(0, before).flatMap(remark),
    afterMap: article.parts.slice(before).flatMap(remark),
  };
}
