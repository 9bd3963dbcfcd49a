import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKept } from '#lib/kept-store.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const textOf = (value: Uint8Array | undefined): string | undefined =>
  value && Buffer.from(value).toString();

/** Keeps these values in one run. */
function keepAll(folder: string, values: Readonly<Record<string, string>>): void {
  const store = openKept(folder);
  for (const [key, value] of Object.entries(values)) store.keep(key, bytes(value));
  store.save();
}

/** What a run finds that asks for these keys. */
function findAll(folder: string, keys: readonly string[]): (string | undefined)[] {
  const store = openKept(folder);
  const found = keys.map((key) => textOf(store.find(key)));
  store.save();
  return found;
}

test('what was kept is found in the same run, and in later ones', async () => {
  const folder = await createFolder({});
  const store = openKept(join(folder, 'new'));
  store.keep('a', bytes('one'));
  store.keep('b', bytes(''));
  expect(textOf(store.find('a'))).toBe('one');
  store.save();
  expect(findAll(join(folder, 'new'), ['a', 'b', 'c'])).toEqual(['one', '', undefined]);
});

test('nothing is found of a run that was killed, and all of those before it', async () => {
  const folder = await createFolder({});
  keepAll(folder, { a: 'one' });
  openKept(folder).keep('b', bytes('two'));
  expect(findAll(folder, ['a', 'b'])).toEqual(['one', undefined]);
});

test.each([
  ['is cut off', (pack: Buffer) => pack.subarray(0, -4)],
  ['is empty', () => Buffer.alloc(0)],
  ['has nothing but zeros', (pack: Buffer) => Buffer.alloc(pack.length)],
])('a pack that %s counts as none', async (_, spoil) => {
  const folder = await createFolder({});
  keepAll(folder, { a: 'one' });
  const [name = ''] = await readdir(folder);
  await writeFile(join(folder, name), spoil(await readFile(join(folder, name))));
  expect(findAll(folder, ['a'])).toEqual([undefined]);
  keepAll(folder, { a: 'two' });
  expect(findAll(folder, ['a'])).toEqual(['two']);
});

test('two runs at once keep what each has made', async () => {
  const folder = await createFolder({});
  keepAll(folder, { a: 'one' });
  const [first, second] = [openKept(folder), openKept(folder)];
  first.keep('b', bytes('two'));
  second.keep('c', bytes('three'));
  for (const run of [first, second]) run.find('a');
  first.save();
  second.save();
  expect(findAll(folder, ['a', 'b', 'c'])).toEqual(['one', 'two', 'three']);
});

test('what no run asks for any more is forgotten when it is most of a pack', async () => {
  const folder = await createFolder({});
  keepAll(folder, { a: 'x'.repeat(1000), b: 'y'.repeat(100) });
  findAll(folder, ['b']);
  expect(findAll(folder, ['b', 'a'])).toEqual(['y'.repeat(100), undefined]);
});

test('many small changes do not leave many packs', async () => {
  const folder = await createFolder({});
  const keys: string[] = [];
  for (let run = 0; run < 30; run += 1) {
    findAll(folder, keys);
    const store = openKept(folder);
    for (const key of keys) store.find(key);
    keys.push(`key-${run}`);
    store.keep(`key-${run}`, bytes(String(run).repeat(200)));
    store.save();
  }
  expect((await readdir(folder)).length).toBeLessThan(12);
  expect(findAll(folder, ['key-0', 'key-29'])).toEqual(['0'.repeat(200), '29'.repeat(200)]);
});

test('many runs that each ask for a part leave few packs, and forget nothing', async () => {
  const folder = await createFolder({});
  const keys = Array.from({ length: 30 }, (_, index) => `key-${index}`);
  for (const key of keys) {
    const store = openKept(folder);
    store.keep(key, bytes(`value of ${key}`));
    store.save('partial');
  }
  expect((await readdir(folder)).length).toBeLessThan(12);
  expect(findAll(folder, keys)).toEqual(keys.map((key) => `value of ${key}`));
});
