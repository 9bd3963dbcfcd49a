import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFiles } from '#build/compression.ts';
import { listFiles } from '#lib/list-files.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

const LONG = 'A truce from sunset on Monday. '.repeat(40);

test('twins are written beside text that gets smaller, and beside nothing else', async () => {
  const folder = await createFolder({
    _headers: LONG,
    'a/index.html': LONG,
    'feed.xml': LONG,
    'index.md': LONG,
    'photo.jpg': LONG,
    'pagefind/en.pf_index': LONG,
    'pagefind/wasm.en.pagefind': LONG,
    'tiny.txt': 'x',
  });
  await compressFiles(folder);
  expect(await listFiles(folder)).toEqual([
    '_headers',
    'a/index.html',
    'a/index.html.br',
    'a/index.html.gz',
    'feed.xml',
    'feed.xml.br',
    'feed.xml.gz',
    'index.md',
    'index.md.br',
    'index.md.gz',
    'pagefind/en.pf_index',
    'pagefind/wasm.en.pagefind',
    'photo.jpg',
    'tiny.txt',
  ]);
});

test('a twin holds the whole text and no trace of the machine that wrote it', async () => {
  const folder = await createFolder({ 'index.html': LONG });
  await compressFiles(folder);
  const br = await readFile(join(folder, 'index.html.br'));
  const gz = await readFile(join(folder, 'index.html.gz'));
  expect(brotliDecompressSync(br).toString()).toBe(LONG);
  expect(gunzipSync(gz).toString()).toBe(LONG);
  // RFC 1952: no flags, no time, best compression, unknown system.
  expect([...gz.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
});
