import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '#lib/user-error.ts';
import { listEntries, listFiles } from '#lib/list-files.ts';

/** Where a built site names its own files, as JSON. It lies where hosts hide what is theirs, and has no ending: no reader is sent it, so it is not compressed. */
export const MARK = '.hosting/files';

const markSchema = z.object({ program: z.literal('pressmark'), files: z.array(z.string()) });

/** Names these files, paths from a built folder, as this program's own, so that a later build knows what it may delete. */
export async function writeMark(folder: string, files: readonly string[]): Promise<void> {
  const mark = { program: 'pressmark', files: [...new Set([...files, MARK])].toSorted() };
  await mkdir(dirname(join(folder, MARK)), { recursive: true });
  await writeFile(join(folder, MARK), `${JSON.stringify(mark, undefined, 1)}\n`);
}

const STAGING = '.pressmark-next';

/** The name of the folder in which a new site waits when it cannot wait beside the last one. */
export const stagingName = (process: number): string => `${STAGING}-${process}`;

/** Whether a name is one that `stagingName` gave. */
export const isStaging = (name: string): boolean => name.startsWith(`${STAGING}-`);

/** Whether a name at the top of a site's folder is no part of the site: `lost+found` is in every ext4 file system, and only root may read it. */
export const isNoPart = (name: string): boolean => name === 'lost+found' || isStaging(name);

/** All that is no folder in a site's folder, as sorted paths from it; nothing if there is no folder. */
export async function listSiteFiles(folder: string): Promise<readonly string[]> {
  const top = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const lists = await Promise.all(
    top
      .filter(({ name }) => !isNoPart(name))
      .map(async (entry) => {
        if (!entry.isDirectory()) return [entry.name];
        const below = await listEntries(join(folder, entry.name));
        return below
          .filter((one) => !one.entry.isDirectory())
          .map(({ path }) => `${entry.name}/${path}`);
      }),
  );
  return lists.flat().toSorted();
}

/**
 * Decides for each file of a folder, by its path, whether this program wrote it. A site of version 0.1
 * has no mark: there, names decide, together with what lies in `publicFolder`.
 */
export async function ownsFile(
  folder: string,
  publicFolder: string,
): Promise<(file: string) => boolean> {
  const mark = await readFile(join(folder, MARK), 'utf8').catch(() => undefined);
  if (mark !== undefined) {
    const files = new Set(parseMark(mark).map((file) => file.normalize()));
    return (file) => files.has(file.normalize());
  }
  const all = new Set(await listFiles(folder));
  if (!FIRST_VERSION.every((file) => all.has(file))) return () => false;
  const copied = new Set(await listFiles(publicFolder).catch(() => []));
  return (file) => {
    const name = file.replace(/\.(?:br|gz)$/u, '');
    return FIRST_FILES.test(name) || FIRST_NAMES.has(basename(name)) || copied.has(name);
  };
}

function parseMark(text: string): readonly string[] {
  try {
    return markSchema.parse(JSON.parse(text)).files;
  } catch {
    return [];
  }
}

/** Files that every site of version 0.1 has. */
const FIRST_VERSION = ['hashes.txt', 'index.html', '404.html', '_headers', '_redirects'];

/** Files and folders at the top of a site of version 0.1. */
const FIRST_FILES =
  /^(?:(?:_astro|pagefind|fonts|\.hosting)\/.*|\.htaccess|_headers|_redirects|404\.html|atom\.xml|card\.png|favicon\.svg|feed\.json|hashes\.txt|manifest\.webmanifest|opensearch\.xml|robots\.txt|sitemap(?:-\d+)?\.xml)$/u;

/** Names that files of version 0.1 have below any address. */
const FIRST_NAMES = new Set([
  'index.html',
  'index.txt',
  'index.md',
  'feed.xml',
  'card.png',
  'map.svg',
  'qr.svg',
  'citation.bib',
  'citation.ris',
  'citation.csl.json',
]);
