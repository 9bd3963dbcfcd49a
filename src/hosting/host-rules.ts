import { decodePath } from '#lib/site-address.ts';
import { decodePart } from '#lib/web-address.ts';
import { cacheControl, COMPRESSIBLE, type HeaderRule, type Headers } from './headers.ts';
import type { HostedMove } from './moves.ts';

/**
 * All that the files for nginx, Caddy and Apache say, in a form that each writes in its own words.
 * Regular expressions use only what PCRE and Go's RE2 read alike, but for look-ahead; paths are decoded.
 */
export interface HostRules {
  /** Path the site lives under: `/`, or `/news/`. */
  readonly base: string;
  /** Headers of every answer. */
  readonly headers: Headers;
  /** Headers of every answer over HTTPS. */
  readonly secureHeaders: Headers;
  /** Headers that differ where a path matches; `paths` is an expression for whole paths. */
  readonly exceptions: readonly Exception[];
  readonly moves: readonly MovedAddress[];
  readonly queries: readonly MovedQuery[];
  readonly withdrawn: readonly WithdrawnPage[];
}

export interface Exception {
  readonly name: string;
  readonly value: string;
  readonly paths: string;
}

/** A former address, and where it leads. */
export interface MovedAddress {
  /** Decoded. */
  readonly from: string;
  /** Percent-encoded. */
  readonly to: string;
  readonly status: number;
  /** Whether what lies below it is sent on too. */
  readonly covers: boolean;
}

/** A former address that is one with this query alone, which is not kept. */
export interface MovedQuery extends Omit<MovedAddress, 'covers'> {
  /** Each as it stands in a request, as an expression. */
  readonly parameters: readonly string[];
}

/** An address that is gone, and the file of the page that says so. */
export interface WithdrawnPage {
  readonly address: string;
  readonly page: string;
}

const HTTPS_ONLY = 'Strict-Transport-Security';

const COMPRESSED = `(?:${COMPRESSIBLE.map((ending) => ending.slice(1)).join('|')})`;

/** The end of the name of a file that a build also writes compressed. */
export const COMPRESSIBLE_END = String.raw`\.${COMPRESSED}$`;
/** The end of the name of a compressed file that stands in for its original. */
export const COMPRESSED_END = String.raw`\.${COMPRESSED}\.(?:br|gz)$`;

/** Paths below the base, without the slash between, that nobody is shown: files for hosts, and all whose names begin with a dot. */
const HIDDEN = String.raw`(?:_headers|_redirects|(?:.*/)?\..*)$`;
/** The folder with a dot that is public (RFC 8615). */
const WELL_KNOWN = String.raw`\.well-known(?:/[^./][^/]*)*/?$`;

const hidden = new RegExp(`^${HIDDEN}`, 'u');
const wellKnown = new RegExp(`^${WELL_KNOWN}`, 'u');
const compressedEnd = new RegExp(COMPRESSED_END, 'u');

/** Whether a decoded path, counted from the base and without its first slash, is shown to nobody. */
export function isHidden(path: string): boolean {
  return (hidden.test(path) && !wellKnown.test(path)) || compressedEnd.test(path);
}

/** What `isHidden` says of dot files and files for hosts, for whole paths: `hidden`, unless it is also `wellKnown`. */
export function hiddenPaths(base: string): { readonly hidden: string; readonly wellKnown: string } {
  const start = `^${escapePattern(base)}`;
  return { hidden: start + HIDDEN, wellKnown: start + WELL_KNOWN };
}

/** The rules for these hosts, from the same that `_headers` and `_redirects` are written from. */
export function createHostRules({
  base,
  headerRules,
  moves,
}: {
  readonly base: string;
  readonly headerRules: readonly HeaderRule[];
  readonly moves: readonly HostedMove[];
}): HostRules {
  const [everywhere, ...others] = headerRules;
  const headers = Object.entries({ ...everywhere?.headers, 'Cache-Control': cacheControl('/') });
  return {
    base: base.endsWith('/') ? base : `${base}/`,
    headers: Object.fromEntries(headers.filter(([name]) => name !== HTTPS_ONLY)),
    secureHeaders: Object.fromEntries(headers.filter(([name]) => name === HTTPS_ONLY)),
    exceptions: listExceptions(others),
    moves: moves
      .filter(({ query, status }) => query === '' && status !== 410)
      .map(({ from, to, status, covers }) => ({ from: decodePart(from), to, status, covers })),
    queries: moves
      .filter(({ query }) => query !== '')
      .map(({ from, query, to, status }) => ({
        from: decodePart(from),
        parameters: listParameters(query),
        to,
        status,
      })),
    withdrawn: moves
      .filter(({ status }) => status === 410)
      .map(({ from, to }) => ({ address: decodePart(from), page: decodePart(to) })),
  };
}

/** The literal text as an expression; what could end a quoted word in some host's file is written by its number. */
export function escapePattern(text: string): string {
  return text.replaceAll(/[!-,.:-@[-^`{-}\s]/gu, (character) =>
    character === '.'
      ? String.raw`\.`
      : String.raw`\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  );
}

/**
 * One for each path: all in one expression could be longer than nginx (4,096 bytes) and Apache (8,192)
 * read. These hosts get types for every ending, elsewhere.
 */
function listExceptions(rules: readonly HeaderRule[]): readonly Exception[] {
  return rules.flatMap(({ path, headers }) =>
    Object.entries(headers)
      .filter(([name]) => name !== 'Content-Type')
      .map(([name, value]) => ({
        name,
        value,
        paths: path
          .split('*')
          .map((part) => escapePattern(decodePath(part)))
          .join('.*'),
      })),
  );
}

/** What may stand behind a former address and is kept: names of files and folders of this site, which are of ASCII. */
const BELOW = String.raw`[\w./~-]*`;

/** An expression for a former address, with its last slash or without, and what lies below it, which it captures. */
export function formatMovedPattern({ from, covers }: MovedAddress): string {
  const bare = escapePattern(from.replace(/\/$/u, ''));
  if (covers) return `^${bare}(?:/(${BELOW}))?$`;
  return from.endsWith('/') ? `^${bare}/?$` : `^${bare}$`;
}

/** Each parameter of a query as an expression for how it may have been written. */
function listParameters(query: string): readonly string[] {
  return [...new URLSearchParams(query)].map(([name, value]) =>
    [name, value]
      .map((part) =>
        escapePattern(encodeURIComponent(part)).replaceAll(SPACE, String.raw`(?:\+|${SPACE})`),
      )
      .join('=')
      .replace(/=$/u, '=?'),
  );
}

const SPACE = escapePattern('%20');

/** An expression for queries that have all of these, in any order where they are few. */
export function formatQueryPattern(parameters: readonly string[]): string {
  const orders = parameters.length > MOST_ORDERED ? [parameters] : permute(parameters);
  return `^(?:${orders.map((order) => `(?:.*&)?${order.join('&(?:.*&)?')}(?:&.*)?`).join('|')})$`;
}

const MOST_ORDERED = 3;

function permute(all: readonly string[]): readonly (readonly string[])[] {
  if (all.length <= 1) return [all];
  return all.flatMap((one, index) =>
    permute(all.toSpliced(index, 1)).map((others) => [one, ...others]),
  );
}
