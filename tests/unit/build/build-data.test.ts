import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { takeBuildData, takeIndexedArticles } from '#build/build-data.ts';
import { createBuildData } from '#site/create-build-data.ts';
import { createEdition } from '#site/edition.ts';
import { createIndexedArticle } from '#site/indexed-article.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';
import { root } from '../../setup/build.ts';
import { article } from '../site/articles.ts';

test('what the pages hand on is read as it was, and is no part of the site', async () => {
  const articles = [article('a', { aliases: ['/old/'] }), article('b')];
  const edition = createEdition({ articles, pages: [] }, new Date('2030-01-01'));
  const data = await createBuildData(edition);
  const site = await createFolder({ 'build-data.json': JSON.stringify(data) });
  expect(await takeBuildData(site)).toEqual(data);
  await expect(access(join(site, 'build-data.json'))).rejects.toThrow();
});

test('what search is to know is read line by line as it was, and is no part of the site', async () => {
  const indexed = ['a', 'b'].map((name) =>
    createIndexedArticle(article(name, { headline: `“${name}”\u2028é` })),
  );
  const lines = indexed.map((one) => `${JSON.stringify(one)}\n`).join('');
  const site = await createFolder({ 'indexed-articles.jsonl': lines });
  expect(await takeIndexedArticles(site)).toEqual(indexed);
  await expect(access(join(site, 'indexed-articles.jsonl'))).rejects.toThrow();
});

test('Node reads the configuration alone: what Vite had to read could draw no card once the pages are written', async () => {
  const script = `await import(${JSON.stringify(join(root, 'astro.config.mjs'))})`;
  const arguments_ = ['--input-type=module', '--eval', script];
  await expect(promisify(execFile)(process.execPath, arguments_)).resolves.toBeDefined();
});
