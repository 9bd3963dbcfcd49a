import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import * as pagefind from 'pagefind';

import { MANIFEST, WORDS, type IndexEntry, type Manifest } from '#search/query/manifest.ts';
import { indexLanguage } from '#search/query/scripts.ts';
import type { IndexedArticle } from '#site/indexed-article.ts';

import { listWords } from './list-words.ts';
import { createSearchCopy } from './search-copy.ts';
import { stopWordsOf } from './stop-words.ts';

/** Files of a folder, by their paths in it. */
type Files = ReadonlyMap<string, string | Uint8Array>;

// Pagefind always makes its ready-made interfaces too; this site has its own.
const NOT_USED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./u;
const METADATA = /\.pf_meta$/u;
const WASM = /^wasm\..+\.pagefind$/u;
const WASM_WITHOUT_STEMMER = 'wasm.unknown.pagefind';
const TAG_DIGITS = 10;
// In entries of an index, each a word in an article or its place there; Pagefind's own measure is 20,000. A reader fetches
// a chunk for each word of a query, so small ones save most bytes, until the list of them, which everyone fetches, weighs more.
const chunkSize = (articles: number): number => (articles > 1000 ? 2000 : 1000);

/**
 * Writes the indexes of some articles, one for each of their languages, into `<folder>/<language>-<tag>/`, and beside
 * them the manifest. The same articles give the same files, to the byte; without an article there is no folder. Throws
 * with all that Pagefind complains of.
 */
export async function buildIndex(
  folder: string,
  articles: readonly IndexedArticle[],
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const byLanguage = groupByLanguage(articles);
  const languages: [string, IndexEntry][] = [];
  try {
    // One after another: each needs as much memory as its articles.
    for (const [language, own] of byLanguage)
      languages.push([language, await writeLanguage(folder, language, own)]);
  } finally {
    await pagefind.close();
  }
  if (languages.length === 0) return;
  languages.sort(([a, one], [b, other]) => other.articles - one.articles || (a < b ? -1 : 1));
  const manifest: Manifest = { languages: Object.fromEntries(languages) };
  await writeFile(join(folder, MANIFEST), JSON.stringify(manifest));
}

async function writeLanguage(
  folder: string,
  language: string,
  articles: readonly IndexedArticle[],
): Promise<IndexEntry> {
  const words = listWords(articles, language);
  const index = await runPagefind(language, articles);
  const lists = [...words].map(([shard, text]) => [`${WORDS}${shard}.txt`, text] as const);
  const files: Files = new Map<string, string | Uint8Array>([...index, ...lists]);
  const own = `${language}-${tagFor(files)}`;
  for (const [path, content] of files) {
    const file = join(folder, own, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const paths = [...index.keys()];
  const wasm = paths.find((path) => WASM.test(path) && path !== WASM_WITHOUT_STEMMER);
  return {
    folder: `${own}/`,
    articles: articles.length,
    files: [
      'pagefind-worker.js',
      wasm ?? WASM_WITHOUT_STEMMER,
      ...paths.filter((path) => METADATA.test(path)),
    ],
    filters: [...new Set(articles.flatMap(filtersOf)), 'language'].toSorted(),
    shards: [...words.keys()].join(' '),
    stopWords: stopWordsOf(language),
  };
}

const filtersOf = ({ facets }: IndexedArticle): string[] =>
  Object.entries(facets).flatMap(([name, values]) => (values.length > 0 ? [name] : []));

function tagFor(files: Files): string {
  const hash = createHash('sha256');
  for (const [path, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path}\n`).update(content);
  return hash.digest('hex').slice(0, TAG_DIGITS);
}

async function runPagefind(language: string, articles: readonly IndexedArticle[]): Promise<Files> {
  // The only knob without a promise that this project turns: docs/decisions/0004.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(articles.length));
  // Pagefind reads it when its service starts.
  await pagefind.close();
  const { index, errors } = await pagefind.createIndex();
  refuse(errors);
  if (!index) throw new Error('The search index could not be made: Pagefind did not start.');
  // Pagefind numbers articles in this order: another gives other files.
  for (const article of articles.toSorted((a, b) => (a.url < b.url ? -1 : 1))) {
    const content = createSearchCopy(article, language);
    refuse((await index.addHTMLFile({ url: article.url, content })).errors);
  }
  const { files, errors: more } = await index.getFiles();
  refuse(more);
  await index.deleteIndex();
  return new Map(
    files.filter(({ path }) => !NOT_USED.test(path)).map(({ path, content }) => [path, content]),
  );
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0)
    throw new Error(`The search index could not be made: ${errors.join('; ')}.`);
}

function groupByLanguage(
  articles: readonly IndexedArticle[],
): ReadonlyMap<string, readonly IndexedArticle[]> {
  const groups = new Map<string, IndexedArticle[]>();
  for (const article of articles) {
    const language = indexLanguage(article.language);
    const group = groups.get(language);
    if (group) group.push(article);
    else groups.set(language, [article]);
  }
  return groups;
}
