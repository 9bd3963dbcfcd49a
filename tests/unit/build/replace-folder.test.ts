import * as promises from 'node:fs/promises';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '#lib/list-files.ts';
import { clearLeftovers, replaceFolder, type FileSystem } from '#build/replace-folder.ts';
import { MARK, writeMark } from '#build/site-mark.ts';
import { createFolder, readFiles, writeFiles } from '../../fixtures/temporary-folder.ts';

// No process has such a number: Linux counts to 4,194,304, macOS to 99,998.
const DEAD = 99_999_999;

/** The texts of all files below a folder, but for the mark. */
async function readTexts(folder: string): Promise<Readonly<Record<string, string>>> {
  const all = await readFiles(folder);
  return Object.fromEntries(Object.entries(all).filter(([file]) => !file.endsWith(MARK)));
}

/** A last site in `site/dist`, if it has files, and a new one in `work/next`, both with their marks. */
async function createSites(
  last: Readonly<Record<string, string>>,
  next: Readonly<Record<string, string>>,
) {
  const parent = await createFolder({});
  const [folder, scratch] = [join(parent, 'site/dist'), join(parent, 'work/next')];
  if (Object.keys(last).length > 0) {
    await writeFiles(folder, last);
    await writeMark(folder, Object.keys(last));
  }
  await writeFiles(scratch, next);
  await writeMark(scratch, await listFiles(scratch));
  await mkdir(join(parent, 'site'), { recursive: true });
  return { parent, folder, scratch };
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** A file system in which these operations fail. */
function failing(
  fails: (operation: 'cp' | 'rename', from: string, to: string) => string | undefined,
): FileSystem {
  const check = (operation: 'cp' | 'rename', from: unknown, to: unknown): void => {
    const code = fails(operation, String(from), String(to));
    if (code !== undefined) throw failure(code);
  };
  return {
    ...promises,
    cp: async (from, to, options) => {
      check('cp', from, to);
      await promises.cp(from, to, options);
    },
    rename: async (from, to) => {
      check('rename', from, to);
      await promises.rename(from, to);
    },
  };
}

const LAST = { 'index.html': 'old', 'gone/index.html': 'old', 'a/b/index.html': 'old', c: 'old' };
const NEXT = { 'index.html': 'new', 'a/b': 'new', 'c/index.html': 'new', 'd/e/f.js': 'new' };

describe('putting a new site in place', () => {
  test.each([
    ['takes the place of the last one whole', LAST],
    ['makes the first one', {}],
  ])('%s', async (_, last) => {
    const { parent, folder, scratch } = await createSites(last, NEXT);
    expect(await replaceFolder(folder, scratch)).toBe('swapped');
    expect(await readTexts(folder)).toEqual(NEXT);
    expect(await promises.readdir(join(parent, 'site'))).toEqual(['dist']);
  });

  test('makes the folders above', async () => {
    const { parent, scratch } = await createSites({}, NEXT);
    await replaceFolder(join(parent, 'x/y/dist'), scratch);
    expect(await readTexts(join(parent, 'x/y/dist'))).toEqual(NEXT);
  });

  test('copies to another file system, and swaps there', async () => {
    const { parent, folder, scratch } = await createSites(LAST, NEXT);
    const system = failing((operation, from) =>
      operation === 'rename' && from === scratch ? 'EXDEV' : undefined,
    );
    expect(await replaceFolder(folder, scratch, system)).toBe('swapped');
    expect(await readTexts(folder)).toEqual(NEXT);
    expect(await promises.readdir(join(parent, 'site'))).toEqual(['dist']);
  });

  test.each(['EBUSY', 'EXDEV', 'EPERM'])(
    'fills a folder that cannot be renamed (%s), and only that',
    async (code) => {
      const { parent, folder, scratch } = await createSites(LAST, NEXT);
      const { ino } = await promises.stat(folder);
      const system = failing((_, from) => (from === folder ? code : undefined));
      expect(await replaceFolder(folder, scratch, system)).toBe('filled');
      expect(await readTexts(folder)).toEqual(NEXT);
      expect(await promises.readdir(join(parent, 'site'))).toEqual(['dist']);
      expect((await promises.stat(folder)).ino).toBe(ino);
      expect((await promises.readdir(folder)).toSorted()).toEqual([
        '.hosting',
        'a',
        'c',
        'd',
        'index.html',
      ]);
    },
  );

  test('fills a folder beside which nothing may be written', async () => {
    const { folder, scratch } = await createSites(LAST, NEXT);
    const system = failing((_, from, to) =>
      from === scratch && !to.startsWith(`${folder}/`) ? 'EACCES' : undefined,
    );
    expect(await replaceFolder(folder, scratch, system)).toBe('filled');
    expect(await readTexts(folder)).toEqual(NEXT);
  });

  test.each([
    ['while it is copied beside', (folder: string) => (to: string) => !to.startsWith(`${folder}/`)],
    [
      'while it is copied into a mount point',
      (folder: string) => (to: string) => to.startsWith(`${folder}/`),
    ],
  ])('leaves the last one as it was on a disk that is full %s', async (_, isFull) => {
    const { folder, parent, scratch } = await createSites(LAST, NEXT);
    const full = isFull(folder);
    const system = failing((operation, from, to) => {
      if (operation === 'rename')
        return from === scratch || from === folder || to.startsWith(folder) ? 'EXDEV' : undefined;
      return full(to) ? 'ENOSPC' : undefined;
    });
    await expect(replaceFolder(folder, scratch, system)).rejects.toThrow('ENOSPC');
    expect(await readTexts(folder)).toEqual(LAST);
    expect(await promises.readdir(join(parent, 'site'))).toEqual(['dist']);
  });

  test('leaves the last one as it was if there is no new one', async () => {
    const { parent, folder } = await createSites(LAST, NEXT);
    await expect(replaceFolder(folder, join(parent, 'none'))).rejects.toThrow('ENOENT');
    expect(await readTexts(folder)).toEqual(LAST);
  });

  test('is begun again where a build died that was filling a folder', async () => {
    const { folder, scratch } = await createSites(LAST, NEXT);
    await writeFiles(folder, { [`.pressmark-next-${DEAD}/index.html`]: 'half copied' });
    await clearLeftovers(folder);
    const system = failing((_, from) => (from === folder ? 'EBUSY' : undefined));
    await replaceFolder(folder, scratch, system);
    expect(await readTexts(folder)).toEqual(NEXT);
  });

  test('names the files of both sites while a folder is filled, so that none is taken for somebody else’s', async () => {
    const { folder, scratch } = await createSites(LAST, NEXT);
    const system = failing((_, from, to) =>
      from === folder ? 'EBUSY' : to === join(folder, 'index.html') ? 'EIO' : undefined,
    );
    await expect(replaceFolder(folder, scratch, system)).rejects.toThrow('EIO');
    const mark = await promises.readFile(join(folder, MARK), 'utf8');
    expect(JSON.parse(mark)).toEqual({
      program: 'pressmark',
      files: [...new Set([...Object.keys(LAST), ...Object.keys(NEXT), MARK])].toSorted(),
    });
  });
});

describe('preparing a build', () => {
  test('clears what dead builds have left, and nothing else', async () => {
    const kept = {
      'dist/index.html': 'old',
      '.dist-next-x/index.html': 'not ours',
      [`.dist-next-${process.ppid}/index.html`]: 'of a build that lives',
      [`.other-next-${DEAD}/index.html`]: 'of another folder',
    };
    const parent = await createFolder({
      ...kept,
      [`.dist-next-${DEAD}/index.html`]: 'half built',
      [`.dist-next-${process.pid}/index.html`]: 'of an earlier process with this number',
      [`.dist-previous-${DEAD}/index.html`]: 'older',
      [`dist/.pressmark-next-${DEAD}/index.html`]: 'half copied',
    });
    await clearLeftovers(join(parent, 'dist'));
    expect(await readFiles(parent)).toEqual(kept);
  });

  test('brings back the last site if a build died between taking it away and putting the new one in', async () => {
    const parent = await createFolder({
      [`.dist-previous-${DEAD}/index.html`]: 'old',
      [`.dist-next-${DEAD}/index.html`]: 'new',
    });
    await clearLeftovers(join(parent, 'dist'));
    expect(await readFiles(parent)).toEqual({ 'dist/index.html': 'old' });
  });
});
