import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareImport } from '#cli/import/import-archive.ts';
import { writeImport } from '#cli/import/write-import.ts';
import { startSite, type RunningServer } from '#cli/site-server.ts';
import { createBodyRenderer } from '#content/markdown/pipeline.ts';
import { readContent } from '#content/read/read-newsroom.ts';
import { proseWords } from '#i18n/en.ts';
import { build, cache, root } from './setup/build.ts';

// What was taken in from other systems must stand on the built site, and answer where it was before.

const SYSTEMS = [
  ...['jekyll', 'hugo', 'zola', 'eleventy', 'astro', 'gatsby'],
  ...['plain', 'wordpress', 'feeds', 'pages', 'documents'],
];
const folder = join(cache, 'imported');
const contentPath = 'node_modules/.cache/pressmark-tests/imported/content';
const content = join(root, contentPath);
const out = join(folder, 'dist');

interface Imported {
  readonly address: string;
  readonly aliases: readonly string[];
}

let articles: readonly Imported[];
let server: RunningServer;

async function importAll(): Promise<void> {
  const pictures = join(folder, 'pictures');
  const manifestFile = join(folder, 'import-manifest.json');
  for (const system of SYSTEMS) {
    const archive = join(root, 'tests/fixtures/import', system);
    const encoding = system === 'plain' ? 'windows-1251' : undefined;
    const settings = { archive, content, manifestFile, pictures, encoding, language: 'en' };
    const prepared = await prepareImport(settings);
    await writeImport(prepared, { content, manifestFile, folder: archive });
  }
}

/** The published articles that were imported, as the check reads them. */
async function readImported(): Promise<readonly Imported[]> {
  const renderer = createBodyRenderer(proseWords, '/');
  const now = new Date();
  const read = await readContent({ root, folder: contentPath, language: 'en', renderer, now });
  return read.articles
    .filter(({ front }) => !front.draft && front.imported !== undefined)
    .map(({ address, front }) => ({ address, aliases: front.aliases }));
}

/** Where a reader of an old address gets to: by redirect, or by a page that leads on. */
async function arrive(path: string): Promise<{ readonly status: number; readonly at: string }> {
  const response = await fetch(new URL(path, server.url));
  const leadsTo = /<meta http-equiv="refresh" content="0; ?url=([^"]+)"/u.exec(
    await response.text(),
  );
  if (leadsTo?.[1] !== undefined) return arrive(new URL(leadsTo[1], response.url).href);
  return { status: response.status, at: decodeURI(new URL(response.url).pathname) };
}

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await importAll();
  const settings = { CONTENT_DIR: contentPath, OUT_DIR: out, CACHE_DIR: join(folder, 'cache') };
  const { code, log } = await build(settings);
  expect(code, log).toBe(0);
  articles = await readImported();
  server = await startSite({ folder: out, base: '/' }, 0);
}, 120_000);

afterAll(() => server.close());

test('every published article of every system has its page', async () => {
  expect(articles.length).toBeGreaterThan(30);
  for (const { address } of articles)
    expect(await arrive(address), address).toEqual({ status: 200, at: address });
});

test('every old address of these leads to the article', async () => {
  const all = articles.flatMap(({ address, aliases }) =>
    aliases.map((from) => ({ from, address })),
  );
  expect(all.length).toBeGreaterThan(25);
  for (const { from, address } of all)
    expect(await arrive(from), from).toEqual({ status: 200, at: address });
});
