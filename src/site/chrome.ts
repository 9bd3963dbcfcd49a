import { languageAttributes, type LanguageAttributes } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import type { Edition } from '#site/edition.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import { words } from '#i18n/words.ts';

/** A link of the navigation; `current` marks the page one is on. */
export interface NavigationLink {
  readonly href: string;
  readonly name: string;
  /** Of a page in another language than the interface. */
  readonly language?: LanguageAttributes;
  readonly current: boolean;
}

/** What surrounds every page: masthead, navigation, search field, foot. */
export interface Chrome {
  readonly name: string;
  readonly tagline: string;
  readonly frontHref: string;
  readonly isFront: boolean;
  readonly navigation: readonly NavigationLink[];
  readonly searchHref: string;
  readonly archiveHref: string;
  readonly correctionsHref: string;
  /** False on pages that hold a search field of their own. */
  readonly showsSearch: boolean;
}

/** Decides what surrounds the page at `address`; sections are listed as far as they have articles. */
export function createChrome(edition: Edition, address: string | undefined): Chrome {
  const links = [
    ...edition.sections.map(({ subject }) => ({ address: subject.address, name: subject.name })),
    ...(edition.topics.length > 0 ? [{ address: addresses.topics, name: words.topics }] : []),
    { address: addresses.archive, name: words.archive },
    ...edition.pages.map(({ address, headline, language }) =>
      // Its headline would say the publication's name a second time beside it.
      address === addresses.about
        ? { address, name: words.about }
        : {
            address,
            name: headline,
            language: languageAttributes(language ?? publication.language, publication.language),
          },
    ),
  ];
  return {
    name: publication.name,
    tagline: publication.tagline,
    frontHref: hrefFor(addresses.front),
    isFront: address === addresses.front,
    navigation: links.map(({ address: to, ...link }) => ({
      ...link,
      href: hrefFor(to),
      current: to === address,
    })),
    searchHref: hrefFor(addresses.search),
    archiveHref: hrefFor(addresses.archive),
    correctionsHref: hrefFor(addresses.corrections),
    showsSearch: address !== undefined && address !== addresses.search,
  };
}
