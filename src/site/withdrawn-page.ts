import { formatDay } from '#lib/dates.ts';
import { languageAttributes, type LanguageAttributes } from '#lib/languages.ts';
import { bindDate } from '#lib/typesetting.ts';
import { publication } from '#publication.ts';
import { createDatePhrases, type DatePhrase } from '#site/date-phrases.ts';
import { createHead } from '#site/head.ts';
import type { PlainPageView } from '#site/plain-page.ts';
import type { Article } from '#site/article.ts';
import { words } from '#i18n/words.ts';

/** What stands at the address of an article that was taken back. */
export interface WithdrawnPage extends PlainPageView {
  readonly inText: LanguageAttributes;
  /** That it was withdrawn, and when: `Withdrawn`, `January 10, 2025`. */
  readonly kicker: readonly string[];
  /** Why, in the newsroom's words. */
  readonly reason: string;
  /** The dates that the article had. */
  readonly dates: readonly DatePhrase[];
}

/** Decides what the page of a withdrawn article says: its headline, when and why, and nothing of its text. */
export function createWithdrawnPage(article: Article): WithdrawnPage {
  const { headline, withdrawn } = article;
  // It is called only for articles that have the field, so this is a bug.
  if (!withdrawn) throw new Error(`${article.file} is not withdrawn.`);
  const day = formatDay(withdrawn.on, publication.language);
  const notice = words.withdrawn.on(day);
  return {
    head: createHead({
      title: words.withdrawn.title(headline),
      description: `${notice} ${withdrawn.reason}`,
      listed: false,
    }),
    headline,
    inText: languageAttributes(article.language, publication.language),
    standfirst: notice,
    kicker: [words.withdrawn.kicker, bindDate(day)],
    reason: withdrawn.reason,
    dates: createDatePhrases(article),
  };
}
