import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

import * as pagefind from 'pagefind';
import { z } from 'zod';

import { fingerprintOf } from '#lib/fingerprint.ts';
import type { KeptStore } from '#lib/kept-store.ts';
import {
  MANIFEST,
  type IndexEntry,
  type IndexPart,
  type Manifest,
} from '#search/query/manifest.ts';
import { indexLanguage, isSegmented } from '#search/query/scripts.ts';
import type { IndexedArticle } from '#site/indexed-article.ts';

import { countWords, indexedWords, listWords, type WordCounts } from './list-words.ts';
import { createOverviewRecord, createSearchCopy } from './search-copy.ts';
import { stopWordsOf } from './stop-words.ts';

/** Files of a folder, by their paths in it. */
type Files = ReadonlyMap<string, string | Uint8Array>;

// Pagefind always makes its ready-made interfaces too; this site has its own.
const NOT_USED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./u;
const METADATA = /\.pf_meta$/u;
const FRAGMENT = /\.pf_fragment$/u;
const WASM = /^wasm\..+\.pagefind$/u;
const WASM_WITHOUT_STEMMER = 'wasm.unknown.pagefind';
// Of a part, the script of the overview reads the rest.
const STARTS = /\.js$|\.pagefind$/u;
const TAG_DIGITS = 10;
// In entries of an index, each a word in an article or its place there; Pagefind's own measure is 20,000. A reader fetches
// a chunk for each word of a query, so small ones save most bytes, until the list of them, which everyone fetches, weighs more.
const chunkSize = (articles: number): number => (articles > 1000 ? 2000 : 1000);

// Up to so many articles, one index costs readers least; Pagefind needs some 350 MB for each thousand.
const LARGEST = 4_000;
const OVERVIEW_CHUNK = 1000;
/** Articles that a part has at least, but for the newest, which grows. */
const PART = 2_000;

/** How indexes are made; for tests, in smaller measures. */
export interface IndexOptions {
  /** What an earlier build has made, and what its keys depend on beside the articles. */
  readonly kept?: { readonly store: KeptStore; readonly version: string };
  readonly largest?: number;
  readonly part?: number;
}

/** What Pagefind makes of some articles, and their words. */
interface MadePart {
  readonly files: Files;
  readonly words: WordCounts;
}
const madeSchema = z.custom<MadePart>();

/**
 * Writes the indexes of some articles, one for each of their languages, into `<folder>/<language>-<tag>/`, and beside
 * them the manifest. A language of very many articles has several, by the months in which they were published, so that
 * those of old articles stay as they are. The same articles give the same files, to the byte; without an article there
 * is no folder. Throws with all that Pagefind complains of.
 */
export async function buildIndex(
  folder: string,
  articles: readonly IndexedArticle[],
  options: IndexOptions = {},
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const byLanguage = groupByLanguage(articles);
  const languages: [string, IndexEntry][] = [];
  try {
    // One after another: each needs as much memory as its articles.
    for (const [language, own] of byLanguage)
      languages.push([language, await writeLanguage(folder, language, own, options)]);
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
  options: IndexOptions,
): Promise<IndexEntry> {
  const counts: WordCounts[] = [];
  const parts: IndexPart[] = [];
  const taken = new Set<string>();
  const groups = splitByMonth(articles, options);
  for (const group of groups) {
    const { files, words } = await makeDistinct(language, group, taken, options);
    const needed = groups.length > 1 ? without(files, STARTS) : files;
    counts.unshift(words);
    const filters = [...new Set(group.flatMap(filtersOf))].toSorted();
    parts.unshift({ ...writePart(folder, language, needed), filters });
  }
  const [only = { folder: '', files: [], filters: [] }] = parts;
  const first = parts.length > 1 ? await writeOverview(folder, language, counts, options) : only;
  const lists = listWords(counts);
  const listFiles = new Map([...lists].map(([shard, text]) => [`${shard}.txt`, text]));
  const words = writeFolder(folder, `${language}-words`, listFiles);
  return {
    ...first,
    articles: articles.length,
    ...(parts.length > 1 ? { parts } : {}),
    words,
    shards: [...lists.keys()].join(' '),
    stopWords: stopWordsOf(language),
  };
}

function writePart(folder: string, name: string, files: Files): Omit<IndexPart, 'filters'> {
  const paths = [...files.keys()];
  const modules = paths.filter((path) => WASM.test(path));
  return {
    folder: writeFolder(folder, name, files),
    files: [
      ...paths.filter((path) => path === 'pagefind-worker.js'),
      ...modules.filter((path) => path !== WASM_WITHOUT_STEMMER || modules.length === 1),
      ...paths.filter((path) => METADATA.test(path)),
    ],
  };
}

/** Writes the index that knows which of the parts have a word, or its stem, as Pagefind itself takes it. */
async function writeOverview(
  folder: string,
  language: string,
  counts: readonly WordCounts[],
  options: IndexOptions,
): Promise<IndexPart> {
  const records = counts.map((words, place) => ({
    url: `/${place}/`,
    // What Pagefind cuts itself is not known; but it leaves out a record without words.
    content: createOverviewRecord(
      place,
      isSegmented(language) ? [String(place)] : indexedWords(words),
      language,
    ),
  }));
  const made = await keepMade([language, records], options, async () => ({
    files: await runPagefind(records, OVERVIEW_CHUNK),
    words: new Map(),
  }));
  // Nobody reads a record.
  const files = without(made.files, FRAGMENT);
  return { ...writePart(folder, `${language}-overview`, files), filters: [] };
}

const without = (files: Files, kind: RegExp): Files =>
  new Map([...files].filter(([path]) => !kind.test(path)));

/** Writes files into a folder that is named for them; its path, ending with a slash. */
function writeFolder(folder: string, name: string, files: Files): string {
  const own = `${name}-${tagFor(files)}/`;
  for (const [path, content] of files) {
    const file = join(folder, own, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return own;
}

const monthOf = ({ date }: IndexedArticle): string => date.slice(0, 'YYYY-MM'.length);

/** The articles in parts, the oldest first: whole months, so that what is new changes the last alone. */
function splitByMonth(
  articles: readonly IndexedArticle[],
  { largest = LARGEST, part: least = PART }: IndexOptions,
): readonly (readonly IndexedArticle[])[] {
  if (articles.length <= largest) return [articles];
  const parts: IndexedArticle[][] = [];
  let month = '';
  for (const article of articles.toSorted((a, b) => (monthOf(a) < monthOf(b) ? -1 : 1))) {
    const last = parts.at(-1);
    if (last && (last.length < least || month === monthOf(article))) last.push(article);
    else parts.push([article]);
    month = monthOf(article);
  }
  return parts;
}

/**
 * What Pagefind makes of a part. It gives each article a few digits of its content as id, and knows of no other part:
 * where an id is taken, the part is made once more in another edition.
 */
async function makeDistinct(
  language: string,
  articles: readonly IndexedArticle[],
  taken: Set<string>,
  options: IndexOptions,
): Promise<MadePart> {
  // Pagefind numbers articles in this order: another gives other files.
  const sorted = articles.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  for (let number = 1; ; number += 1) {
    const edition = number === 1 ? undefined : String(number);
    const made = await keepMade([language, edition, sorted], options, async () => {
      const records = sorted.map((article) => ({
        url: article.url,
        content: createSearchCopy(article, language, edition),
      }));
      const files = await runPagefind(records, chunkSize(sorted.length));
      return { files, words: countWords(sorted, language) };
    });
    const ids = [...made.files.keys()].filter((path) => FRAGMENT.test(path));
    if (ids.some((id) => taken.has(id))) continue;
    for (const id of ids) taken.add(id);
    return made;
  }
}

/** What an earlier build has made of the same things, or what is made now. */
async function keepMade(
  from: unknown,
  { kept }: IndexOptions,
  make: () => Promise<MadePart>,
): Promise<MadePart> {
  const key = fingerprintOf(JSON.stringify([kept?.version, from]));
  const found = kept?.store.find(key);
  if (found) return madeSchema.parse(deserialize(found));
  const made = await make();
  kept?.store.keep(key, serialize(made));
  return made;
}

const filtersOf = ({ facets }: IndexedArticle): string[] =>
  Object.entries(facets).flatMap(([name, values]) => (values.length > 0 ? [name] : []));

function tagFor(files: Files): string {
  const hash = createHash('sha256');
  for (const [path, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path}\n`).update(content);
  return hash.digest('hex').slice(0, TAG_DIGITS);
}

async function runPagefind(
  records: readonly { readonly url: string; readonly content: string }[],
  chunk: number,
): Promise<Files> {
  // The only knob without a promise that this project turns: docs/decisions/0004.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunk);
  // Pagefind reads it when its service starts.
  await pagefind.close();
  const { index, errors } = await pagefind.createIndex();
  refuse(errors);
  if (!index) throw new Error('The search index could not be made: Pagefind did not start.');
  for (const record of records) refuse((await index.addHTMLFile(record)).errors);
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
