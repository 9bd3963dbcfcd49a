import { formatDay } from '#lib/dates.ts';
import { languageAttributes, type Direction } from '#lib/languages.ts';
import { shorten } from '#lib/text.ts';
import { bindDate } from '#lib/typesetting.ts';
import { formatEvents, type DatePhrase } from '#site/date-phrases.ts';
import { hrefFor, type NamedLink } from '#site/permalinks.ts';
import type { PictureView } from '#site/picture.ts';
import type { Article } from '#site/article.ts';
import { words } from '#i18n/words.ts';

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
  /** Its section; absent in a section's own list. */
  readonly kicker: NamedLink | undefined;
  /** Its day, then the days it is about where they are known; in a chronology the other way round. */
  readonly dates: readonly DatePhrase[];
  readonly picture: PictureView | undefined;
  /** Language and direction of headline and opening, each only where it is not the interface's. */
  readonly language: string | undefined;
  readonly direction: Direction | undefined;
}

/** How the entries of a list are dated: by the day of the article, or by the days of its events. */
export type DatedBy = 'article' | 'events';

/** What stands for an article where there is room for a few lines: its standfirst, or else how it begins. */
export function openingOf(article: Article): string {
  return article.standfirst ?? article.paragraphs[0] ?? article.headline;
}

function createDates(article: Article, datedBy: DatedBy, interfaceLanguage: string): DatePhrase[] {
  const day = bindDate(formatDay(article.published, interfaceLanguage));
  const period = formatEvents(article);
  const events = period && bindDate(period);
  if (events === undefined) return [{ iso: article.published, text: day }];
  // HTML's `datetime` knows no periods.
  return datedBy === 'events'
    ? [
        { iso: undefined, text: events },
        {
          iso: article.published,
          text: article.source ? words.datedInSource(day) : words.published(day),
        },
      ]
    : [
        { iso: article.published, text: day },
        { iso: undefined, text: words.eventsOf(events) },
      ];
}

/** What a list shows of an article; `interfaceLanguage` is the language its dates are written in. */
export function createTeaser(
  article: Article,
  interfaceLanguage: string,
  {
    picture,
    datedBy = 'article',
  }: { readonly picture?: PictureView | undefined; readonly datedBy?: DatedBy } = {},
): Teaser {
  const { lang, dir } = languageAttributes(article.language, interfaceLanguage);
  return {
    href: hrefFor(article.address),
    headline: article.headline,
    opening: article.standfirst ?? shorten(article.paragraphs[0] ?? '', OPENING_LENGTH),
    kicker: { href: hrefFor(article.section.address), name: article.section.name },
    dates: createDates(article, datedBy, interfaceLanguage),
    picture,
    language: lang,
    direction: dir,
  };
}
