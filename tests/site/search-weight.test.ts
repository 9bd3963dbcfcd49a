import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '#integrations/built-files.ts';
import { pageIn, readPages, valuesOf, type BuiltPage } from './built-pages.ts';

const { folder } = inject('publication');
const files = await listFiles(folder);
const pages = await readPages(inject('publication'));

const packed = (text: string | Buffer): number => brotliCompressSync(text).length;

/** Bytes of the scripts of a page and of all that they import, as a browser fetches them. */
async function weighScripts(page: BuiltPage): Promise<number> {
  const scripts = new Set(valuesOf(page, 'script[src]', 'src'));
  let weight = 0;
  for (const address of scripts) {
    const text = await readFile(join(folder, address), 'utf8');
    weight += packed(text);
    for (const [, from = ''] of text.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/gu))
      scripts.add(new URL(from, new URL(address, page.url)).pathname);
  }
  return weight;
}

describe('the search page', () => {
  const page = pageIn(pages, 'search/index.html');

  test('has scripts of its own of at most 12,000 bytes, packed', async () => {
    const weight = await weighScripts(page);
    expect(weight).toBeGreaterThan(5_000);
    expect(weight).toBeLessThanOrEqual(12_000);
  });

  test('shares its styles with the other lists, of at most 3,500 bytes, packed', () => {
    const styles = selectAll('style', page.tree).map(toString).join('');
    expect(packed(styles)).toBeLessThanOrEqual(3_500);
  });

  test('fetches by one address what only some questions need, at most 1,500 bytes', async () => {
    const [code, ...others] = files.filter((file) => /^_astro\/on-demand.*\.js$/u.test(file));
    expect(others).toEqual([]);
    const text = await readFile(join(folder, code ?? ''));
    expect(packed(text)).toBeLessThanOrEqual(1_500);
    expect(text.toString()).not.toMatch(/\bimport\b/u);
    expect(page.html).not.toContain('on-demand');
  });
});

describe('the page of a story', () => {
  test('names the code that marks words, of at most 1,500 bytes, but does not load it', async () => {
    const [landing, ...others] = files.filter((file) => /^_astro\/landing.*\.js$/u.test(file));
    expect(others).toEqual([]);
    const text = await readFile(join(folder, landing ?? ''));
    expect(packed(text)).toBeLessThanOrEqual(1_500);
    expect(text.toString()).not.toMatch(/\bimport\b/u);
    const story = pages.find(({ file }) => file.startsWith('2017/06/29/'));
    expect(story?.html).not.toContain('landing');
  });
});

describe('a browser that would add this search', () => {
  const offering = pages.filter(({ html }) => html.includes('opensearchdescription+xml'));

  test('is told how on the front page and the search page', () => {
    expect(offering.map(({ file }) => file)).toEqual(['index.html', 'search/index.html']);
    expect(files).toContain('opensearch.xml');
  });

  test('and machines on the front page only', () => {
    const acting = pages.filter(({ html }) => html.includes('SearchAction'));
    expect(acting.map(({ file }) => file)).toEqual(['index.html']);
    expect(acting[0]?.html).toContain(
      '"urlTemplate":"https://pressmark.example/search/?q={search_term_string}"',
    );
  });
});
