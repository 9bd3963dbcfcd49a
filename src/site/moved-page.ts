import { languageAttributes, type LanguageAttributes } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import { formatDescription, formatTitle } from '#site/head.ts';
import { hrefFor, permalinkFor } from '#site/permalinks.ts';
import type { Move } from '#site/redirects.ts';
import { words } from '#i18n/words.ts';

/** What stands at a former address, for hosts that cannot send on from there. */
export interface MovedPage {
  readonly title: string;
  readonly description: string;
  /** Where it leads: below the base path, and whole. */
  readonly href: string;
  readonly permalink: string;
  readonly headline: string;
  readonly inText: LanguageAttributes;
}

/** Decides what a former address says: where its text is now. */
export function createMovedPage({ to, headline, language }: Move): MovedPage {
  return {
    title: formatTitle(words.moved, publication.name),
    description: formatDescription(headline),
    href: hrefFor(to),
    permalink: permalinkFor(to),
    headline,
    inText: languageAttributes(language ?? publication.language, publication.language),
  };
}
