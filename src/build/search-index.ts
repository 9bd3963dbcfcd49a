import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { buildIndex } from '#search/index/build-index.ts';
import type { ReadBuildData } from './build-data.ts';

/** Folder of the search index in the built site. */
const INDEX_FOLDER = 'search-index';

/** Makes the search index. */
export function searchIndex(read: ReadBuildData): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await buildIndex(join(fileURLToPath(dir), INDEX_FOLDER), read().articles);
      },
    },
  };
}
