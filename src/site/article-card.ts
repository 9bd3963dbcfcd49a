import type { CardWords } from '#cards/card-layout.ts';
import { formatDay, formatMonth, monthOf, yearOf } from '#lib/dates.ts';
import { textDirection } from '#lib/languages.ts';
import { collapseSpace } from '#lib/text.ts';
import { publication } from '#publication.ts';
import { words } from '#i18n/words.ts';
import { formatAge } from './date-phrases.ts';
import { addresses, permalinkFor } from './permalinks.ts';
import type { Article } from './article.ts';

/** An article’s card as the build draws it. */
export interface ArticleCard {
  /** Path of the article’s file, for reports. */
  readonly file: string;
  /** Site-absolute address of the picture. */
  readonly address: string;
  readonly words: CardWords;
}

/** The date of a card: of a text from elsewhere its year, and the month of events of another year. */
function formatCardDate(article: Article): string {
  const { source, published, events } = article;
  const { language } = publication;
  if (source === undefined) return formatDay(published, language);
  const year = yearOf(published);
  const isOneMonth =
    events !== undefined &&
    yearOf(events.to) !== year &&
    events.from.slice(0, 7) === events.to.slice(0, 7);
  if (!isOneMonth) return formatAge(article) ?? '';
  return words.cardAge(year, formatMonth(yearOf(events.to), monthOf(events.to), language));
}

/** Decides what an article’s card says. */
export function createArticleCard(article: Article): ArticleCard {
  return {
    file: article.file,
    address: addresses.articleCard(article.address),
    words: {
      publication: publication.name,
      kicker: article.section.name,
      headline: collapseSpace(article.headline),
      date: formatCardDate(article),
      host: new URL(permalinkFor(addresses.front)).host,
      language: article.language,
      direction: textDirection(article.language),
      around: textDirection(publication.language),
    },
  };
}

/** A card in words, for those who do not see it. */
export function formatCardAlt(article: Article): string {
  return `${publication.name}: ${article.headline}`;
}
