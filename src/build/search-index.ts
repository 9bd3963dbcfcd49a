import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import { z } from 'zod';

import { buildIndex } from '#search/index/build-index.ts';

/** Folder of the search index in the built site. */
const INDEX_FOLDER = 'search-index';

const articlesSchema = z.array(
  z.object({
    url: z.string(),
    language: z.string(),
    headline: z.string(),
    dateline: z.string(),
    date: z.string(),
    facets: z.record(z.string(), z.array(z.string())),
    blocks: z.array(z.object({ id: z.string().optional(), text: z.string() })),
  }),
);

/**
 * Makes the search index. The pages hand on what it knows of the articles in `search-articles.json`, which is no part of
 * the site and is deleted.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const articles = join(folder, 'search-articles.json');
        const parsed = articlesSchema.parse(JSON.parse(await readFile(articles, 'utf8')));
        await rm(articles);
        await buildIndex(
          join(folder, INDEX_FOLDER),
          parsed.map((article) => ({
            ...article,
            blocks: article.blocks.map(({ id, text }) => ({ id, text })),
          })),
        );
      },
    },
  };
}
