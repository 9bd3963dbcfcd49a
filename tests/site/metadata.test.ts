import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { JSDOM } from 'jsdom';
import { describe, expect, inject, test } from 'vitest';
import { attribute, pageIn, readPages, valuesOf } from './built-pages.ts';

const { folder, origin } = inject('publication');
const ARTICLE = '2017/06/29/a-ray-of-hope-for-syria/';
const url = `${origin}/${ARTICLE}`;
const page = pageIn(await readPages(inject('publication')), `${ARTICLE}index.html`);

/** The text of a built file, by its address on the site. */
const read = (address: string): Promise<string> =>
  readFile(join(folder, new URL(address, url).pathname), 'utf8');

/** A file of XML, parsed; throws where it is not well-formed. */
const readXml = async (address: string): Promise<Document> =>
  new JSDOM(await read(address), { contentType: 'application/xml' }).window.document;

const metaOf = (name: string): readonly string[] =>
  valuesOf(page, `meta[property="${name}"], meta[name="${name}"]`, 'content');

describe('the first article gives machines', () => {
  test.each([
    ['og:title', /^A Ray Of Hope .* Conflict-Torn Region$/u],
    [
      'og:description',
      /^From 2017, on events of September 2016\. The long-ranging conflict in Syria/u,
    ],
    ['og:url', new RegExp(`^${url}$`, 'u')],
    ['og:type', /^article$/u],
    ['og:site_name', /^Pressmark$/u],
    ['og:image', new RegExp(`^${url}card\\.png$`, 'u')],
    ['og:image:width', /^1200$/u],
    ['og:image:height', /^630$/u],
    ['og:image:alt', /^Pressmark: A Ray Of Hope .* Conflict-Torn Region$/u],
    ['article:published_time', /^2017-06-29$/u],
    ['article:section', /^World$/u],
    ['twitter:card', /^summary_large_image$/u],
    ['description', /^The long-ranging conflict in Syria/u],
  ])('%s, once: %s', (name, content) => {
    expect(metaOf(name)).toEqual([expect.stringMatching(content)]);
  });

  test('its address, and that its record is where to ask for the author', () => {
    expect(valuesOf(page, 'link[rel=canonical]', 'href')).toEqual([url]);
    expect(metaOf('author')).toEqual([]);
    expect(valuesOf(page, 'link[rel=author]', 'href')).toEqual(['#record']);
    expect(selectAll('#record', page.tree)).toHaveLength(1);
  });

  test('in one graph: what it is, and where it stands', () => {
    const [script] = selectAll('script[type="application/ld+json"]', page.tree);
    const [text] = script?.children ?? [];
    const graph: unknown = JSON.parse(text?.type === 'text' ? text.value : '');
    expect(graph).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'NewsArticle',
          '@id': url,
          datePublished: '2017-06-29',
          temporalCoverage: '2016-09-09/2016-09-12',
        },
        { '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }, {}, { item: url }] },
      ],
    });
  });

  const announced = new Map(
    selectAll('link[rel=alternate], link[rel=sitemap], link[rel=manifest]', page.tree).map(
      (link) => [attribute(link, 'type') ?? attribute(link, 'rel') ?? '', attribute(link, 'href')],
    ),
  );
  const lastWords = 'the two countries concerning the future of Syria.';

  test.each([
    ['application/rss+xml', '/feed.xml', 'item', 'pubDate', 'Thu, 29 Jun 2017 10:00:00 +0000'],
    ['application/atom+xml', '/atom.xml', 'entry', 'published', '2017-06-29T10:00:00Z'],
  ])('of %s at %s, with the whole text and the source’s date', async (...facts) => {
    const [type, address, entry, dated, date] = facts;
    expect(announced.get(type)).toBe(address);
    const xml = await readXml(address);
    expect(xml.querySelectorAll(entry)).toHaveLength(1);
    expect(xml.querySelector(`${entry} > ${dated}`)?.textContent).toBe(date);
    expect(xml.querySelector(entry)?.textContent).toContain(lastWords);
    expect(xml.querySelector(entry)?.textContent).not.toContain('class="anchor"');
  });

  test('of a JSON Feed with the whole text', async () => {
    expect(announced.get('application/feed+json')).toBe('/feed.json');
    const feed: unknown = JSON.parse(await read('/feed.json'));
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ url, content_html: expect.stringContaining(lastWords) }],
    });
  });

  test('of the sitemap, which lists every page that robots may list', async () => {
    expect(announced.get('sitemap')).toBe('/sitemap.xml');
    expect(await read('/robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml\n`);
    const listed = [...(await readXml('/sitemap.xml')).querySelectorAll('loc')];
    const pages = await readPages(inject('publication'));
    expect(listed.map((loc) => loc.textContent).toSorted()).toEqual(
      pages
        .filter((one) => one.listed)
        .map((one) => one.url.href)
        .toSorted(),
    );
  });

  test('of a manifest whose icon is there', async () => {
    const manifest: unknown = JSON.parse(await read(announced.get('manifest') ?? ''));
    expect(manifest).toMatchObject({ name: 'Pressmark', icons: [{ src: '/favicon.svg' }] });
    expect(await read('/favicon.svg')).toContain('<svg');
  });
});

describe('under a base path', () => {
  const many = inject('many');
  const ABROAD = new Set(['https://example.com/', 'https://archive.example/1']);
  const base = many.origin + many.base;

  test.each(['feed.xml', 'atom.xml', 'sitemap.xml', 'sections/harbour/feed.xml'])(
    'every address in %s is whole, and under it',
    async (file) => {
      const text = await readFile(join(many.folder, file), 'utf8');
      const { documentElement } = new JSDOM(text, { contentType: 'application/xml' }).window
        .document;
      const named = [...documentElement.querySelectorAll('loc, channel > link, item > link, guid')];
      const linked = [...documentElement.querySelectorAll('[href]')];
      const inTexts = [...documentElement.textContent.matchAll(/(?:href|src)="([^"]*)"/gu)];
      const addresses = [
        ...named.map((element) => element.textContent).filter(Boolean),
        ...linked.map((element) => element.getAttribute('href') ?? ''),
        ...inTexts.map(([, address = '']) => address),
      ].filter((address) => !ABROAD.has(address));
      expect(addresses.length).toBeGreaterThan(30);
      expect(addresses.filter((address) => !address.startsWith(base))).toEqual([]);
    },
  );

  test('the sitemap lists every page that robots may list', async () => {
    const text = await readFile(join(many.folder, 'sitemap.xml'), 'utf8');
    const listed = [...text.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, loc]) => loc);
    const pages = (await readPages(many)).filter((one) => one.listed);
    expect(listed.toSorted()).toEqual(pages.map((one) => one.url.href).toSorted());
  });
});

describe('a browser that would add this search', async () => {
  const pages = await readPages(inject('publication'));

  test('learns how on the front page and the search page', async () => {
    const offering = pages.filter(({ html }) => html.includes('opensearchdescription+xml'));
    expect(offering.map(({ file }) => file)).toEqual(['index.html', 'search/index.html']);
    expect(await read('/opensearch.xml')).toContain('<OpenSearchDescription');
  });

  test('and machines on the front page only', () => {
    const acting = pages.filter(({ html }) => html.includes('SearchAction'));
    expect(acting.map(({ file }) => file)).toEqual(['index.html']);
    expect(acting[0]?.html).toContain(
      '"urlTemplate":"https://pressmark.example/search/?q={search_term_string}"',
    );
  });
});
