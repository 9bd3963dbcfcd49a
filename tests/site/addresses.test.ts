import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '#lib/list-files.ts';
import { readPublishedLedger } from '#cli/published-ledger.ts';
import { addresses } from '#content/addresses.ts';

const ID = '\\d{4}/\\d\\d/\\d\\d/[a-z0-9-]+';
const SLUG = '[a-z0-9-]+';
const escape = (address: string): string => address.replaceAll(/\.(?=[a-z])/gu, '\\.');
const article = addresses.article(ID);

/** Every address that the registry can give, as a pattern: dates and slugs are any. */
const patterns: readonly string[] = Object.entries({
  ...addresses,
  year: `/\\d{4}/`,
  month: `/\\d{4}/\\d\\d/`,
  section: addresses.section(SLUG),
  topic: addresses.topic(SLUG),
  sectionFeed: addresses.sectionFeed(SLUG),
  page: addresses.page(SLUG),
  article,
  map: addresses.map(article),
  qrCode: addresses.qrCode(article),
  articleCard: addresses.articleCard(article),
  cite: addresses.cite(article),
  citation: addresses.citation(article, '(?:bib|ris|csl.json)'),
  plainText: addresses.plainText(article),
  markdown: addresses.markdown(article),
  sitemapPart: '/sitemap-\\d+.xml',
  continued: `/(?:archive|sections/${SLUG}|topics/${SLUG}|\\d{4}(?:/\\d\\d)?)/\\d+/`,
}).map(([, address]) => escape(address));

const FOLDERS = [addresses.assets, addresses.fonts, addresses.searchIndex];
// What hosts read, and readers are not sent.
const HOSTING = /^(?:_headers|_redirects|\.htaccess|\.nojekyll|\.hosting\/)/u;

describe.each([inject('publication'), inject('many')])('$name', async (site) => {
  const files = (await listFiles(site.folder)).filter((file) => !/\.(?:br|gz)$/u.test(file));

  test('has no address but those of the registry, and former ones', async () => {
    const ledger = await readPublishedLedger(site.folder);
    const former = new Set(
      ledger.lines.flatMap(({ address, entry }) => (entry.kind === 'moved' ? address : [])),
    );
    const known = new RegExp(`^(?:${patterns.join('|')})$`, 'u');
    const unknown = files
      .filter((file) => !HOSTING.test(file))
      .map((file) => `/${file.replace(/(?<=^|\/)index\.html$/u, '')}`)
      .filter((address) => !FOLDERS.some((folder) => address.startsWith(folder)))
      .filter((address) => !known.test(address));
    expect(unknown.filter((address) => !former.has(address))).toEqual([]);
  });

  test('has every address of the registry that is there whatever is written', () => {
    const { front, archive, search, corrections, favicon, card, rss, atom } = addresses;
    const { jsonFeed, manifest, openSearch, sitemap, robots, hashes, missing } = addresses;
    const pages = [front, archive, search, corrections].map((page) => `${page}index.html`);
    const machines = [jsonFeed, manifest, openSearch, sitemap, robots, hashes, missing];
    for (const address of [...pages, ...machines, favicon, card, rss, atom])
      expect(files).toContain(address.slice(1));
  });
});
