import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { minify } from 'vite';
import { z } from 'zod';

import { indexed } from '#search/facets.ts';

import { listFiles } from './built-files.ts';
import { adaptWorker } from './pagefind-worker.ts';
import { leanStories, settleIndex } from './settle-index.ts';
import { tightenIndex } from './tighten-index.ts';
import { writeVocabulary } from './vocabulary-files.ts';

// Pagefind always writes its ready-made interfaces too; this site has its own, and its worker alone
// is the whole engine.
const NOT_USED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind.js',
];
const INDEX = 'pagefind';
const WORKER = 'pagefind-worker.js';
const ENTRY = 'pagefind-entry.json';
// In entries of the index, each a word in a story or its place there; Pagefind's own measure is
// 20,000. A reader fetches one chunk for each word of a query, so small ones save most bytes, until
// the list of them all, which every reader fetches, weighs more.
const chunkSize = (stories: number): number => (stories > 1_000 ? 2_000 : 1_000);

const entrySchema = z.looseObject({
  languages: z.record(
    z.string(),
    z.object({ hash: z.string(), wasm: z.string().nullable(), page_count: z.number() }),
  ),
});

/** Makes the search index of the written pages, in `pagefind/` beside them. */
export function searchIndex(): AstroIntegration {
  let kept = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        kept = join(fileURLToPath(config.cacheDir), 'tightened');
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await writeSearchIndex(folder);
        await tightenIndex(join(folder, INDEX), kept);
      },
    },
  };
}

/**
 * Indexes the stories among the HTML files of a folder; without a story there is no index. The same
 * pages give the same files, to the byte. Throws with all that Pagefind complains of.
 */
export async function writeSearchIndex(folder: string): Promise<void> {
  const outputPath = join(folder, INDEX);
  await rm(outputPath, { recursive: true, force: true });
  // Where no page has a body, Pagefind would index every page whole.
  const stories = await findStories(folder);
  if (stories.length === 0) return;
  await runPagefind(folder, stories, outputPath);
  await Promise.all(NOT_USED.map((name) => rm(join(outputPath, name), { force: true })));
  await rewrite(join(outputPath, WORKER), (script) => pack(adaptWorker(script)));
  await leanStories(outputPath);
  await completeEntry(outputPath);
}

async function runPagefind(
  folder: string,
  stories: readonly string[],
  outputPath: string,
): Promise<void> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(stories.length));
  try {
    const { index, errors } = await pagefind.createIndex({ excludeSelectors: ['.removed'] });
    refuse(errors);
    if (!index) throw new Error('The search index could not be made: Pagefind did not start.');
    // One by one: in the order in which they come it numbers them.
    for (const sourcePath of stories) {
      const content = await readFile(join(folder, sourcePath), 'utf8');
      refuse((await index.addHTMLFile({ sourcePath, content })).errors);
    }
    // Not by its own writeFiles, which answers before all is on the disk.
    const made = await index.getFiles();
    refuse(made.errors);
    for (const { path, content } of made.files) {
      const file = join(outputPath, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  } finally {
    await pagefind.close();
  }
}

/** Lists in Pagefind's own list of languages where the words of each are. */
async function completeEntry(folder: string): Promise<void> {
  const file = join(folder, ENTRY);
  const entry = entrySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const words = await writeVocabulary(folder);
  const languages: Record<string, unknown> = {};
  for (const language of Object.keys(entry.languages).toSorted()) {
    const listed = entry.languages[language];
    if (!listed) continue;
    const hash = await settleIndex(folder, language, listed.hash);
    languages[language] = { ...listed, hash, words: words[language] };
  }
  await writeFile(file, JSON.stringify({ ...entry, languages }));
}

/** The pages of stories from the oldest to the newest: their addresses begin with their dates. */
async function findStories(folder: string): Promise<readonly string[]> {
  const pages = (await listFiles(folder)).filter((path) => path.endsWith('.html'));
  const [mark] = Object.keys(indexed);
  const stories = [];
  for (const page of pages) {
    if ((await readFile(join(folder, page), 'utf8')).includes(` ${mark}`)) stories.push(page);
  }
  return stories;
}

async function rewrite(file: string, change: (text: string) => Promise<string>): Promise<void> {
  await writeFile(file, await change(await readFile(file, 'utf8')));
}

/** Pagefind's script as it comes is a fifth larger, compressed. */
async function pack(script: string): Promise<string> {
  const { code, errors } = await minify(WORKER, script);
  if (errors.length > 0) throw new Error(`${WORKER} could not be packed.`, { cause: errors });
  return code;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0)
    throw new Error(`The search index could not be made: ${errors.join('; ')}.`);
}
