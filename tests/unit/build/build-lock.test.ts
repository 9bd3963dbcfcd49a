import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lockBuild } from '#build/build-lock.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

// No process has such a number: Linux counts to 4,194,304, macOS to 99,998.
const DEAD = 99_999_999;
const patience = { timeout: 10_000, interval: 20 };
const module = resolve(import.meta.dirname, '../../../src/build/build-lock.ts');

const createLock = async (): Promise<string> => join(await createFolder({}), 'deep/build.lock');

/** Another process that takes the lock, says so and waits to be killed. */
async function holdElsewhere(file: string) {
  const program = `import { lockBuild } from ${JSON.stringify(module)};
await lockBuild(${JSON.stringify(file)}, () => undefined);
console.log('held');
setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: resolve(import.meta.dirname, '../../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

test('a build waits for another one to end, and reports which', async () => {
  const file = await createLock();
  const other = await holdElsewhere(file);
  const onWait = vi.fn();
  const waiting = lockBuild(file, onWait);
  await expect.poll(() => onWait.mock.calls, patience).toEqual([[other.pid]]);
  // Killed outright, it can remove nothing itself.
  other.kill('SIGKILL');
  const release = await waiting;
  expect(await readFile(file, 'utf8')).toBe(String(process.pid));
  release();
  await expect(readFile(file)).rejects.toThrow('ENOENT');
}, 30_000);

test.each([
  ['a dead process', String(DEAD), 0],
  ['an earlier process with this number', String(process.pid), 0],
  ['a process that has shown no sign of life for minutes', String(process.ppid), 300],
  ['a process that was killed before it wrote its number', '', 300],
])('a lock of %s is taken over', async (_, text, seconds) => {
  const file = join(await createFolder({}), 'build.lock');
  await writeFile(file, text);
  const then = new Date(Date.now() - seconds * 1000);
  await utimes(file, then, then);
  const onWait = vi.fn();
  const release = await lockBuild(file, onWait);
  expect(await readFile(file, 'utf8')).toBe(String(process.pid));
  expect(onWait).not.toHaveBeenCalled();
  release();
});
