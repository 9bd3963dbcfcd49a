import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';
import { attribute, pageIn, readPages } from './built-pages.ts';

const site = inject('many');
const ID = '2025/01/31/one-of-everything';
const { tree } = pageIn(await readPages(site), `${ID}/index.html`);

test('an archived copy stands behind the link and behind the evidence that it is a copy of', () => {
  const copies = selectAll('a[href^="https://archive.example/"]', tree).map((link) => [
    attribute(link, 'href'),
    attribute(link, 'ariaLabel'),
    toString(link),
  ]);
  expect(copies).toEqual([
    ['https://archive.example/1', 'archived February 3, 2025: abroad', 'archived February 3, 2025'],
    [
      'https://archive.example/2',
      'archived February 3, 2025: A tide table',
      'archived February 3, 2025',
    ],
  ]);
});

test('an archived copy is in feeds, and in no plain text', async () => {
  const read = (file: string) => readFile(join(site.folder, file), 'utf8');
  expect(await read('feed.xml')).toContain('archived February 3, 2025');
  const text = await read(`${ID}/index.txt`);
  expect(text).toContain('one abroad.');
  expect(text).not.toContain('archived');
});
