import * as promises from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '#lib/user-error.ts';
import { listFiles } from '#lib/list-files.ts';
import { isStaging, listSiteFiles, MARK, stagingName, writeMark } from './site-mark.ts';

/** The functions that change files; a test hands in some that fail. */
export type FileSystem = Pick<typeof promises, 'cp' | 'mkdir' | 'rename' | 'rm' | 'rmdir'>;

/** The folder cannot be renamed: it is where a file system is mounted, or open in another program (Windows). */
const IMMOVABLE = new Set(['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EINVAL']);
/** Nothing can be put beside the folder. */
const NO_PLACE_BESIDE = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * Puts `next`, a built site, in the place of `folder`, also on another file system. Answers whether
 * the folder was swapped at once, or filled file by file because it cannot be renamed (a mount
 * point). If this throws before the last moment, `folder` is what it was.
 */
export async function replaceFolder(
  folder: string,
  next: string,
  system: FileSystem = promises,
): Promise<'swapped' | 'filled'> {
  const staged = await stageBeside(folder, next, system);
  if (staged === undefined) {
    await fillFolder(folder, next, system);
    return 'filled';
  }
  const previous = siblingOf(folder, 'previous');
  try {
    const hadPrevious = await renamed(folder, previous, system);
    try {
      await system.rename(staged, folder);
    } catch (error) {
      if (hadPrevious) await system.rename(previous, folder);
      throw error;
    }
  } catch (error) {
    if (!IMMOVABLE.has(errorCode(error) ?? '')) throw error;
    await fillFolder(folder, staged, system);
    return 'filled';
  } finally {
    await system.rm(staged, { recursive: true, force: true });
  }
  await system.rm(previous, { recursive: true, force: true });
  return 'swapped';
}

/** Clears what killed builds left at `folder`, and brings the last site back if one had taken it away. */
export async function clearLeftovers(folder: string): Promise<void> {
  for (const name of await promises.readdir(folder).catch(() => [])) {
    const owner = Number(name.split('-').at(-1));
    if (isStaging(name) && !isOtherLiveProcess(owner))
      await promises.rm(join(folder, name), { recursive: true, force: true });
  }
  const parent = dirname(folder);
  for (const name of await promises.readdir(parent).catch(() => [])) {
    if (!name.startsWith(`.${basename(folder)}-`)) continue;
    const [, kind, owner] = /-(next|previous)-(\d+)$/u.exec(name) ?? [];
    if (kind === undefined || isOtherLiveProcess(Number(owner))) continue;
    const path = join(parent, name);
    // Renaming succeeds only where the folder is missing (or empty), that is, where it is needed.
    if (kind === 'previous') await promises.rename(path, folder).catch(() => undefined);
    await promises.rm(path, { recursive: true, force: true });
  }
}

/** Whether another process has this number. */
export function isOtherLiveProcess(id: number): boolean {
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

// Beside the folder: only within one file system is a rename atomic.
const siblingOf = (folder: string, kind: 'next' | 'previous'): string =>
  join(dirname(folder), `.${basename(folder)}-${kind}-${process.pid}`);

/** Moves the new site beside the folder; undefined if that is a place where nothing may be put. */
async function stageBeside(
  folder: string,
  next: string,
  system: FileSystem,
): Promise<string | undefined> {
  const staged = siblingOf(folder, 'next');
  try {
    await system.mkdir(dirname(folder), { recursive: true });
    await move(next, staged, system);
    return staged;
  } catch (error) {
    if (NO_PLACE_BESIDE.has(errorCode(error) ?? '') && (await exists(folder))) return undefined;
    throw error;
  }
}

/** Renames a folder, or copies it where that is impossible. If it fails, nothing stands at `to`. */
async function move(from: string, to: string, system: FileSystem): Promise<void> {
  try {
    await system.rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    try {
      await system.cp(from, to, { recursive: true });
    } catch (cause) {
      await system.rm(to, { recursive: true, force: true });
      throw cause;
    }
  }
}

const exists = (path: string): Promise<boolean> =>
  promises.stat(path).then(
    () => true,
    () => false,
  );

/** Renames if there is something to rename; answers whether there was. */
async function renamed(from: string, to: string, system: FileSystem): Promise<boolean> {
  try {
    await system.rename(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Puts the files of `next` into a folder that stays where it is, and takes away what is no longer
 * part of the site. The whole site is copied into the folder first, so that a full disk is noticed before
 * any file of the last site is touched; what follows is renaming and deleting only.
 */
async function fillFolder(folder: string, next: string, system: FileSystem): Promise<void> {
  const before = await listSiteFiles(folder);
  const inside = join(folder, stagingName(process.pid));
  try {
    await move(next, inside, system);
    const files = await listFiles(inside);
    const [mark, finalMark] = [join(inside, MARK), join(inside, '.mark')];
    await system.rename(mark, finalMark);
    // Until the end the folder has files of both sites; a build that is killed now must not leave any that a later one would take for somebody else's.
    await writeMark(inside, [...before, ...files]);
    const kept = new Set(files);
    const obsolete = new Set(before.filter((file) => !kept.has(file)));
    const folders = new Set(before.flatMap(foldersOf));
    for (const file of [MARK, ...files.filter((name) => name !== MARK).toSorted(pagesLast)]) {
      const stale = foldersOf(file).find((above) => obsolete.has(above));
      if (stale !== undefined) {
        await system.rm(join(folder, stale), { force: true });
        obsolete.delete(stale);
      }
      if (folders.has(file)) {
        await system.rm(join(folder, file), { recursive: true, force: true });
        for (const below of obsolete) if (below.startsWith(`${file}/`)) obsolete.delete(below);
      }
      await system.mkdir(dirname(join(folder, file)), { recursive: true });
      await system.rename(join(inside, file), join(folder, file));
    }
    for (const file of obsolete) await removeFile(folder, file, system);
    await system.rename(finalMark, join(folder, MARK));
  } finally {
    await system.rm(inside, { recursive: true, force: true });
  }
}

/** Pages come after what they show, so that none names a file that is not there yet. */
const pagesLast = (a: string, b: string): number =>
  Number(a.endsWith('.html')) - Number(b.endsWith('.html'));

/** The folders that a file lies in, from its own upward: `a/b` and `a` of `a/b/c.html`. */
function foldersOf(file: string): readonly string[] {
  const names = file.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, names.length - index).join('/'));
}

/** Removes a file, and the folders that are empty without it. */
async function removeFile(folder: string, file: string, system: FileSystem): Promise<void> {
  await system.rm(join(folder, file), { force: true });
  for (const above of foldersOf(file)) {
    const isEmpty = await system.rmdir(join(folder, above)).then(
      () => true,
      () => false,
    );
    if (!isEmpty) return;
  }
}
