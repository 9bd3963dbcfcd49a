import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildDataSchema, indexedArticleSchema, type BuildData } from '#site/build-data.ts';
import type { IndexedArticle } from '#site/indexed-article.ts';

/** Gives what the pages have handed on, once they are written. */
export type ReadBuildData = () => BuildData;

/**
 * Takes what the pages hand on, in `build-data.json`, out of the site. Comes before the integrations
 * that read it.
 */
export function buildData(): {
  readonly integration: AstroIntegration;
  readonly read: ReadBuildData;
} {
  let taken: BuildData | undefined;
  return {
    integration: {
      name: 'build-data',
      hooks: {
        'astro:build:done': async ({ dir }) => {
          taken = await takeBuildData(fileURLToPath(dir));
        },
      },
    },
    read: () => {
      if (taken === undefined) throw new Error('buildData() must come before those who read it.');
      return taken;
    },
  };
}

/** Reads the data from a folder of finished pages, and deletes its file. */
export async function takeBuildData(site: string): Promise<BuildData> {
  const file = join(site, 'build-data.json');
  const data = buildDataSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  await rm(file);
  return data;
}

const LINE_FEED = 10;

/** Reads what search knows of each article from a folder of finished pages, and deletes its file. Texts of all articles: not to be held longer than they are needed. */
export async function takeIndexedArticles(site: string): Promise<readonly IndexedArticle[]> {
  const file = join(site, 'indexed-articles.jsonl');
  const bytes = await readFile(file);
  const articles: IndexedArticle[] = [];
  // One string of all lines could be longer than a string can be.
  for (let from = 0, to; (to = bytes.indexOf(LINE_FEED, from)) >= 0; from = to + 1)
    articles.push(indexedArticleSchema.parse(JSON.parse(bytes.toString('utf8', from, to))));
  await rm(file);
  return articles;
}
