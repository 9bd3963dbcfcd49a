import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '#lib/list-files.ts';
import { parseHeadersFile } from '#hosting/netlify-rules.ts';
import { pageIn, readPages, valuesOf } from './built-pages.ts';

/** Endings of compressed twins, how they are made and undone. */
const TWINS = [
  ['br', brotliCompressSync, brotliDecompressSync],
  ['gz', (bytes: Buffer) => gzipSync(bytes, { level: 9 }), gunzipSync],
] as const;

const TEXT_FILE = /\.(?:html|js|json|svg|txt|xml)$/u;
// Pagefind packs its own files.
const PACKED = /\.(?:gz|pf_\w+)$/u;

/** Offset of the first byte in which two files differ, or undefined. */
function findDifference(one: Buffer, other: Buffer): number | undefined {
  const length = Math.max(one.length, other.length);
  if (one.equals(other)) return undefined;
  for (let offset = 0; offset < length; offset += 1)
    if (one[offset] !== other[offset]) return offset;
  return undefined;
}

describe.each([inject('publication'), inject('many')])('$name', async (site) => {
  const files = await listFiles(site.folder);
  const read = (file: string): Promise<Buffer> => readFile(join(site.folder, file));
  const pages = await readPages(site);
  /** Of the articles: one index is made for each. */
  const languages = site.base === '/' ? ['en'] : ['ar', 'en'];

  test('has twins of every text file larger than a packet that unpack to it, where they are smaller', async () => {
    const texts = files.filter((file) => TEXT_FILE.test(file));
    expect(texts.length).toBeGreaterThan(10);
    const faults: string[] = [];
    for (const file of texts) {
      const original = await read(file);
      for (const [ending, pack, unpack] of TWINS) {
        const name = `${file}.${ending}`;
        if (!files.includes(name)) {
          const isWorth = original.length >= 1_000 && pack(original).length < original.length;
          if (isWorth) faults.push(`${name} is missing`);
          continue;
        }
        const twin = await read(name);
        if (twin.length >= original.length) faults.push(`${name} is larger than the file`);
        if (!unpack(twin).equals(original)) faults.push(`${name} is another file`);
      }
    }
    expect(faults).toEqual([]);
  }, 240_000);

  test('allows in its headers the styles its pages have, each by its hash, and no inline script', async () => {
    const rules = parseHeadersFile((await read('_headers')).toString());
    const policy = rules.find(({ path }) => path === `${site.base}*`)?.headers[
      'Content-Security-Policy'
    ];
    const hashesOf = (selector: string): string => {
      const texts = new Set(pages.flatMap(({ tree }) => selectAll(selector, tree).map(toString)));
      return [...texts]
        .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
        .toSorted()
        .join(' ');
    };
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      `style-src 'self' ${hashesOf('style')}`,
      "img-src 'self'",
      "media-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ]);
  });

  test('declares in every page all custom properties that styles ask for without a fallback, also those that scripts and sheets bring', async () => {
    const brought = await Promise.all(
      files.filter((file) => /^_astro\/.*\.(?:css|js)$/u.test(file)).map(read),
    );
    const urlsIn = (text: string): string[] =>
      [...text.matchAll(/\bvar\(\s*(--[\w-]+)\s*\)/gu)].map(([, name = '']) => name);
    const everywhere = brought.flatMap((bytes) => urlsIn(bytes.toString()));
    expect(everywhere.length).toBeGreaterThan(10);
    const faults = pages.flatMap((page) => {
      const styles = selectAll('style', page.tree).map(toString).join('');
      // A page without styles only leads on.
      if (styles === '') return [];
      const missing = [...new Set([...urlsIn(styles), ...everywhere])].filter(
        (name) => !styles.includes(`${name}:`),
      );
      return missing.map((name) => `${page.file}: ${name}`);
    });
    expect(faults).toEqual([]);
  });

  test('has of Pagefind only what the site’s own search uses', () => {
    const isWordList = (file: string): boolean => /-words-\w+\/[^/]+\.txt$/u.test(file);
    const names = files
      .filter((file) => file.startsWith('search-index/') && !/\.(?:br|gz)$/u.test(file))
      .filter((file) => !isWordList(file))
      .map((file) => file.replace(/(?<=\/\w+-)[0-9a-f]+/u, '…'));
    expect(
      names.filter((name) => name.split('/').length < 4 && !/wasm|pf_meta/u.test(name)),
    ).toEqual([
      ...languages.flatMap((language) => [
        `search-index/${language}-…/pagefind-entry.json`,
        `search-index/${language}-…/pagefind-worker.js`,
        `search-index/${language}-…/pagefind.js`,
      ]),
      'search-index/manifest.json',
    ]);
    for (const language of languages)
      expect(files.some((file) => isWordList(file) && file.includes(`/${language}-words-`))).toBe(
        true,
      );
    expect(files).not.toContain('build-data.json');
    expect(files).not.toContain('indexed-articles.jsonl');
  });

  test('has one article in the search index for each article it publishes', () => {
    const articles = files.filter((file) => /^(?:\d+\/){3}[^/]+\/index\.html$/u.test(file));
    const indexed = files.filter((file) => file.endsWith('.pf_fragment'));
    expect(indexed).toHaveLength(articles.length);
  });
});

describe('wherever it is built, the publication', async () => {
  const [here, there] = [inject('publication').folder, inject('antipodes')];
  const [filesHere, filesThere] = [await listFiles(here), await listFiles(there)];

  test('is the same to the byte', async () => {
    expect(filesHere.length).toBeGreaterThan(50);
    expect(filesThere).toEqual(filesHere);
    const differences: string[] = [];
    for (const file of filesHere) {
      const offset = findDifference(
        await readFile(join(here, file)),
        await readFile(join(there, file)),
      );
      if (offset !== undefined) differences.push(`${file} from byte ${offset} on`);
    }
    expect(differences).toEqual([]);
  });
});

describe('a draft', async () => {
  const { folder } = inject('many');
  const files = await listFiles(folder);

  /** The files in whose names or bytes, unpacked, these words are. */
  async function filesWith(words: RegExp): Promise<string[]> {
    const found: string[] = [];
    for (const file of files.filter((name) => !name.endsWith('.br'))) {
      const bytes = await readFile(join(folder, file));
      const text = (PACKED.test(file) ? gunzipSync(bytes) : bytes).toString('latin1');
      if (words.test(file) || words.test(text)) found.push(file);
    }
    return found;
  }

  test('is in no file of the site: no page, list, index or address', async () => {
    expect(await filesWith(/article-7(?!\d)|Fixture 7:|embargo/iu)).toEqual([]);
  });

  test('would be found there if it were not one', async () => {
    const found = await filesWith(/article-8(?!\d)|Fixture 8:/iu);
    expect(found).toEqual(expect.arrayContaining(['2022/09/09/article-8/index.html']));
    expect(found.some((file) => file.endsWith('.pf_fragment'))).toBe(true);
  });
});

describe('of many articles', async () => {
  const pages = await readPages(inject('many'));

  test.each([
    ['topics/tides/index.html', 50, ['2/']],
    ['topics/tides/2/index.html', 10, ['../']],
    ['sections/council/index.html', 39, []],
  ])('%s lists %i and leads on to %j', (file, count, neighbours) => {
    const page = pageIn(pages, file);
    expect(selectAll('.teasers > li', page.tree)).toHaveLength(count);
    expect(
      valuesOf(page, '.neighbours a', 'href').map((href) => new URL(href, page.url).href),
    ).toEqual(neighbours.map((path) => new URL(path, page.url).href));
  });
});
