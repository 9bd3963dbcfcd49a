import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { startSite } from '#cli/site-server.ts';
import { build, cache, root } from './build.ts';
import { BROWSER_ARGUMENTS, findBrowser } from './find-browser.ts';
import { describeMissingHosts, missingHosts } from './find-program.ts';
import { writeManyArticles } from './write-many-articles.ts';

/** A site built and served for the tests. */
export interface TestSite {
  readonly name: string;
  readonly folder: string;
  /** Path it lives under, ending with a slash. */
  readonly base: string;
  /** Where its permalinks point, without a slash at the end. */
  readonly origin: string;
  /** Address of the front page on the local server, ending with a slash. */
  readonly url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The publication itself, built as if in New York. */
    publication: TestSite;
    /** Folder of the same, built as if in Auckland on a Turkish machine, from a copy and without a cache. */
    antipodes: string;
    /** The publication with its interface in Arabic. */
    arabic: TestSite;
    /** A hundred and twenty invented articles under the base path `/news/`. */
    many: TestSite;
    /** Where the tests reach the browser. */
    browser: string;
  }
}

type Unserved = Omit<TestSite, 'url'>;

const publication: Unserved = {
  name: 'the publication',
  folder: join(root, 'dist'),
  base: '/',
  origin: 'https://pressmark.example',
};
const many: Unserved = {
  name: 'many articles under /news/',
  folder: join(cache, 'many/dist'),
  base: '/news/',
  origin: 'https://fixtures.example',
};
const arabic: Unserved = {
  name: 'the publication in Arabic',
  folder: join(cache, 'arabic/dist'),
  base: '/',
  origin: 'https://pressmark.example',
};
const antipodes = join(cache, 'antipodes/dist');

async function buildOrFail(what: string, settings: Readonly<Record<string, string>>) {
  const begun = performance.now();
  const { code, log } = await build(settings);
  if (code !== 0) throw new Error(`The build of ${what} failed.\n${log}`);
  console.log(`Built ${what} in ${Math.round((performance.now() - begun) / 1000)} s.`);
}

async function buildAll(): Promise<void> {
  await rm(cache, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  await buildOrFail('the publication, in New York', { TZ: 'America/New_York' });
  // Copied, so that its files are of another time.
  await cp(join(root, 'content'), join(cache, 'antipodes/content'), { recursive: true });
  await buildOrFail('the publication, in Auckland', {
    TZ: 'Pacific/Auckland',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    UV_THREADPOOL_SIZE: '1',
    CONTENT_DIR: 'node_modules/.cache/pressmark-tests/antipodes/content',
    OUT_DIR: antipodes,
    CACHE_DIR: join(cache, 'antipodes/cache'),
  });
  await buildOrFail(arabic.name, {
    SITE_LANGUAGE: 'ar',
    OUT_DIR: arabic.folder,
    CACHE_DIR: join(cache, 'arabic/cache'),
  });
  await writeManyArticles({ folder: join(cache, 'many/content'), count: 120 });
  await buildOrFail(many.name, {
    CONTENT_DIR: 'node_modules/.cache/pressmark-tests/many/content',
    BASE_PATH: many.base,
    SITE_URL: many.origin,
    OUT_DIR: many.folder,
    CACHE_DIR: join(cache, 'many/cache'),
  });
}

/** Builds the sites, serves them, and launches one browser for all test files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await findBrowser();
  await buildAll();
  const publicationServer = await startSite(publication, 0);
  const manyServer = await startSite(many, 0);
  const arabicServer = await startSite(arabic, 0);
  const browser = await chromium.launchServer({ executablePath, args: BROWSER_ARGUMENTS });
  project.provide('publication', { ...publication, url: publicationServer.url });
  project.provide('arabic', { ...arabic, url: arabicServer.url });
  project.provide('many', { ...many, url: manyServer.url });
  project.provide('antipodes', antipodes);
  project.provide('browser', browser.wsEndpoint());
  console.log(`Testing ${publication.name} and ${many.name} in ${executablePath}.`);
  return async () => {
    await browser.close();
    await Promise.all(
      [publicationServer, arabicServer, manyServer].map((server) => server.close()),
    );
    const missing = describeMissingHosts(missingHosts());
    if (missing !== '') console.log(missing);
  };
}
