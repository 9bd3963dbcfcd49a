import { formatDay } from '#lib/dates.ts';
import { isolate, textDirection } from '#lib/languages.ts';
import { oncePerKey } from '#lib/memoize.ts';
import { publication } from '#publication.ts';
import type { Article } from '#site/article.ts';
import { words } from '#i18n/words.ts';

/** The marks around a quotation. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
}

const ENGLISH: QuotationMarks = { open: '“', close: '”' };

// As CLDR has them, except for Arabic, whose newspapers set what the words of this site have, and
// French, where a space that holds the line is part of the mark. “Hant” is a script.
const OTHERS: readonly (readonly [open: string, close: string, languages: string])[] = [
  ['«', '»', 'am ar ast be br ca el eu fa hy it kk ky nb nn no oc os rm ru rw sc ti uk'],
  ['«\u00A0', '\u00A0»', 'fr'],
  ['„', '“', 'bg cs de dsb et hr hsb is ka lb lt mk nds sk sl'],
  ['„', '”', 'bs ff hu pl ro sr'],
  ['”', '”', 'fi he se sv yi'],
  ['”', '“', 'syr ur'],
  ['‘', '’', 'ia nl tn'],
  ['「', '」', 'Hant ja yue'],
];

/** The marks that a language (BCP 47) sets around a quotation; those of English where none are known. */
export const quotationMarks = oncePerKey((language): QuotationMarks => {
  const { language: name, script = '' } = new Intl.Locale(language).maximize();
  const found = OTHERS.find(([, , languages]) =>
    languages.split(' ').some((known) => known === name || known === script),
  );
  return found ? { open: found[0], close: found[1] } : ENGLISH;
});

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
