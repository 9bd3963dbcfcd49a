import { access, constants, lstat, readdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { UserError, errorCode } from '#lib/user-error.ts';
import { isNoPart, listSiteFiles, ownsFile } from './site-mark.ts';

/** The folders that decide where a site may be published; absolute paths. */
export interface Places {
  /** Where the site is to be published, as it was configured. */
  readonly folder: string;
  /** The repository. */
  readonly root: string;
  /** The newsroom's folder. */
  readonly content: string;
  /** Where Astro keeps what a later build may use. */
  readonly cache: string;
}

/** What of the repository is written by people or tools and never by a build. */
const SOURCE = ['src', 'public', 'tests', 'bench', '.git', '.github', '.ci', '.astro'] as const;
const MOST_NAMED = 5;
const EXPECTED =
  'expected a folder that is new or empty, or a site that Pressmark has written and nobody has added to';

/**
 * The real path of the folder in which the site is to be published, links followed. Throws a
 * `UserError` unless it is absent, empty or a site that this program wrote, away from all that is
 * written by hand. The folder is not changed.
 */
export async function findOutputFolder(places: Places): Promise<string> {
  const refuse = (found: string, advice: string): never => {
    const name = nameOf(places.root, places.folder);
    throw new UserError(`OUT_DIR: found "${name}", ${found}, ${EXPECTED}. ${advice}`);
  };
  const elsewhere = 'Choose another, such as OUT_DIR=dist. Nothing was changed.';
  if (relative(places.root, places.folder).startsWith('~'))
    return refuse('in which no shell has replaced the ~', 'Write the path in full.');
  const folder = await resolveLinks(places.folder);
  if ('fault' in folder) return refuse(folder.fault, elsewhere);
  const overlap =
    (await findOverlap(folder.path, places)) ?? (await findCacheOverlap(folder.path, places));
  if (overlap !== undefined) return refuse(overlap, elsewhere);
  const foreign = await findForeignFiles(folder.path, places.root);
  if (foreign.length === 0) return folder.path;
  if (foreign.includes('.git'))
    return refuse(
      'which has a .git and so is a checkout',
      `${elsewhere} Copy the site from there.`,
    );
  const named = foreign.slice(0, MOST_NAMED).join(', ');
  const more = foreign.length > MOST_NAMED ? ` and ${foreign.length - MOST_NAMED} more` : '';
  return refuse(
    `which has files that Pressmark did not write: ${named}${more}`,
    'Move them to public/ if they belong to the site, or elsewhere; or choose another OUT_DIR. Nothing was changed.',
  );
}

/**
 * Rejects with the file system's error if this user may write neither beside the folder nor in it, so
 * that nobody waits for a site that cannot be put in place.
 */
export async function requireWritable(folder: string): Promise<void> {
  try {
    await access(await findExisting(dirname(folder)), constants.W_OK);
  } catch (error) {
    if (!(await exists(folder))) throw error;
    await access(folder, constants.W_OK);
  }
}

/** The nearest folder above a path, or the path itself, that exists. */
async function findExisting(path: string): Promise<string> {
  return (await exists(path)) || dirname(path) === path ? path : findExisting(dirname(path));
}

/** A path as it is named to the person who runs the build: from the repository if it lies in it. */
export function nameOf(root: string, path: string): string {
  if (path === root) return '.';
  return isBelow(root, path) ? relative(root, path).split(sep).join('/') : path;
}

/** The path without links; what does not exist yet is kept as it is. */
async function resolveLinks(
  path: string,
): Promise<{ readonly path: string } | { readonly fault: string }> {
  try {
    const real = await realpath(path);
    return (await lstat(real)).isDirectory()
      ? { path: real }
      : { fault: 'which is a file and no folder' };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ELOOP') return { fault: 'which is a link that leads to itself' };
    if (code === 'ENOTDIR') return { fault: 'whose path leads through a file' };
    if (code === 'EACCES') return { fault: 'which this user may not read' };
    if (code !== 'ENOENT') throw error;
  }
  const found = await lstat(path).catch(() => undefined);
  if (found !== undefined) return { fault: 'which is a link to nothing' };
  const parent = await resolveLinks(dirname(path));
  return 'fault' in parent
    ? { fault: parent.fault.replace(/^which is/u, 'whose path leads through') }
    : { path: join(parent.path, basename(path)) };
}

/** The real path of one that is known to be there, or may come to be. */
async function realPath(path: string): Promise<string> {
  const found = await resolveLinks(path);
  return 'fault' in found ? path : found.path;
}

/** What of the repository or the newsroom a folder holds, is, or lies in. */
async function findOverlap(folder: string, places: Places): Promise<string | undefined> {
  const root = await realPath(places.root);
  if (folder === root) return 'which is the folder of the source';
  if (holds(folder, root)) return 'which holds the source';
  if (holds(folder, await realPath(homedir()))) return 'which holds this user’s home folder';
  if (folder.split(sep).includes('.git')) return 'which lies in a .git folder';
  const content = await realPath(places.content);
  if (folder === content) return 'which is the newsroom’s folder';
  if (holds(folder, content)) return 'which holds the newsroom’s folder';
  if (holds(content, folder)) return 'which lies in the newsroom’s folder';
  for (const name of SOURCE) {
    const source = await realPath(join(root, name));
    if (folder === source) return 'which is a folder of the source';
    if (holds(folder, source)) return `which holds ${name}/`;
    if (holds(source, folder)) return `which lies in ${name}/`;
  }
  const packages = await realPath(join(root, 'node_modules'));
  if (folder === packages) return 'which is where packages are installed';
  if (holds(folder, packages)) return 'which holds node_modules/';
  const isInCache = isBelow(join(packages, '.cache'), folder);
  const isOurs = holds(join(packages, '.cache', 'pressmark'), folder);
  if (isOurs) return 'where builds keep files of their own';
  return holds(packages, folder) && !isInCache ? 'which lies in node_modules/' : undefined;
}

async function findCacheOverlap(folder: string, places: Places): Promise<string | undefined> {
  const cache = await realPath(places.cache);
  if (holds(folder, cache)) return 'which holds CACHE_DIR';
  return holds(cache, folder) ? 'which lies in CACHE_DIR' : undefined;
}

/** Throws a `UserError` if what builds keep for later ones would lie among files that people write. */
export async function requireCacheFolder({ cache, root, content }: Places): Promise<void> {
  const folder = await resolveLinks(cache);
  const [realRoot, realContent] = [await realPath(root), await realPath(content)];
  const sources = await Promise.all(SOURCE.map((name) => realPath(join(realRoot, name))));
  const fault =
    'fault' in folder
      ? folder.fault
      : holds(folder.path, realRoot)
        ? 'which holds the source'
        : [realContent, ...sources].some((source) => holds(source, folder.path))
          ? 'which lies in the content or the source'
          : undefined;
  if (fault === undefined) return;
  throw new UserError(
    `CACHE_DIR: found "${nameOf(root, cache)}", ${fault}, expected a folder of its own. Choose another, or leave it out.`,
  );
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

const isBelow = (outer: string, inner: string): boolean => {
  const path = relative(outer, inner);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
};

const holds = (outer: string, inner: string): boolean => outer === inner || isBelow(outer, inner);

/** What desktops and file systems put into a folder by themselves; nobody misses it. */
const NOBODYS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Files of the folder that no build of this program wrote, as sorted paths from it. */
async function findForeignFiles(folder: string, root: string): Promise<readonly string[]> {
  if (await exists(join(folder, '.git'))) return ['.git'];
  const files = (await listSiteFiles(folder)).filter((file) => !NOBODYS.has(basename(file)));
  if (files.length === 0) return listEmptyFolders(folder);
  const isOwn = await ownsFile(folder, join(root, 'public'));
  return files.filter((file) => !isOwn(file));
}

/** Folders in one without any file: somebody made them, and for a reason, such as to mount a disk there. */
async function listEmptyFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !isNoPart(entry.name))
    .map(({ name }) => `${name}/`);
}
