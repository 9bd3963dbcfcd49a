import { startOf } from '#lib/dates.ts';
import { element, formatXml } from '#lib/xml.ts';
import type { Edition } from '#site/edition.ts';
import { listSubjectAddresses } from '#site/list-page.ts';
import { addresses, permalinkFor } from '#site/permalinks.ts';

/** The most addresses one sitemap may name (https://www.sitemaps.org/protocol.html). */
const MOST_ADDRESSES = 50_000;

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** An address of the site, and when what stands there last changed, as written. */
export interface SitemapPage {
  readonly address: string;
  readonly changed: string | undefined;
}

/** Every list, with the last change of any article in it. */
function findListChanges(edition: Edition): Map<string, string> {
  const changes = new Map<string, string>();
  for (const { published, updated, section, topics } of edition.articles) {
    const change = updated ?? published;
    const subjects = [section, ...topics].map(({ address }) => address);
    const lists = [addresses.year(published), addresses.month(published), ...subjects];
    for (const list of [
      addresses.front,
      addresses.archive,
      ...(topics.length > 0 ? [addresses.topics] : []),
      ...lists,
    ]) {
      const known = changes.get(list);
      if (known === undefined || startOf(known) < startOf(change)) changes.set(list, change);
    }
  }
  return changes;
}

/** Every address that robots may list: lists first, then articles, newest first. */
export function listSitemapPages(edition: Edition): readonly SitemapPage[] {
  const changes = findListChanges(edition);
  const lists = [
    addresses.front,
    addresses.archive,
    ...(edition.topics.length > 0 ? [addresses.topics] : []),
    addresses.corrections,
    addresses.search,
    ...edition.pages.map(({ address }) => address),
    ...[...edition.sections, ...edition.topics].flatMap(listSubjectAddresses),
    ...[...changes.keys()].filter((address) => /^\/\d/u.test(address)),
  ];
  return [
    ...lists.map((address) => ({ address, changed: changes.get(address) })),
    ...edition.articles.map(({ address, published, updated }) => ({
      address,
      changed: updated ?? published,
    })),
  ];
}

function formatPages(pages: readonly SitemapPage[]): string {
  const urls = pages.map(({ address, changed }) =>
    element(
      'url',
      {},
      element('loc', {}, permalinkFor(address)),
      changed === undefined ? undefined : element('lastmod', {}, changed),
    ),
  );
  return formatXml(element('urlset', NAMESPACE, ...urls));
}

/** The numbered parts of a sitemap; none where one file holds all of it. */
export function createSitemapParts(
  pages: readonly SitemapPage[],
): readonly { readonly number: number; readonly text: string }[] {
  if (pages.length <= MOST_ADDRESSES) return [];
  return Array.from({ length: Math.ceil(pages.length / MOST_ADDRESSES) }, (_, index) => ({
    number: index + 1,
    text: formatPages(pages.slice(index * MOST_ADDRESSES, (index + 1) * MOST_ADDRESSES)),
  }));
}

/** The sitemap: of all pages, or of its parts where there are too many for one file. */
export function formatSitemap(pages: readonly SitemapPage[]): string {
  const parts = createSitemapParts(pages);
  if (parts.length === 0) return formatPages(pages);
  const sitemaps = parts.map(({ number }) =>
    element('sitemap', {}, element('loc', {}, permalinkFor(addresses.sitemapPart(number)))),
  );
  return formatXml(element('sitemapindex', NAMESPACE, ...sitemaps));
}
