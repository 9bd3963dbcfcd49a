import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/**
 * A digest of parts of the program: files and folders, counted from the repository's root, by their bytes. With
 * the lock file among them it is another one as soon as anything has changed that code there does.
 */
export async function digestProgram(root: string, parts: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const part of parts) {
    const path = join(root, part);
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    for (const name of isFolder ? (await listFiles(path)).map((file) => join(part, file)) : [part])
      hash.update(`\n${name}\n`).update(readFileSync(join(root, name)));
  }
  return hash.digest('hex');
}
