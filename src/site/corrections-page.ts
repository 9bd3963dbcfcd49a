import { formatDay, startOf } from '#lib/dates.ts';
import { bindDate } from '#lib/typesetting.ts';
import { languageAttributes, type LanguageAttributes } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import type { Edition } from '#site/edition.ts';
import { createHead } from '#site/head.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import type { PlainPageView } from '#site/plain-page.ts';
import type { Moment } from '#site/teaser.ts';
import { words } from '#i18n/words.ts';

/** A correction with the article it was made in. */
export interface CorrectionView {
  readonly href: string;
  readonly headline: string;
  readonly date: Moment;
  /** The words that stood there, and those that stand there now. */
  readonly was: string;
  readonly is: string;
  readonly language: LanguageAttributes;
}

/** Every correction of every article. */
export interface CorrectionsPage extends PlainPageView {
  readonly corrections: readonly CorrectionView[];
}

/** Decides what the page of corrections lists: all of them, newest first. */
export function createCorrectionsPage(edition: Edition): CorrectionsPage {
  const corrections = edition.articles
    .flatMap((article) => article.corrections.map((correction) => ({ article, ...correction })))
    .toSorted((a, b) => startOf(b.on) - startOf(a.on));
  const standfirst = words.correctionsPage.standfirst(corrections.length);
  return {
    head: createHead({
      title: words.correctionsPage.headline,
      description: `${publication.name}: ${standfirst}`,
      address: addresses.corrections,
    }),
    headline: words.correctionsPage.headline,
    standfirst,
    corrections: corrections.map(({ article, on, was, is }) => ({
      href: hrefFor(article.address),
      headline: article.headline,
      date: { iso: on, text: bindDate(formatDay(on, publication.language)) },
      was,
      is,
      language: languageAttributes(article.language, publication.language),
    })),
  };
}
