import type { Edition } from '#site/edition.ts';
import { addresses } from '#site/permalinks.ts';

/**
 * An address that moved, or with 410 one whose page says at `to` that it is gone. Both are
 * percent-encoded paths; `to` may also be a whole URL.
 */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: 301 | 302 | 307 | 308 | 410;
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

/** The page for citing an article goes where the article goes; of a withdrawn one it leads to the page that says so. */
function listCitingMoves({ articles, withdrawn }: Edition): readonly Redirect[] {
  const leave = (from: string, to: string): Redirect => ({
    from: addresses.cite(from),
    to,
    status: 301,
  });
  return [
    ...articles.flatMap(({ address, aliases }) =>
      aliases.map((from) => leave(from, addresses.cite(address))),
    ),
    ...withdrawn.flatMap(({ address, aliases }) =>
      [address, ...aliases].map((from) => leave(from, address)),
    ),
  ];
}

/** Where former addresses lead, and which addresses are of withdrawn articles, counted from the base path. */
export function createRedirects(edition: Edition): readonly Redirect[] {
  return [
    ...listMoves(edition).map(({ from, to }): Redirect => ({ from, to, status: 301 })),
    ...listCitingMoves(edition),
    ...edition.withdrawn.map(
      // The page that says so, by its file: a rule that leads to itself would be no rule to a host.
      ({ address }): Redirect => ({ from: address, to: `${address}index.html`, status: 410 }),
    ),
  ];
}
