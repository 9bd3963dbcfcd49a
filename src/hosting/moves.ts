import { findFormerFile, splitQuery } from '#lib/site-address.ts';
import { hrefFor } from '#site/permalinks.ts';
import type { Redirect } from '#site/redirects.ts';

/** An address that a host sends on, or that is gone. */
export interface HostedMove {
  /** Percent-encoded path, below the base. */
  readonly from: string;
  /** Parameters that have to be asked for; empty if none have. */
  readonly query: string;
  /** Percent-encoded path, below the base. */
  readonly to: string;
  readonly status: Redirect['status'];
  /** Whether what lies below `from` is sent on too, to what lies below `to`. */
  readonly covers: boolean;
}

/** Adds every folder above a file or an address, `a/` and `a/b/` for `a/b/c.html`. */
function addFolders(path: string, folders: Set<string>): void {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  if (folder === '' || folders.has(folder)) return;
  folders.add(folder);
  addFolders(folder.slice(0, -1), folders);
}

/**
 * What a host is to do for these redirects, counted from the base. A former address stands for what lies below
 * it, unless the site has something else there: one of `files`, or another former address.
 */
export function createMoves(
  redirects: readonly Redirect[],
  base: string,
  files: readonly string[],
): readonly HostedMove[] {
  const former = new Set(redirects.map(({ from }) => findFormerFile(from)));
  const folders = new Set<string>();
  for (const file of files) if (!former.has(file)) addFolders(file, folders);
  for (const { from } of redirects)
    addFolders(splitQuery(from).path.slice(1).replace(/\/$/u, ''), folders);
  return redirects.map(({ from, to, status }) => {
    const { path, query } = splitQuery(from);
    const isFree = path.endsWith('/') && path !== '/' && !folders.has(path.slice(1));
    const covers = isFree && query === '' && status !== 410 && to.endsWith('/');
    return { from: hrefFor(path, base), query, to: hrefFor(to, base), status, covers };
  });
}
