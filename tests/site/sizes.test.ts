import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';
import { pageIn, readPages, valuesOf, type BuiltPage, type BuiltSite } from './built-pages.ts';

// The budgets have room: they reveal an accident, and below them nobody works for bytes.

interface Built {
  readonly site: BuiltSite;
  readonly page: BuiltPage;
}

async function open(site: BuiltSite, file: string): Promise<Built> {
  return { site, page: pageIn(await readPages(site), file) };
}

/** Bytes of what is sent for an address: the brotli twin of the file, or the file where it has none. */
async function weigh(site: BuiltSite, address: string): Promise<number> {
  const path = join(site.folder, address.slice(site.base.length));
  const sizes = [`${path}.br`, path].map((one) => stat(one).catch(() => undefined));
  const [twin, original] = await Promise.all(sizes);
  return twin?.size ?? original?.size ?? Infinity;
}

async function weighAll(site: BuiltSite, addresses: readonly string[]): Promise<number> {
  const sizes = await Promise.all(addresses.map((address) => weigh(site, address)));
  return sizes.reduce((all, size) => all + size, 0);
}

/** Bytes of the scripts of a page and of all that they import when it is opened. */
async function weighScripts({ site, page }: Built): Promise<number> {
  const scripts = new Set(valuesOf(page, 'script[src]', 'src'));
  for (const script of scripts) {
    const text = await readFile(join(site.folder, script.slice(site.base.length)), 'utf8');
    for (const [, from = ''] of text.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/gu))
      scripts.add(new URL(from, new URL(script, page.url)).pathname);
  }
  return weighAll(site, [...scripts]);
}

const weighPage = ({ site, page }: Built): Promise<number> => weigh(site, site.base + page.file);

async function weighTextFace({ site, page }: Built): Promise<number> {
  const styles = selectAll('style', page.tree).map(toString).join('');
  const faces = [...styles.matchAll(/url\(["']?([^"')]+roman[^"')]*)/gu)];
  return weighAll(site, [...new Set(faces.map(([, address = '']) => address))]);
}

const publication = inject('publication');
const many = inject('many');
const article = await open(publication, '2017/06/29/a-ray-of-hope-for-syria/index.html');
const everything = await open(many, '2025/01/31/one-of-everything/index.html');
const search = await open(publication, 'search/index.html');

test.each([
  ['the first article, with its styles', await weighPage(article), 10_000],
  ['an article that has one of everything, with its styles', await weighPage(everything), 10_000],
  ['the scripts of an article', await weighScripts(article), 6_000],
  ['the scripts of an article under a base path', await weighScripts(everything), 6_000],
  ['the own scripts of the search page', await weighScripts(search), 20_000],
  ['the text face', await weighTextFace(article), 40_000],
])('%s: %i bytes as they are sent, at most %i', (_, bytes, most) => {
  expect(bytes).toBeGreaterThan(100);
  expect(bytes).toBeLessThanOrEqual(most);
});

test.each([
  ['the first article', article],
  ['an article that has one of everything', everything],
  ['the search page', search],
])('%s waits for no style sheet but that for printing', (_, { page }) => {
  expect(selectAll('link[rel=stylesheet]:not([media=print])', page.tree)).toEqual([]);
});
