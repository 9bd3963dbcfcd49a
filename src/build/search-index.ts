import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { openKept } from '#lib/kept-store.ts';
import { digestProgram } from '#lib/program-digest.ts';
import { buildIndex } from '#search/index/build-index.ts';
import type { IndexedArticle } from '#site/indexed-article.ts';
import { takeIndexedArticles } from './build-data.ts';

/** Folder of the search index in the built site. */
const INDEX_FOLDER = 'search-index';
/** The parts of the program that decide what an index is made of. */
const MAKES_INDEXES = ['src/i18n', 'src/lib', 'src/search', 'package-lock.json'] as const;

/** How many articles a site has, and how many words they have. */
export interface ArticleCounts {
  articles: number;
  words: number;
}

function countWords(articles: readonly IndexedArticle[]): number {
  let words = 0;
  for (const { blocks } of articles)
    for (const { text } of blocks) words += text.split(/\s+/u).filter(Boolean).length;
  return words;
}

/** Makes the search index of what has changed since the last build. */
export function searchIndex(): {
  readonly integration: AstroIntegration;
  readonly counts: ArticleCounts;
} {
  let root = '';
  let cache = '';
  const counts = { articles: 0, words: 0 };
  const integration: AstroIntegration = {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        cache = fileURLToPath(config.cacheDir);
      },
      'astro:build:done': async ({ dir }) => {
        const version = await digestProgram(root, MAKES_INDEXES);
        const store = openKept(join(cache, 'search'));
        const site = fileURLToPath(dir);
        const articles = await takeIndexedArticles(site);
        counts.articles = articles.length;
        counts.words = countWords(articles);
        await buildIndex(join(site, INDEX_FOLDER), articles, { kept: { store, version } });
        store.save();
      },
    },
  };
  return { integration, counts };
}
