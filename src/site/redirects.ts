import { foldSlug } from '#content/schema/slug.ts';
import { findHost } from '#lib/hosts.ts';
import { findFormerFile, splitQuery } from '#lib/site-address.ts';
import { publication } from '#publication.ts';
import type { Edition } from '#site/edition.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';

/**
 * An address that moved, or with 410 one whose page says at `to` that it is gone. Both are counted from the
 * base path and as they are kept: decoded. `from` may have a query.
 */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: 301 | 302 | 410;
}

/** A former address, and what is at the address it leads to now. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly headline: string;
  /** BCP 47; undefined where it is the publication's. */
  readonly language: string | undefined;
}

/** Every former address of articles, also of withdrawn ones, and of pages, counted from the base path. */
export function listMoves({ articles, withdrawn, pages }: Edition): readonly Move[] {
  return [...articles, ...withdrawn, ...pages].flatMap(({ address, aliases, headline, language }) =>
    aliases.map((from) => ({ from, to: address, headline, language })),
  );
}

const leave = (from: string, to: string): Redirect => ({ from, to, status: 301 });

/** The same address as some systems write it, with its letters taken apart (NFD); none where that is no other. */
function listDecomposed(all: readonly Pick<Redirect, 'from' | 'to'>[]): readonly Redirect[] {
  return all
    .filter(({ from }) => from.normalize('NFD') !== from)
    .map(({ from, to }) => leave(from.normalize('NFD'), to));
}

/**
 * Where former addresses lead, those of the newest articles first, and which addresses are of withdrawn
 * articles; then the addresses of today as some systems write them.
 */
export function createRedirects(edition: Edition): readonly Redirect[] {
  const { articles, withdrawn, pages, sections, topics } = edition;
  const moves = listMoves(edition).map(({ from, to }) => leave(from, to));
  const live = [
    ...[...articles, ...withdrawn, ...pages].map(({ address }) => address),
    ...[...sections, ...topics].map(({ subject }) => subject.address),
  ];
  return [
    ...moves,
    ...withdrawn.map(({ address }) => leave(addresses.cite(address), address)),
    ...withdrawn.map(
      // The page that says so, by its file: a rule that leads to itself would be no rule to a host.
      ({ address }): Redirect => ({ from: address, to: `${address}index.html`, status: 410 }),
    ),
    ...listDecomposed([...moves, ...live.map((address) => ({ from: address, to: address }))]),
  ];
}

/**
 * Former addresses that have a page of their own, each with its file; one that a page of today could be taken for
 * has none. There are none for a host whose rules lead on from all.
 */
export function listFormerFiles(
  edition: Edition,
  host: string = publication.hosting,
): readonly { readonly file: string; readonly move: Move }[] {
  if (findHost(host).leadsOn) return [];
  const { articles, withdrawn, pages } = edition;
  const taken = new Set(
    [...articles, ...withdrawn, ...pages].map(({ address }) => foldSlug(address)),
  );
  return listMoves(edition).flatMap((move) => {
    const file = taken.has(foldSlug(move.from)) ? undefined : findFormerFile(move.from);
    return file === undefined ? [] : [{ file, move }];
  });
}

/** Former addresses with a query, by their paths: the parameters of each, and where it leads. */
export function listFormerQueries(
  edition: Edition,
): Readonly<Record<string, readonly (readonly [query: string, to: string])[]>> {
  const table: Record<string, [string, string][]> = {};
  for (const { from, to } of listMoves(edition)) {
    const { path, query } = splitQuery(from);
    if (query !== '') (table[path] ??= []).push([query, hrefFor(to)]);
  }
  return table;
}
