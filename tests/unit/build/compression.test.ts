import { expect, test } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chooseQualities, createTwins } from '#build/compression.ts';

const LONG = 'A truce from sunset on Monday. '.repeat(40);

test.each([
  ['index.html', 10],
  ['2017/06/29/a-ray-of-hope/index.html', 10],
  ['2017/06/29/a-ray-of-hope/cite/index.html', 6],
  ['2017/06/29/a-ray-of-hope/index.txt', 6],
  ['topics/syria/index.html', 6],
  ['_astro/Share.DpKnjgNT.js', 11],
  ['_astro/print.CTRD9E2Z.css', 11],
  ['search-index/en-1a2b3c4d5e/pagefind.js', 11],
  ['search-index/en-1a2b3c4d5e/words/sy.txt', 6],
  ['search-index/en-1a2b3c4d5e/wasm.en.pagefind', undefined],
  ['2017/06/29/a-ray-of-hope/card.png', undefined],
  ['_headers', undefined],
])('%s is packed with brotli at %s', (path, quality) => {
  expect(chooseQualities([path])(path)).toBe(quality);
});

test('of many articles, only the hundred newest are packed as hard as the front page', () => {
  const days = Array.from({ length: 150 }, (_, day) => new Date(Date.UTC(2017, 0, 1 + day)));
  const pages = days.map(
    (day) => `${day.toISOString().slice(0, 10).replaceAll('-', '/')}/truce/index.html`,
  );
  const qualityFor = chooseQualities(pages.toReversed());
  expect(pages.map(qualityFor)).toEqual(pages.map((_, index) => (index < 50 ? 6 : 10)));
});

test('a twin holds the whole text and no trace of the machine that wrote it', async () => {
  const { br, gz } = await createTwins(Buffer.from(LONG), 6);
  expect(br && brotliDecompressSync(br).toString()).toBe(LONG);
  expect(gz && gunzipSync(gz).toString()).toBe(LONG);
  // RFC 1952: no flags, no time, best compression, unknown system.
  expect([...(gz?.subarray(0, 10) ?? [])]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
});

test.each([
  ['what fits a packet', Buffer.from('A truce from sunset. '.repeat(40))],
  ['what gets no smaller', Buffer.from(Array.from({ length: 256 }, (_, n) => (n * n * 37) % 251))],
])('%s has no twin', async (_, bytes) => {
  expect(await createTwins(bytes, 6)).toEqual({ br: undefined, gz: undefined });
});
