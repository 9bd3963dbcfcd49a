import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { listFolder, type Listing } from '#lib/list-files.ts';
import type { Problem } from '#lib/problems.ts';
import type { LineFault } from './fault.ts';
import type { Kind, ContentFile } from './content-files.ts';
import { findOwnNameFault, findContentFile, folderOf, isReadable, refusePath } from './content-files.ts';

/** What lies where in the content folder, known before any file is opened. */
export interface ContentListing {
  readonly files: readonly ContentFile[];
  /** Names of the files in each folder; paths within the content folder. */
  readonly beside: ReadonlyMap<string, ReadonlySet<string>>;
  /** Addresses that are taken, each with the file that has it. A place on a map has no page. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The slugs of a kind. */
  readonly idsOf: (kind: Kind) => ReadonlySet<string>;
  /** A path within the content folder as one from the repository's root, for problems. */
  readonly nameOf: (path: string) => string;
  /** Addresses of the files in the folder of uploads, each published if a text links to it. */
  readonly uploads: ReadonlySet<string>;
  /** Files that look meant to be read but are no content; an article in the same folder may name one as its source. */
  readonly misplaced: readonly Problem[];
  readonly problems: readonly Problem[];
}

const isUpload = (path: string): boolean => path.startsWith('uploads/');
const isHidden = (path: string): boolean => path.split('/').some((name) => name.startsWith('.'));

/** The files and links of the content folder, none if there is no such folder; dot files are not looked at. */
async function listContent(folder: string): Promise<Listing> {
  if (!existsSync(folder)) return { files: [], links: [] };
  const { files, links } = await listFolder(folder);
  const isShown = (path: string): boolean => !isHidden(path);
  return { files: files.filter(isShown), links: links.filter(isShown) };
}

function groupByFolder(files: readonly string[]): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const path of files) {
    const folder = folderOf(path);
    const names = folders.get(folder) ?? new Set();
    folders.set(folder, names.add(path.slice(folder.length + 1)));
  }
  return folders;
}

function findPathFault(
  path: string,
  contentFile: ContentFile | undefined,
  files: ReadonlySet<string>,
): LineFault | undefined {
  if (contentFile) return findOwnNameFault(contentFile);
  // Beside an article, the article itself tells whether it names the file.
  const index = `${folderOf(path)}/index.md`;
  const isBeside = files.has(index) && findContentFile(index);
  return isBeside || isUpload(path) || !isReadable(path) ? undefined : refusePath(path, files);
}

const refuseNothing: LineFault = {
  kind: 'empty folders',
  line: 1,
  found: 'nothing',
  expected: 'a folder with articles, sections, topics, pages and places',
  advice: 'Create it, or correct the folder in src/publication.ts.',
};

const refuseLink: LineFault = {
  kind: 'symbolic links',
  line: 1,
  found: 'a symbolic link',
  expected: 'a file',
  advice: 'Put the file itself there.',
};

/** Looks through the content folder. Paths are told from `root`. */
export async function listContentFiles(root: string, folder: string): Promise<ContentListing> {
  const content = resolve(root, folder);
  const nameOf = (path: string): string =>
    relative(root, resolve(content, path)).replaceAll(sep, '/');
  const { files, links } = await listContent(content);
  const all = new Set(files);
  const found: ContentFile[] = [];
  const misplaced: Problem[] = [];
  const problems = links.map((path): Problem => ({ file: nameOf(path), ...refuseLink }));
  if (files.length === 0) problems.push({ file: nameOf('.'), ...refuseNothing });
  for (const path of files) {
    const contentFile = findContentFile(path);
    if (contentFile) found.push(contentFile);
    const fault = findPathFault(path, contentFile, all);
    if (fault) (contentFile ? problems : misplaced).push({ file: nameOf(path), ...fault });
  }
  return {
    files: found,
    beside: groupByFolder(files),
    addresses: new Map(
      found
        .filter(({ kind }) => kind !== 'places')
        .map(({ address, path }) => [address, nameOf(path)]),
    ),
    idsOf: (kind) => new Set(found.filter((one) => one.kind === kind).map(({ id }) => id)),
    nameOf,
    uploads: new Set(files.filter(isUpload).map((path) => `/${path}`)),
    misplaced,
    problems,
  };
}
