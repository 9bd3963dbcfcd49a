import { formatDay } from '#lib/dates.ts';
import { isolate, textDirection } from '#lib/languages.ts';
import { quotationMarks } from './quotation-marks.ts';
import { publication } from '#publication.ts';
import type { Article } from '#site/article.ts';
import { words } from '#i18n/words.ts';

/** What stands around a quotation that a reader copies. */
export interface QuotationView {
  /** The line under it: headline, publication, and the dates as the record has them. */
  readonly source: string;
  /** The marks of the text’s language, `“…”`. */
  readonly marks: string;
}

const inOrder = (text: string): string => isolate(text, textDirection(publication.language));
const day = (written: string): string => formatDay(written, publication.language);

/** Decides how an article is quoted. A text taken from a source is “dated”, never “published”. */
export function createQuotationView(article: Article): QuotationView {
  const { open, close } = quotationMarks(article.language);
  const printed = day(article.published);
  const dates = [
    article.source ? words.quoted.dated(printed) : words.quoted.published(printed),
    ...(article.updated ? [words.quoted.updated(day(article.updated))] : []),
  ];
  return {
    source: words.quoted.source(inOrder(article.headline), inOrder(publication.name), dates),
    marks: `${open}…${close}`,
  };
}
