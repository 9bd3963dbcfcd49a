import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';

import { buildIndex, type IndexOptions } from '#search/index/build-index.ts';
import type { Answer, FacetCounts, Filters, ResultContent, Sort } from '#search/query/answer.ts';
import { securityHeaders } from '#hosting/headers.ts';
import type { IndexedArticle } from '#site/indexed-article.ts';
import { root } from './build.ts';
import { BROWSER_ARGUMENTS, findBrowser } from './find-browser.ts';

/** How a test asks; what it leaves out is as on the search page when nothing is chosen. */
export interface Question {
  readonly text: string;
  readonly filters?: Filters;
  readonly sort?: Sort;
  readonly exact?: boolean;
  readonly unfinished?: boolean;
  readonly languages?: readonly string[];
  /** How many results to fetch; all where it is left out. */
  readonly most?: number;
}

/** An answer with its results fetched, or the reason why there is none. */
export interface Given {
  readonly answer: Omit<Answer, 'results'>;
  readonly results: readonly (ResultContent & { readonly terms: readonly number[] })[];
  readonly facets: FacetCounts;
}

/** The search of some articles in a browser, without the rest of a site. */
export interface SearchSite {
  readonly page: Page;
  readonly folder: string;
  /** Answers by its searcher; rejects with a message such as `Search failed: not-responding`. */
  ask(question: Question): Promise<Given>;
  suggest(text: string): Promise<readonly string[]>;
  /** A new page with a new searcher. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

const entry = (pageLanguage: string): string => `
  import { createSearcher } from '/src/search/query/create-searcher.ts';
  const searcher = globalThis.searcher = createSearcher({ folder: new URL('/search-index/', location.href), pageLanguage: '${pageLanguage}' });
  globalThis.warm = () => searcher.warm();
  globalThis.suggest = (text) => searcher.suggest(text);
  globalThis.ask = async ({ text, filters = {}, sort = 'relevance', exact = false, unfinished = false, languages = [], most = Infinity }) => {
    const query = { text, filters, sort, exact };
    const given = await searcher.search(query, { unfinished, languages });
    const { results, ...answer } = given;
    const loaded = await Promise.all(results.slice(0, most).map(async (result) => ({ ...(await result.load()), terms: result.terms })));
    return { answer, results: loaded, facets: await searcher.countFacets(given, query) };
  };`;

const bundles = new Map<string, Promise<string>>();

/** The searcher as one script; it is bundled once for each language of a page. */
function bundleOnce(pageLanguage: string): Promise<string> {
  const made = bundles.get(pageLanguage) ?? bundle(pageLanguage);
  bundles.set(pageLanguage, made);
  return made;
}

async function bundle(pageLanguage: string): Promise<string> {
  const id = 'virtual:entry';
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'entry',
        resolveId: (source) =>
          source === id ? id : source.startsWith('/src/') ? join(root, source) : undefined,
        load: (source) => (source === id ? entry(pageLanguage) : undefined),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: id } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const one of outputs) if ('output' in one) return one.output[0].code;
  throw new Error('The searcher could not be bundled.');
}

/** A browser without a site, for several sites of search one after another. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findBrowser(), args: BROWSER_ARGUMENTS });

interface SiteOptions {
  readonly pageLanguage?: string;
  readonly browser?: Browser;
  readonly index?: IndexOptions;
}

/**
 * Builds the indexes of some articles, serves them under the site's own policy, and opens a page that
 * can ask, in the browser that is given or one of its own.
 */
export async function openSearchSite(
  articles: readonly IndexedArticle[],
  { pageLanguage = 'en', browser: shared, index = {} }: SiteOptions = {},
): Promise<SearchSite> {
  const folder = await mkdtemp(join(tmpdir(), 'search-site-'));
  await buildIndex(join(folder, 'search-index'), articles, index);
  const script = await bundleOnce(pageLanguage);
  const html = `<!doctype html><html lang="${pageLanguage}"><script type="module" src="/searcher.js"></script>`;
  const headers = securityHeaders({ styleHashes: [], secure: false });
  const server = createServer((request, response) => {
    const [path = '/'] = decodeURIComponent(request.url ?? '/').split('?');
    const own: Readonly<Record<string, string>> = { '/': html, '/searcher.js': script };
    const content = own[path] ?? readFile(join(folder, path));
    Promise.resolve(content).then(
      (body) => {
        const type = TYPES[path === '/' ? '.html' : extname(path)] ?? 'application/octet-stream';
        response.writeHead(200, { ...headers, 'Content-Type': type }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const url = `http://localhost:${address.port}/`;
  const browser = shared ?? (await launchBrowser());
  const context = await browser.newContext();
  const page = await context.newPage();
  const reload = async (): Promise<void> => {
    await page.goto(url);
    await page.waitForFunction('globalThis.ask');
  };
  await reload();
  return {
    page,
    folder,
    ask: (question) => page.evaluate(`ask(${JSON.stringify(question)})`),
    suggest: (text) => page.evaluate(`suggest(${JSON.stringify(text)})`),
    reload,
    close: async () => {
      try {
        await context.close();
        if (shared === undefined) await browser.close();
      } finally {
        server.close();
        await rm(folder, { recursive: true });
      }
    },
  };
}
