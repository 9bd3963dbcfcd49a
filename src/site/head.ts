import { shorten } from '#lib/text.ts';
import { hrefFor, addresses, permalinkFor } from '#site/permalinks.ts';
import { publication } from '#publication.ts';

/** Longest title that result lists and tabs show whole (html-validate `long-title`). */
const LONGEST_TITLE = 70;
const LONGEST_DESCRIPTION = 160;

/** What the head of a page says. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Whole address, or undefined for a page that has none of its own (404). */
  readonly canonical: string | undefined;
  readonly icon: string;
  readonly siteName: string;
  /** Robots may list the page. */
  readonly listed: boolean;
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
    readonly published: string;
    readonly updated: string | undefined;
    readonly section: string;
    readonly topics: readonly string[];
    readonly language: string;
  };
  readonly structuredData?: object;
}

/** The page's title with the publication's name behind it where both fit in 70 characters. */
export function formatTitle(title: string, siteName: string): string {
  if (title === siteName) return title;
  const whole = `${title} · ${siteName}`;
  return whole.length <= LONGEST_TITLE ? whole : shorten(title, LONGEST_TITLE);
}

/** Decides what a page's head says. */
export function createHead(facts: HeadFacts): Head {
  const canonical = facts.address === undefined ? undefined : permalinkFor(facts.address);
  const description = shorten(facts.description, LONGEST_DESCRIPTION);
  const { article } = facts;
  const properties: [string, string | undefined][] = [
    ['og:type', article ? 'article' : 'website'],
    ['og:title', facts.title],
    ['og:description', description],
    ['og:url', canonical],
    ['og:site_name', publication.name],
    ['og:locale', (article?.language ?? publication.language).replace('-', '_')],
    ['article:published_time', article?.published],
    ['article:modified_time', article?.updated],
    ['article:section', article?.section],
    ...(article?.topics ?? []).map((topic): [string, string] => ['article:tag', topic]),
  ];
  return {
    title: formatTitle(facts.title, publication.name),
    description,
    canonical,
    icon: hrefFor(addresses.favicon),
    siteName: publication.name,
    listed: facts.listed ?? true,
    openGraph: properties.flatMap(([property, content]) =>
      content === undefined ? [] : [{ property, content }],
    ),
    structuredData: facts.structuredData,
  };
}
