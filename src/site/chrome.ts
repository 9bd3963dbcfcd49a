import { languageAttributes, type LanguageAttributes } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import type { Edition } from '#site/edition.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import { listFormerQueries } from '#site/redirects.ts';
import { words } from '#i18n/words.ts';

/** A link of the navigation; `current` marks the page one is on. */
export interface NavigationLink {
  readonly href: string;
  readonly name: string;
  /** Of a page in another language than the interface. */
  readonly language?: LanguageAttributes;
  readonly current: boolean;
}

/** A link by its name. */
interface FootLink {
  readonly href: string;
  readonly name: string;
  /** Of a page in another language than the interface. */
  readonly language?: LanguageAttributes;
}

/** What a publication says of itself at the foot of every page. */
export interface Foot {
  readonly pages: readonly FootLink[];
  readonly feeds: readonly FootLink[];
  /** The file with the hashes of all texts. */
  readonly hashes: FootLink;
  readonly typefaceLicenceHref: string;
}

const foot: Foot = {
  pages: [
    { href: hrefFor(addresses.archive), name: words.archive },
    { href: hrefFor(addresses.search), name: words.search },
    { href: hrefFor(addresses.corrections), name: words.correctionsPage.headline },
  ],
  feeds: [
    { href: hrefFor(addresses.rss), name: 'RSS' },
    { href: hrefFor(addresses.atom), name: 'Atom' },
    { href: hrefFor(addresses.jsonFeed), name: 'JSON' },
  ],
  hashes: { href: hrefFor(addresses.hashes), name: addresses.hashes.slice(1) },
  typefaceLicenceHref: hrefFor(addresses.typefaceLicence),
};

/** What a page needs to know to lead on from a former address that no file and no rule answers. */
export interface FormerLookup {
  readonly base: string;
  /** The table of those with a query; undefined where there are none. */
  readonly table: string | undefined;
}

/** Without rules of a host, an address with a query is answered by the front page or by that of missing addresses. */
function createFormerLookup(
  edition: Edition,
  address: string | undefined,
): FormerLookup | undefined {
  if (address !== undefined && address !== addresses.front) return undefined;
  const hasQueries = Object.keys(listFormerQueries(edition)).length > 0;
  const table = hasQueries ? hrefFor(addresses.formerQueries) : undefined;
  return address === undefined || hasQueries
    ? { base: hrefFor(addresses.front), table }
    : undefined;
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
  readonly foot: Foot;
  /** On the pages that may be asked for by a former address. */
  readonly former: FormerLookup | undefined;
  /** False on pages that hold a search field of their own. */
  readonly showsSearch: boolean;
}

/** Decides what surrounds the page at `address`; sections are listed as far as they have articles. */
export function createChrome(edition: Edition, address: string | undefined): Chrome {
  const pages = edition.pages.map(({ address: to, headline, language }) =>
    // Its headline would say the publication's name a second time beside it.
    to === addresses.about
      ? { address: to, name: words.about }
      : {
          address: to,
          name: headline,
          language: languageAttributes(language ?? publication.language, publication.language),
        },
  );
  const links = [
    ...edition.sections.map(({ subject }) => ({ address: subject.address, name: subject.name })),
    ...(edition.topics.length > 0 ? [{ address: addresses.topics, name: words.topics }] : []),
    { address: addresses.archive, name: words.archive },
    ...pages,
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
    foot: {
      ...foot,
      pages: [
        ...foot.pages,
        ...pages.map(({ address: to, ...link }) => ({ ...link, href: hrefFor(to) })),
      ],
    },
    former: createFormerLookup(edition, address),
    showsSearch: address !== undefined && address !== addresses.search,
  };
}
