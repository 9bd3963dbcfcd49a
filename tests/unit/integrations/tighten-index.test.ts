import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { tightenIndex } from '#integrations/tighten-index.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

const engine = Array.from({ length: 400 }, (_, i) => `pagefind_dcd ${i ** 3} ${i % 7}`).join(' ');

test('the engine becomes smaller and stays the same program, and is packed once', async () => {
  const root = await createFolder({
    'kept/of-an-older-engine': '',
    'index/pagefind-entry.json': '{}',
  });
  const [index, kept] = [join(root, 'index'), join(root, 'kept')];
  const file = join(index, 'wasm.en.pagefind');
  const before = gzipSync(engine);
  await writeFile(file, before);
  const listeners = process.listeners('unhandledRejection');
  await tightenIndex(index, kept);
  expect(process.listeners('unhandledRejection')).toEqual(listeners);
  const after = await readFile(file);
  expect(gunzipSync(after).toString()).toBe(engine);
  expect(after.length).toBeLessThan(before.length);
  expect(await readFile(join(index, 'pagefind-entry.json'), 'utf8')).toBe('{}');

  const [name = '', ...others] = await readdir(kept);
  expect(others).toEqual([]);
  await writeFile(join(kept, name), 'kept');
  await writeFile(file, before);
  await tightenIndex(index, kept);
  expect(await readFile(file, 'utf8')).toBe('kept');
});
