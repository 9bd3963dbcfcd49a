import { shorten } from '#lib/text.ts';
import { hrefFor, addresses, permalinkFor } from '#site/permalinks.ts';
import { publication } from '#publication.ts';

/** Longest title that result lists and tabs show whole (html-validate `long-title`). */
const LONGEST_TITLE = 70;
const LONGEST_DESCRIPTION = 160;

const RSS = 'application/rss+xml';

/** A link of the head; HTML's own names. */
export interface HeadLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** What the head of a page says. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Who wrote the page, where that is known. */
  readonly author: string | undefined;
  /** Whole address, or undefined for a page that has none of its own (404). */
  readonly canonical: string | undefined;
  /** Robots may list the page. */
  readonly listed: boolean;
  /** Icon, manifest, feeds, sitemap. */
  readonly links: readonly HeadLink[];
  /** Open Graph: https://ogp.me */
  readonly openGraph: readonly { readonly property: string; readonly content: string }[];
  /** A schema.org object, or undefined. */
  readonly structuredData: object | undefined;
}

/** What a page knows of itself. */
export interface HeadFacts {
  readonly title: string;
  readonly description: string;
  readonly address?: string;
  readonly listed?: boolean;
  readonly article?: {
    readonly byline: readonly string[];
    readonly published: string;
    readonly updated: string | undefined;
    readonly section: string;
    readonly topics: readonly string[];
    readonly language: string;
    /** How old it is, in a sentence: what a preview says first. */
    readonly age: string;
  };
  /** The page’s own picture and its words; without one the publication’s stands for the page. */
  readonly card?: { readonly address: string; readonly alt: string };
  /** A feed of the page's own articles, with its title. */
  readonly feed?: { readonly address: string; readonly title: string } | undefined;
  readonly structuredData?: object;
}

/** The page's title with the publication's name behind it where both fit in 70 characters. */
export function formatTitle(title: string, siteName: string): string {
  if (title === siteName) return title;
  const whole = `${title} · ${siteName}`;
  return whole.length <= LONGEST_TITLE ? whole : shorten(title, LONGEST_TITLE);
}

/** A description as it stands in heads and structured data, at most 160 characters. */
export function formatDescription(text: string): string {
  return shorten(text, LONGEST_DESCRIPTION);
}

/**
 * A language as Open Graph writes it, `en_GB`. It knows none without a territory, and one that is
 * not named is not invented: then there is no locale.
 */
export function formatLocale(language: string): string | undefined {
  const { language: name, region } = new Intl.Locale(language);
  return region === undefined ? undefined : `${name}_${region}`;
}

/**
 * The way for browsers to add this search. On the front page and the search page only: a browser
 * needs it once, an article's every byte is paid by every reader.
 */
export const openSearchLink: HeadLink = {
  rel: 'search',
  type: 'application/opensearchdescription+xml',
  href: hrefFor(addresses.openSearch),
  title: publication.name,
};

function createLinks({ article, feed }: HeadFacts): HeadLink[] {
  const alternate = (address: string, type: string): HeadLink => ({
    rel: 'alternate',
    type,
    href: hrefFor(address),
  });
  return [
    { rel: 'icon', type: 'image/svg+xml', href: hrefFor(addresses.favicon) },
    // Where no author is named, the record says so: this page is the one about the author.
    ...(article?.byline.length === 0 ? [{ rel: 'author', href: '#record' }] : []),
    ...(feed ? [{ ...alternate(feed.address, RSS), title: feed.title }] : []),
    alternate(addresses.rss, RSS),
    alternate(addresses.atom, 'application/atom+xml'),
    alternate(addresses.jsonFeed, 'application/feed+json'),
    { rel: 'sitemap', href: hrefFor(addresses.sitemap) },
    { rel: 'manifest', href: hrefFor(addresses.manifest) },
  ];
}

function createOpenGraph(facts: HeadFacts, description: string): Head['openGraph'] {
  const { address, article, card } = facts;
  const properties: [string, string | undefined][] = [
    ['og:type', article ? 'article' : 'website'],
    ['og:title', facts.title],
    // A preview without its picture would not tell an old text from a new one.
    [
      'og:description',
      article ? formatDescription(`${article.age} ${facts.description}`) : description,
    ],
    ['og:url', address === undefined ? undefined : permalinkFor(address)],
    ['og:site_name', publication.name],
    ['og:locale', formatLocale(article?.language ?? publication.language)],
    ['og:image', permalinkFor(card?.address ?? addresses.card)],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', card?.alt ?? `${publication.name}: ${publication.tagline}`],
    ['article:published_time', article?.published],
    ['article:modified_time', article?.updated],
    ['article:section', article?.section],
    ...(article?.topics ?? []).map((topic): [string, string] => ['article:tag', topic]),
  ];
  return properties.flatMap(([property, content]) =>
    content === undefined ? [] : [{ property, content }],
  );
}

/** Decides what a page's head says. */
export function createHead(facts: HeadFacts): Head {
  const description = formatDescription(facts.description);
  return {
    title: formatTitle(facts.title, publication.name),
    description,
    author: facts.article?.byline.join(', ') || undefined,
    canonical: facts.address === undefined ? undefined : permalinkFor(facts.address),
    listed: facts.listed ?? true,
    links: createLinks(facts),
    openGraph: createOpenGraph(facts, description),
    structuredData: facts.structuredData,
  };
}
