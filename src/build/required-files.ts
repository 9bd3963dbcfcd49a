import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Survey } from './survey.ts';

const MOST_NAMED = 20;

/**
 * What the files of a site at the address `front` load and the site lacks, a sentence each: a typeface, an icon,
 * a card. Links in texts are checked with the content.
 */
export async function findMissingFiles(
  folder: string,
  { files, references }: Pick<Survey, 'files' | 'references'>,
  front: string,
): Promise<readonly string[]> {
  const named = new Map<string, string>();
  for (const { written, namedIn } of references) {
    const path = findPath(written, new URL(namedIn, front), front);
    if (path !== undefined && !named.has(path)) named.set(path, namedIn);
  }
  const present = new Set(files);
  const problems: string[] = [];
  for (const [path, namedIn] of named) {
    const size = present.has(path) ? (await stat(join(folder, path))).size : undefined;
    if (size !== undefined && size > 0) continue;
    const found = size === 0 ? 'an empty file' : 'nothing';
    problems.push(
      `public/${path}: found ${found}, expected a file, which ${namedIn} loads. Put it back.`,
    );
  }
  const more = problems.length - MOST_NAMED;
  return more > 0 ? [...problems.slice(0, MOST_NAMED), `And ${more} more.`] : problems;
}

/** The file of this site that an address leads to; undefined if it leads elsewhere. */
function findPath(written: string, from: URL, front: string): string | undefined {
  const url = written === '' ? null : URL.parse(written, from);
  if (!url?.href.startsWith(front)) return undefined;
  const path = url.origin + url.pathname;
  const name = decode(path.slice(front.length));
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
