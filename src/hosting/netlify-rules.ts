import { encodeAlike, hasParameters } from '#lib/site-address.ts';
import type { HeaderRule, Headers } from './headers.ts';
import type { HostedMove } from './moves.ts';

const STATUSES = [301, 302, 410] as const;

/**
 * The text of `_headers`, as Netlify and Cloudflare read it. Cloudflare joins what several rules say
 * of one header with a comma, so a header of the first rule is taken back (`! Name`) where a later one
 * says it anew; Netlify passes over that line, and goes by the later rule.
 */
export function formatHeadersFile(rules: readonly HeaderRule[]): string {
  const [first] = rules;
  return rules
    .map((rule) => {
      const lines = Object.entries(rule.headers).map(([name, value]) => {
        const isSaidAnew = rule !== first && first?.headers[name] !== undefined;
        return `${isSaidAnew ? `  ! ${name}\n` : ''}  ${name}: ${value}\n`;
      });
      return `${rule.path}\n${lines.join('')}`;
    })
    .join('\n');
}

/** The rules in the text of a `_headers` file. Throws at a line that is neither a path nor a header. */
export function parseHeadersFile(text: string): readonly HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const [at, line] of meaningfulLines(text)) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/u.exec(line) ?? [];
    const rule = rules.at(-1);
    if (/^\s+! [\w-]+$/u.test(line)) continue;
    if (line.startsWith('/')) rules.push({ path: line, headers: {} });
    else if (rule && name !== undefined && value !== undefined) rule.headers[name] = value;
    else throw unreadable('_headers', at, line, 'a path, or below it an indented "Name: value"');
  }
  return rules;
}

/**
 * Rules that Cloudflare follows, for one address each and for what lies below one. Its reader counts
 * every line of the kind, also one that it cannot follow, and ends at the first of the second kind that is too many.
 */
const MOST_EXACT = 2_000;
const MOST_BELOW = 100;

/** How many addresses get a rule of their own that Cloudflare follows, in a file for this host. */
const countFollowed = (host: string): number =>
  host === 'cloudflare' ? MOST_EXACT : MOST_EXACT / 2;

/** What GitLab reads of a file; it passes over one that is longer. https://docs.gitlab.com/user/project/pages/redirects */
const MOST_RULES = 1_000;
const MOST_BYTES = 64_000;

// `*` and `:` would be read as what stands for any path, and for a part of one.
const escapeFrom = (path: string): string => path.replaceAll('*', '%2A').replaceAll(':', '%3A');
const restoreFrom = (path: string): string => path.replaceAll('%2A', '*').replaceAll('%3A', ':');

/** With the mark, a rule counts although a file is at the address. Cloudflare cannot read it. */
type Mark = '!' | '';

const formatExact = ({ from, to, status }: HostedMove, mark: Mark): string =>
  `${escapeFrom(from)} ${to} ${status}${mark}\n`;

const formatBelow = ({ from, to, status }: HostedMove, mark: Mark): string =>
  `${escapeFrom(from)}* ${to}:splat ${status}${mark}\n`;

/** Netlify alone reads queries; a line of more than three words is none to Cloudflare, and not counted. */
function formatQuery({ from, query, to, status }: HostedMove): string {
  const parameters = query.split('&').join(' ').replaceAll('+', '%20');
  return `${escapeFrom(from)} ${parameters} ${to} ${status}!\n`;
}

const isPath = ({ query, status }: HostedMove): boolean => query === '' && status !== 410;

/** For GitLab, which knows no marks and no queries, and where files come before rules: the first that it has room for. */
function formatForGitLab(paths: readonly HostedMove[]): string {
  let text = '';
  for (const move of paths.slice(0, MOST_RULES)) {
    const line = move.covers ? formatBelow(move, '') : formatExact(move, '');
    if (text.length + line.length > MOST_BYTES) break;
    text += line;
  }
  return text;
}

/**
 * The text of `_redirects`, as Netlify, Cloudflare and GitLab read it, for one of them or for the first two. For both, an address
 * comes twice: Netlify passes one without the mark over where a file is at the address, and each former
 * address has a page for hosts that know no rules; Cloudflare follows only the other. The first of `moves` are
 * those for which Cloudflare has room.
 */
export function formatRedirectsFile(moves: readonly HostedMove[], host: string = 'any'): string {
  const paths = moves.filter(isPath);
  const first = paths.slice(0, countFollowed(host));
  const below = paths.filter(({ covers }) => covers);
  if (host === 'cloudflare')
    return [
      ...first.map((move) => formatExact(move, '')),
      ...below.slice(0, MOST_BELOW).map((move) => formatBelow(move, '')),
    ].join('');
  if (host === 'gitlab-pages') return formatForGitLab(paths);
  const queries = moves.filter(({ query }) => query !== '').map(formatQuery);
  const gone = moves.filter(({ status }) => status === 410).map((move) => formatExact(move, '!'));
  if (host === 'netlify')
    return [
      ...queries,
      ...paths.map((move) => (move.covers ? formatBelow(move, '!') : formatExact(move, '!'))),
      ...gone,
    ].join('');
  return [
    ...queries,
    ...first.flatMap((move) => [formatExact(move, '!'), formatExact(move, '')]),
    ...paths
      .slice(first.length)
      .filter(({ covers }) => !covers)
      .map((move) => formatExact(move, '!')),
    ...gone,
    ...below.map((move, index) => formatBelow(move, index < MOST_BELOW ? '' : '!')),
  ].join('');
}

/**
 * Says how many former addresses Cloudflare, where it may be the host, or GitLab has no rule for; undefined where it
 * has all.
 */
export function describeUnfollowed(moves: readonly HostedMove[], host: string): string | undefined {
  const paths = moves.filter(isPath);
  const isGitLab = host === 'gitlab-pages';
  if (host !== 'any' && host !== 'cloudflare' && !isGitLab) return undefined;
  const followed = isGitLab ? formatForGitLab(paths).split('\n').length - 1 : countFollowed(host);
  if (paths.length <= followed) return undefined;
  const count = (number: number): string => number.toLocaleString('en');
  const more = host === 'any' ? ` HOSTING=cloudflare makes room for ${count(MOST_EXACT)}.` : '';
  return `${isGitLab ? 'GitLab' : 'Cloudflare'} follows rules for the newest ${count(followed)} of ${count(paths.length)} former addresses; there the other ${count(paths.length - followed)} are pages that lead on.${more}`;
}

/** The rules in the text of a `_redirects` file, each once. Throws at a line that is not `from to status`. */
export function parseRedirectsFile(text: string): readonly HostedMove[] {
  const known = new Map<string, HostedMove>();
  for (const [at, line] of meaningfulLines(text)) {
    const words = line.split(/\s+/u);
    const status = STATUSES.find((one) => `${one}` === words.at(-1)?.replace(/!$/u, ''));
    const [from = '', ...parameters] = words.slice(0, -2);
    const to = words.at(-2) ?? '';
    if (!from.startsWith('/') || !parameters.every(isParameter) || status === undefined)
      throw unreadable('_redirects', at, line, '"/from/ /to/ 301"');
    const query = parameters.join('&');
    const covers = from.endsWith('*');
    known.set(line.replace(/!$/u, ''), {
      from: restoreFrom(from.replace(/\*$/u, '')),
      query,
      to: to.replace(/:splat$/u, ''),
      status,
      covers,
    });
  }
  return [...known.values()];
}

const isParameter = (word: string): boolean => /^[^=]+=/u.test(word);

/** The headers of every rule that matches an address's path; a later rule wins over an earlier one. */
export function headersFor(rules: readonly HeaderRule[], path: string): Headers {
  const matching = rules.filter((rule) => matches(rule.path, path));
  return Object.fromEntries(matching.flatMap((rule) => Object.entries(rule.headers)));
}

/** Where a request is sent on to, with what is kept of its query. */
export interface NewAddress {
  readonly to: string;
  readonly status: number;
}

/**
 * Where an address, with or without its last slash, is sent on to, as Netlify matches it; never to itself. `query`
 * is what was asked for, with its question mark; it is kept where it is not what the rule is for.
 */
export function findNewAddress(
  moves: readonly HostedMove[],
  path: string,
  query: string,
): NewAddress | undefined {
  const asked = encodeAlike(path);
  for (const move of moves) {
    const isExact = withoutLastSlash(move.from) === withoutLastSlash(asked);
    const isBelow = move.covers && asked.startsWith(move.from);
    if (move.status === 410 || !(isExact || isBelow) || !hasParameters(query, move.query)) continue;
    const to = move.to + (isExact ? '' : asked.slice(move.from.length));
    if (to !== path) return { to: to + (move.query === '' ? query : ''), status: move.status };
  }
  return undefined;
}

/** Whether the page at an address, or at that of its file, says that what stood there is gone. */
export function isGone(moves: readonly HostedMove[], path: string): boolean {
  return moves.some(({ from, to, status }) => status === 410 && (from === path || to === path));
}

const withoutLastSlash = (path: string): string => path.replace(/\/$/u, '');

/** Lines that are neither blank nor a comment, each with its number. */
function meaningfulLines(text: string): [number, string][] {
  return text
    .split('\n')
    .map((line, index): [number, string] => [index + 1, line.trimEnd()])
    .filter(([, line]) => line !== '' && !line.trimStart().startsWith('#'));
}

function unreadable(file: string, at: number, found: string, expected: string): Error {
  return new Error(`${file}:${at}: found "${found.trim()}", expected ${expected}.`);
}

function matches(pattern: string, path: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === path;
  const [start, end] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}
