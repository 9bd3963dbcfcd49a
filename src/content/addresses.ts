import { monthOf, yearOf } from '#lib/dates.ts';
import { readFormerAddress, splitQuery } from '#lib/site-address.ts';

/** Addresses that are there whatever the newsroom writes, and that no page of it may take. */
const fixed = {
  front: '/',
  archive: '/archive/',
  search: '/search/',
  corrections: '/corrections/',
  topics: '/topics/',
  typefaceLicence: '/fonts/OFL.txt',
  favicon: '/favicon.svg',
  /** The picture that stands for any page where its link is shown, 1200 by 630. */
  card: '/card.png',
  rss: '/feed.xml',
  atom: '/atom.xml',
  jsonFeed: '/feed.json',
  manifest: '/manifest.webmanifest',
  openSearch: '/opensearch.xml',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  hashes: '/hashes.txt',
  /** Every address that was published, with the numbers of its paragraphs: see docs/writing.md. */
  ledger: '/permalinks.json',
  /** Where former addresses with a query lead, for hosts that know no rules. */
  formerQueries: '/former-addresses.json',
  /** All that hosts are told to send on; there while one writes, and in no built site. */
  devRedirects: '/redirects.json',
  /** The page that hosts show for an address that has none. */
  missing: '/404.html',
  /** Folders of files that pages load. */
  assets: '/_astro/',
  fonts: '/fonts/',
  searchIndex: '/search-index/',
  /** The newsroom’s own files that texts link to, as they lie in its folder. */
  uploads: '/uploads/',
} as const;

/** Lists of articles by what they are about, and what belongs to such a list. */
const lists = {
  section: (slug: string): string => `/sections/${slug}/`,
  topic: (slug: string): string => `/topics/${slug}/`,
  sectionFeed: (slug: string): string => `/sections/${slug}/feed.xml`,
} as const;

/**
 * Every address on the site, spelled once. An address is site-absolute, counted from the base path;
 * that of a page ends with a slash. `putUnder` puts it under the base path.
 */
export const addresses = {
  ...fixed,
  ...lists,
  /** The newsroom’s page about itself, if there is one. */
  about: '/about/',
  year: (date: string): string => `/${yearOf(date)}/`,
  month: (date: string): string => `/${yearOf(date)}/${monthOf(date)}/`,
  page: (slug: string): string => `/${slug}/`,
  /** By its identity, `2017/06/29/slug`. */
  article: (id: string): string => `/${id}/`,
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
  sitemapPart: (number: number): string => `/sitemap-${number}.xml`,
  /** A further page of a list; the first is the list's own address. */
  continued: (address: string, number: number): string =>
    number === 1 ? address : `${address}${number}/`,
} as const;

/** An address under a base path: `/about/` becomes `/news/about/` where the site lives under `/news/`. */
export function putUnder(base: string, address: string): string {
  return base.replace(/\/$/u, '') + address;
}

const firstOf = (address: string): string => address.split('/')[1] ?? '';

const isFolder = (address: string): boolean => address.indexOf('/', 1) !== -1;

/**
 * First words of addresses below which the site itself has pages or files. A page may have the name
 * of a file without its ending, `/manifest/`, but for those that hosts take for the front page or for
 * the page of missing addresses.
 */
const OWN_NAMES: ReadonlySet<string> = new Set([
  'index',
  firstOf(fixed.missing).replace('.html', ''),
  ...[...Object.values(fixed), ...Object.values(lists).map((list) => list('a'))]
    .filter(isFolder)
    .map(firstOf),
]);

const YEAR = /^\d{4}$/u;

/** Whether a word is one of the site's own, or a year, and so cannot be the slug of a page. */
export function isOwnName(slug: string): boolean {
  return OWN_NAMES.has(slug) || YEAR.test(slug);
}

const OWN_FILES: ReadonlySet<string> = new Set(
  Object.values(fixed).filter((address) => !address.endsWith('/')),
);
/** Lists and their further pages, years and months. */
const OWN_LIST = /^\/(?:(?:\d{4}\/(?:\d{2}\/)?|(?:archive|search|corrections|topics|sections)\/)(?:\d+\/)?)?$/u;
/** Folders of files that pages load, files that hosts read, and all that hosts hide. */
const OWN_FOLDER = /^\/(?:_astro|fonts|search-index|404|index|_headers|_redirects|(?:.*\/)?\.)[^]*|^\/sitemap-\d+\.xml$/u;

/**
 * Whether an address is one that the site gives out itself: a list, a year, a month, a machine's
 * file. With a query it is so only where the site itself reads queries.
 */
export function isOwnAddress(address: string): boolean {
  const { path, query } = splitQuery(readFormerAddress(address).toLowerCase());
  if (query !== '') return path === fixed.search;
  return OWN_FILES.has(path) || OWN_LIST.test(path) || OWN_FOLDER.test(path);
}

/** Pages that are there whatever the newsroom writes. */
export const FIXED_PAGES: readonly string[] = [
  fixed.front,
  fixed.archive,
  fixed.corrections,
  fixed.search,
];

/** The addresses of a year's and of a month's list that hold an article: `/2017/`, `/2017/06/`. */
export function listsAbove(articleAddress: string): string[] {
  const [, year = '', month = ''] = articleAddress.split('/');
  return [addresses.year(year), addresses.month(`${year}-${month}`)];
}
