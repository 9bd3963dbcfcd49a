import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

import { indexed } from '#search/facets.ts';

import { listFiles } from './built-files.ts';
import { letFailuresThrough } from './pagefind-failures.ts';

// Pagefind always writes its ready-made interfaces too; this site has its own.
const READY_MADE = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];
const SCRIPTS = ['pagefind.js', 'pagefind-worker.js'];

/** Makes the search index of the written pages, in `pagefind/` beside them. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeSearchIndex(fileURLToPath(dir));
      },
    },
  };
}

/**
 * Indexes the stories among the HTML files of a folder; without a story there is no index.
 * Throws with all that Pagefind complains of.
 */
export async function writeSearchIndex(folder: string): Promise<void> {
  const outputPath = join(folder, 'pagefind');
  await rm(outputPath, { recursive: true, force: true });
  // Where no page has a body, Pagefind would index every page whole.
  if (!(await hasStories(folder))) return;
  try {
    const { index, errors } = await pagefind.createIndex();
    refuse(errors);
    if (!index) throw new Error('The search index could not be made: Pagefind did not start.');
    refuse((await index.addDirectory({ path: folder })).errors);
    refuse((await index.writeFiles({ outputPath })).errors);
  } finally {
    await pagefind.close();
  }
  await Promise.all(READY_MADE.map((name) => rm(join(outputPath, name), { force: true })));
  await Promise.all(SCRIPTS.map((name) => rewrite(join(outputPath, name), letFailuresThrough)));
}

async function hasStories(folder: string): Promise<boolean> {
  const pages = (await listFiles(folder)).filter((path) => path.endsWith('.html'));
  const [mark] = Object.keys(indexed);
  for (const page of pages) {
    if ((await readFile(join(folder, page), 'utf8')).includes(` ${mark}`)) return true;
  }
  return false;
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0)
    throw new Error(`The search index could not be made: ${errors.join('; ')}.`);
}
