import { monthOf, yearOf } from '#lib/dates.ts';
import { publication } from '#publication.ts';

/** A link by its name. */
export interface NamedLink {
  readonly href: string;
  readonly name: string;
}

/**
 * Every address on the site, spelled once. An address is site-absolute and ends with a slash;
 * `hrefFor` puts it under the base path, `permalinkFor` makes it whole.
 */
export const addresses = {
  front: '/',
  archive: '/archive/',
  search: '/search/',
  about: '/about/',
  corrections: '/corrections/',
  topics: '/topics/',
  favicon: '/favicon.svg',
  /** The picture that stands for any page where its link is shown, 1200 by 630. */
  card: '/card.png',
  rss: '/feed.xml',
  atom: '/atom.xml',
  jsonFeed: '/feed.json',
  hashes: '/hashes.txt',
  typefaceLicence: '/fonts/OFL.txt',
  manifest: '/manifest.webmanifest',
  openSearch: '/opensearch.xml',
  sitemap: '/sitemap.xml',
  year: (date: string): string => `/${yearOf(date)}/`,
  month: (date: string): string => `/${yearOf(date)}/${monthOf(date)}/`,
  section: (slug: string): string => `/sections/${slug}/`,
  topic: (slug: string): string => `/topics/${slug}/`,
  page: (slug: string): string => `/${slug}/`,
  /** The map of the article at an address. */
  map: (article: string): string => `${article}map.svg`,
  /** The permalink of the article at an address, as a code for cameras. */
  qrCode: (article: string): string => `${article}qr.svg`,
  /** The picture that stands for the article at an address where its link is shown, 1200 by 630. */
  articleCard: (article: string): string => `${article}card.png`,
  /** The page that tells how to cite the article at an address. */
  cite: (article: string): string => `${article}cite/`,
  /** The same for reference managers: `bib`, `ris` or `csl.json`. */
  citation: (article: string, format: string): string => `${article}citation.${format}`,
  /** The article at an address as plain text, and as Markdown. */
  plainText: (article: string): string => `${article}index.txt`,
  markdown: (article: string): string => `${article}index.md`,
  sectionFeed: (slug: string): string => `/sections/${slug}/feed.xml`,
  sitemapPart: (number: number): string => `/sitemap-${number}.xml`,
  /** A further page of a list; the first is the list's own address. */
  continued: (address: string, number: number): string =>
    number === 1 ? address : `${address}${number}/`,
} as const;

/** A path under the base path: `/about/` becomes `/news/about/` where the site lives under `/news/`. */
export function hrefFor(address: string, base: string = publication.base): string {
  return base.replace(/\/$/u, '') + address;
}

/** The whole address, to be shared and cited: `https://…/2017/06/29/a-ray-of-hope-for-syria/`. */
export function permalinkFor(address: string): string {
  return new URL(hrefFor(address), publication.url).href;
}
