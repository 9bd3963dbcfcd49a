import type { CardWords } from '#cards/card-layout.ts';
import { textDirection } from '#lib/languages.ts';
import { collapseSpace } from '#lib/text.ts';
import { publication } from '#publication.ts';
import { formatCardAge } from './date-phrases.ts';
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

/** Decides what an article’s card says. */
export function createArticleCard(article: Article): ArticleCard {
  return {
    file: article.file,
    address: addresses.articleCard(article.address),
    words: {
      publication: publication.name,
      kicker: article.section.name,
      headline: collapseSpace(article.headline),
      date: formatCardAge(article),
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
