import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepareNext, replaceFolder } from '#integrations/publish.ts';
import { createFolder, readFiles, writeFiles } from '../../fixtures/temporary-folder.ts';

// No process has such a number: Linux counts to 4,194,304, macOS to 99,998.
const DEAD = 99_999_999;

describe('putting a new site in place', () => {
  test.each([
    [
      'takes the place of the last one whole',
      { 'dist/index.html': 'old', 'dist/gone.html': 'old' },
    ],
    ['makes the first one', {}],
  ])('%s', async (_, files) => {
    const parent = await createFolder(files);
    const folder = join(parent, 'dist');
    const next = await prepareNext(folder);
    await writeFiles(next, { 'index.html': 'new' });
    await replaceFolder(folder, next);
    expect(await readFiles(parent)).toEqual({ 'dist/index.html': 'new' });
  });

  test('leaves the last one as it was if there is no new one', async () => {
    const parent = await createFolder({ 'dist/index.html': 'old' });
    const folder = join(parent, 'dist');
    const next = await prepareNext(folder);
    await expect(replaceFolder(folder, next)).rejects.toThrow(
      new Error(`The new site could not be put into ${folder}.`),
    );
    expect(await readFiles(parent)).toEqual({ 'dist/index.html': 'old' });
  });
});

describe('preparing a build', () => {
  test('names a folder beside the site, this process’s own', async () => {
    const parent = await createFolder({ 'dist/index.html': 'old' });
    expect(await prepareNext(join(parent, 'dist'))).toBe(join(parent, `.dist-next-${process.pid}`));
  });

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
    });
    await prepareNext(join(parent, 'dist'));
    expect(await readFiles(parent)).toEqual(kept);
  });

  test('brings back the last site if a build died between taking it away and putting the new one in', async () => {
    const parent = await createFolder({
      [`.dist-previous-${DEAD}/index.html`]: 'old',
      [`.dist-next-${DEAD}/index.html`]: 'new',
    });
    await prepareNext(join(parent, 'dist'));
    expect(await readFiles(parent)).toEqual({ 'dist/index.html': 'old' });
  });
});
