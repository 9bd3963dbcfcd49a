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

/** Every folder above a file or an address, `a/` and `a/b/` for `a/b/c.html`. */
function listFolders(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => `${names.slice(0, index + 1).join('/')}/`);
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
  const folders = new Set(files.filter((file) => !former.has(file)).flatMap(listFolders));
  for (const { from } of redirects) {
    const { path } = splitQuery(from);
    for (const folder of listFolders(path.slice(1).replace(/\/$/u, ''))) folders.add(folder);
  }
  return redirects.map(({ from, to, status }) => {
    const { path, query } = splitQuery(from);
    const isFree = path.endsWith('/') && path !== '/' && !folders.has(path.slice(1));
    const covers = isFree && query === '' && status !== 410 && to.endsWith('/');
    return { from: hrefFor(path, base), query, to: hrefFor(to, base), status, covers };
  });
}
