import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What is below a folder: paths from it with forward slashes, sorted, the same on every machine. */
export interface Listing {
  readonly files: readonly string[];
  /** Symbolic links, which are not followed. */
  readonly links: readonly string[];
}

/** Lists the files and the links below a folder. Rejects if there is no such folder. */
export async function listFolder(folder: string): Promise<Listing> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pathsOf = (kept: typeof entries): string[] =>
    kept
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .toSorted();
  return {
    files: pathsOf(entries.filter((entry) => entry.isFile())),
    links: pathsOf(entries.filter((entry) => entry.isSymbolicLink())),
  };
}

/** Every file below a folder, as `listFolder` has it. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  return (await listFolder(folder)).files;
}
