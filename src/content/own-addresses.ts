/** The site's own first words in an address; no page may take them. */
const OWN_NAMES: readonly string[] = [
  '404',
  'archive',
  'corrections',
  'feed',
  'index',
  'opensearch',
  'robots',
  'search',
  'search-articles',
  'search-index',
  'sections',
  'sitemap',
  'topics',
];

const YEAR = /^\d{4}$/u;
const YEAR_OR_MONTH = /^\/\d{4}\/(?:\d{2}\/)?$/u;

/** Whether a word is one of the site's own, or a year, and so cannot be the slug of a page. */
export function isOwnName(slug: string): boolean {
  return OWN_NAMES.includes(slug) || YEAR.test(slug);
}

/** Whether an address is one that the site gives out itself: a list, a year, a month, a machine's file. */
export function isOwnAddress(address: string): boolean {
  const [, first = ''] = address.split('/');
  return first === '' || OWN_NAMES.includes(first) || YEAR_OR_MONTH.test(address);
}

/** Pages that are there whatever the newsroom writes. */
export const FIXED_ADDRESSES: readonly string[] = ['/', '/archive/', '/corrections/', '/search/'];

/** The address of a year's and of a month's list that hold an article: `/2017/`, `/2017/06/`. */
export function listsAbove(articleAddress: string): string[] {
  const [, year = '', month = ''] = articleAddress.split('/');
  return [`/${year}/`, `/${year}/${month}/`];
}
