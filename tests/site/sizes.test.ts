import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { brotliCompressSync } from 'node:zlib';
import { pageIn, readPages, valuesOf } from './built-pages.ts';

const ID = '2017/06/29/a-ray-of-hope-for-syria';
const site = inject('publication');
const page = pageIn(await readPages(site), `${ID}/index.html`);

/** Bytes that a reader of a file is sent at most: its brotli twin, or the file where it has none. */
async function weigh(file: string): Promise<number> {
  const path = join(site.folder, file);
  const sizes = [`${path}.br`, path].map((one) => stat(one).catch(() => undefined));
  const [twin, original] = await Promise.all(sizes);
  return twin?.size ?? original?.size ?? Infinity;
}

const styles = selectAll('style', page.tree).map(toString).join('');
const named = valuesOf(page, 'script[src]', 'src');

/** The scripts of the page and all that they import when it is opened, by their paths in the site. */
async function findScripts(): Promise<readonly string[]> {
  const scripts = new Set(named.map((address) => address.slice(1)));
  for (const script of scripts) {
    const text = await readFile(join(site.folder, script), 'utf8');
    for (const [, from = ''] of text.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/gu))
      scripts.add(new URL(from, new URL(script, page.url.origin)).pathname.slice(1));
  }
  return [...scripts];
}

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);
const scripts = await findScripts();
const scriptBytes = sum(await Promise.all(scripts.map(weigh)));
const html = await weigh(`${ID}/index.html`);
const mapBytes = await weigh(`${ID}/map.svg`);
const fonts = [
  ...new Set(
    [...styles.matchAll(/url\(["']?\/([^"')]+roman[^"')]*)/gu)].map(([, file = '']) => file),
  ),
];
const fontBytes = sum(await Promise.all(fonts.map(weigh)));

describe('the page of the first story sends', () => {
  test.each([
    ['its HTML, styles included', html, 7_000],
    ['the styles in it', brotliCompressSync(styles).length, 2_900],
    ['its scripts in all', scriptBytes, 4_000],
    ['the text face', fontBytes, 36_000],
    ['its map', mapBytes, 3_000],
    ['everything but the text face', html + scriptBytes, 12_000],
    ['everything', html + scriptBytes + fontBytes, 48_000],
  ])('%s: %i bytes, at most %i', (_, bytes, most) => {
    expect(bytes).toBeGreaterThan(100);
    expect(bytes).toBeLessThanOrEqual(most);
  });

  test('at most five files before the reader scrolls', () => {
    const pictures = selectAll('img:not([loading=lazy])', page.tree);
    expect(fonts).toHaveLength(1);
    expect(1 + scripts.length + fonts.length + pictures.length).toBeLessThanOrEqual(5);
  });
});
