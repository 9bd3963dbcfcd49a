import { languageAttributes, type LanguageAttributes } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import type { PlainPage } from '#site/edition.ts';
import { createHead, type Head } from '#site/head.ts';
import { words } from '#i18n/words.ts';

/** A page that is not an article: its head, headline, standfirst, and the language of all it says. */
export interface PlainPageView {
  readonly head: Head;
  readonly headline: string;
  readonly standfirst: string | undefined;
  readonly language?: LanguageAttributes;
  /** The language of the headline alone, where it is a text's and not the site's. */
  readonly inText?: LanguageAttributes;
}

/** A page written in Markdown, such as “About”. */
export function createPlainPage(page: PlainPage): PlainPageView {
  return {
    head: createHead({
      title: page.headline,
      description: page.standfirst ?? page.headline,
      address: page.address,
    }),
    headline: page.headline,
    standfirst: page.standfirst,
    language: languageAttributes(page.language ?? publication.language, publication.language),
  };
}

/** The page for an address that has none. */
export function createMissingPage(): PlainPageView {
  return {
    head: createHead({
      title: words.missing.title,
      description: words.missing.explanation,
      listed: false,
    }),
    headline: words.missing.title,
    standfirst: words.missing.explanation,
  };
}
