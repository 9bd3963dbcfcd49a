import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { openKept } from '#lib/kept-store.ts';
import { digestProgram } from '#lib/program-digest.ts';
import { buildIndex } from '#search/index/build-index.ts';
import type { ReadBuildData } from './build-data.ts';

/** Folder of the search index in the built site. */
const INDEX_FOLDER = 'search-index';
/** The parts of the program that decide what an index is made of. */
const MAKES_INDEXES = ['src/i18n', 'src/lib', 'src/search', 'package-lock.json'] as const;

/** Makes the search index of what has changed since the last build. */
export function searchIndex(read: ReadBuildData): AstroIntegration {
  let root = '';
  let cache = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        cache = fileURLToPath(config.cacheDir);
      },
      'astro:build:done': async ({ dir }) => {
        const version = await digestProgram(root, MAKES_INDEXES);
        const store = openKept(join(cache, 'search'));
        const folder = join(fileURLToPath(dir), INDEX_FOLDER);
        await buildIndex(folder, read().articles, { kept: { store, version } });
        store.save();
      },
    },
  };
}
