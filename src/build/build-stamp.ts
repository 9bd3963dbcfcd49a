import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

/** What a build reads: files and folders, counted from the root, and settings that come from elsewhere. */
export interface BuildSources {
  readonly root: string;
  readonly paths: readonly string[];
  readonly settings: unknown;
}

/** Files and folders beside the content that decide what a build of this repository writes. */
export const CODE_PATHS = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
] as const;

/**
 * A digest of the settings and of every source's path, size and time of change, hence another one
 * when a file is changed, added, moved or deleted. A path that does not exist counts as empty.
 */
export async function createStamp({ root, paths, settings }: BuildSources): Promise<string> {
  const files = await Promise.all(paths.map((path) => findFiles(resolve(root, path))));
  const lines = await Promise.all(files.flat().map((file) => describe(root, file)));
  const text = [JSON.stringify(settings), ...lines.toSorted()].join('\n');
  return createHash('sha256').update(text).digest('hex');
}

/** The stamp of the build that stands in `folder`, if one is known. */
export async function findStamp(root: string, folder: string): Promise<string | undefined> {
  try {
    return await readFile(stampFile(root, folder), 'utf8');
  } catch {
    return undefined;
  }
}

/** Notes what the build in `folder` was made from; outside of it, so that no reader is sent it. */
export async function saveStamp(root: string, folder: string, stamp: string): Promise<void> {
  const file = stampFile(root, folder);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, stamp);
}

/** Forgets the stamp, because what stands in `folder` is about to be replaced. */
export async function removeStamp(root: string, folder: string): Promise<void> {
  await rm(stampFile(root, folder), { force: true });
}

function stampFile(root: string, folder: string): string {
  const name = encodeURIComponent(relative(resolve(root), resolve(root, folder)));
  return join(root, 'node_modules', '.cache', 'pressmark', `${name}.stamp`);
}

async function findFiles(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function describe(root: string, file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  return `${relative(root, file)} ${found?.size ?? 'gone'} ${found?.mtimeMs ?? ''}`;
}
