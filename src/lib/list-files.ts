import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';

/** What is under a folder: paths relative to it with forward slashes, sorted; dot files left out. */
export interface Listing {
  readonly files: readonly string[];
  /** Symbolic links, which are not followed. */
  readonly links: readonly string[];
}

const isHidden = (path: string): boolean => path.split('/').some((name) => name.startsWith('.'));

/** Lists all files under a folder; none if there is no such folder. */
export async function listFiles(folder: string): Promise<Listing> {
  const isThere = existsSync(folder);
  const entries = isThere ? await readdir(folder, { recursive: true, withFileTypes: true }) : [];
  const pathsOf = (kept: typeof entries): string[] =>
    kept
      .map(({ parentPath, name }) => relative(folder, resolve(parentPath, name)))
      .map((path) => path.replaceAll(sep, '/'))
      .filter((path) => !isHidden(path))
      .sort();
  return {
    files: pathsOf(entries.filter((entry) => entry.isFile())),
    links: pathsOf(entries.filter((entry) => entry.isSymbolicLink())),
  };
}
