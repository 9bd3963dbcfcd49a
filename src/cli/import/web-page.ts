import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { collapseSpace } from '#lib/text.ts';
import { decodePart } from '#lib/web-address.ts';
import type { Note } from './report.ts';
import type { Fields, Source } from './source.ts';

interface ReadPage {
  readonly source: Source;
  readonly notes: readonly Omit<Note, 'file'>[];
}

const BLOCKS =
  'address,article,aside,blockquote,dd,div,dl,dt,figcaption,footer,h1,h2,h3,h4,h5,h6,header,li,nav,p,pre,section,td,th,tr';

/** The texts of a page, block by block, without programs and styles. */
function listBlocks(document: Document): readonly string[] {
  for (const element of document.querySelectorAll('script,style,noscript,template,svg'))
    element.remove();
  for (const element of document.querySelectorAll(`${BLOCKS},br`)) element.after('\n');
  for (const element of document.querySelectorAll(BLOCKS)) element.before('\n');
  return document.body.textContent.split('\n').map(collapseSpace).filter(Boolean);
}

function contentOf(document: Document, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    const value =
      element?.getAttribute('content') ??
      element?.getAttribute('datetime') ??
      element?.getAttribute('href');
    if (value?.trim()) return value.trim();
  }
  return undefined;
}

const DATES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'time[itemprop="datePublished"]',
  'meta[name="date" i]',
  'meta[name="dc.date" i]',
  'meta[name="dcterms.created" i]',
  'meta[name="pubdate" i]',
  'meta[name="publish-date" i]',
  'time[pubdate]',
  'article time[datetime]',
  'time[datetime]',
];

/** A value that the page's data for machines has under a name, wherever it stands. */
function findInJson(html: string, name: string): string | undefined {
  for (const [, json = ''] of html.matchAll(
    /<script[^>]*application\/ld\+json[^>]*>([^]*?)<\/script>/giu,
  )) {
    const value = new RegExp(`"${name}"\\s*:\\s*"([^"]+)"`, 'u').exec(json)?.[1];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The address that a page was saved from, as browsers note it, or as it names itself. */
function findAddress(document: Document, html: string): URL | null {
  const own = contentOf(document, ['link[rel="canonical"]', 'meta[property="og:url"]']);
  const [, saved] = /<!--\s*saved from url=\(\d+\)(\S+)/u.exec(html) ?? [];
  return URL.parse(own ?? '') ?? URL.parse(saved ?? '');
}

/** Reads a saved page: what a reader came for is its text, and all its other words are noted. */
export function readWebPage(html: string): ReadPage {
  const { document } = parseHTML(html);
  const address = findAddress(document, html);
  const language = document.documentElement.getAttribute('lang') ?? '';
  const date = contentOf(document, DATES) ?? findInJson(html, 'datePublished');
  const updated =
    contentOf(document, ['meta[property="article:modified_time"]']) ??
    findInJson(html, 'dateModified');
  const isArticle = isProbablyReaderable(document);
  const blocks = listBlocks(parseHTML(html).document);
  const headings = [...document.querySelectorAll('h1')].map((heading) =>
    collapseSpace(heading.textContent),
  );
  const found = new Readability(document, { keepClasses: true }).parse();
  const title = collapseSpace(found?.title ?? document.title);
  // Titles of pages end with the name of their site.
  const own = headings.find((heading) => heading.length > 5 && title.includes(heading));
  const headline = own ?? title;
  const content = found?.content ?? document.body.innerHTML;
  const kept = collapseSpace(
    `${parseHTML(`<!DOCTYPE html><html><body>${content}</body></html>`).document.body.textContent} ${headline}`,
  ).replaceAll(' ', '');
  const left = blocks.filter((block) => !kept.includes(block.replaceAll(' ', '')));
  const fields: Fields = {
    title: headline,
    ...(address && {
      slug: decodePart(address.pathname)
        .split('/')
        .filter(Boolean)
        .pop()
        ?.replace(/\.\w+$/u, '')
        .replace(/^(?:index|\d+)$/u, ''),
    }),
    date,
    updated,
    language,
    authors: found?.byline
      ? [collapseSpace(found.byline).replace(/^(?:by|von|par|por|от)\s+/iu, '')]
      : [],
    // What Readability takes from the text's beginning is no description of it.
    description: contentOf(parseHTML(html).document, [
      'meta[name="description" i]',
      'meta[property="og:description"]',
    ]),
  };
  return {
    source: {
      fields,
      lineOfField: () => 1,
      line: 1,
      firstLine: 1,
      body: { html: content },
      addresses: address ? [address.pathname + address.search] : [],
      origins: address ? [address.origin] : [],
    },
    notes: [
      ...(isArticle
        ? []
        : [{ kind: 'guessed' as const, line: 1, text: 'which part of the page is the article' }]),
      ...left.map((text) => ({ kind: 'page' as const, line: 1, text })),
    ],
  };
}
