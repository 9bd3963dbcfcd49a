import { formatDay } from '#lib/dates.ts';
import { languageAttributes, type Direction } from '#lib/languages.ts';
import { shorten } from '#lib/text.ts';
import { formatEvents } from '#site/date-phrases.ts';
import { hrefFor } from '#site/permalinks.ts';
import type { Article } from '#site/article.ts';

const OPENING_LENGTH = 280;

/** A date as printed and as machines read it. */
export interface Moment {
  readonly iso: string;
  readonly text: string;
}

/** An article in a list. */
export interface Teaser {
  readonly href: string;
  readonly headline: string;
  /** The standfirst, or else the text's own opening lines, shortened; absent in long lists. */
  readonly opening: string | undefined;
  readonly kicker: string;
  readonly date: Moment;
  /** The days the article is about, where they are known: `September 9–12, 2016`. */
  readonly events: string | undefined;
  /** Language and direction of headline and opening, each only where it is not the interface's. */
  readonly language: string | undefined;
  readonly direction: Direction | undefined;
}

/** What stands for an article where there is room for a few lines: its standfirst, or else how it begins. */
export function openingOf(article: Article): string {
  return article.standfirst ?? article.paragraphs[0] ?? article.headline;
}

/** What a list shows of an article; `interfaceLanguage` is the language its date is written in. */
export function createTeaser(article: Article, interfaceLanguage: string): Teaser {
  const { lang, dir } = languageAttributes(article.language, interfaceLanguage);
  return {
    href: hrefFor(article.address),
    headline: article.headline,
    opening: article.standfirst ?? shorten(article.paragraphs[0] ?? '', OPENING_LENGTH),
    kicker: article.section.name,
    date: { iso: article.published, text: formatDay(article.published, interfaceLanguage) },
    events: formatEvents(article),
    language: lang,
    direction: dir,
  };
}
