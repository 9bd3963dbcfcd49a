import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

/** What is below a folder: paths from it with forward slashes, sorted, the same on every machine. */
export interface Listing {
  readonly files: readonly string[];
  /** Symbolic links, which are not followed. */
  readonly links: readonly string[];
}

/** All that is below a folder, each entry with its path from it. Rejects if there is no such folder. */
export async function listEntries(
  folder: string,
): Promise<readonly { readonly path: string; readonly entry: Dirent }[]> {
  const root = resolve(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const start = root.endsWith(sep) ? root.length : root.length + 1;
  return entries.map((entry) => {
    const path = `${entry.parentPath}${sep}${entry.name}`.slice(start);
    return { path: sep === '/' ? path : path.replaceAll(sep, '/'), entry };
  });
}

/** Lists the files and the links below a folder. Rejects if there is no such folder. */
export async function listFolder(folder: string): Promise<Listing> {
  const entries = await listEntries(folder);
  const pathsOf = (kept: typeof entries): string[] => kept.map(({ path }) => path).toSorted();
  return {
    files: pathsOf(entries.filter(({ entry }) => entry.isFile())),
    links: pathsOf(entries.filter(({ entry }) => entry.isSymbolicLink())),
  };
}

/** Every file below a folder, as `listFolder` has it. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  return (await listFolder(folder)).files;
}
