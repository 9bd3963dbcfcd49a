import type { Redirect } from '#site/redirects.ts';
import type { HeaderRule, Headers } from './headers.ts';

const STATUSES = [301, 302, 307, 308, 410] as const;

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
 * The text of `_redirects`, as Netlify and Cloudflare read it. A rule comes twice: Netlify passes
 * one without the mark over where a file is at the address, and each former address has a page for
 * hosts that know no rules; Cloudflare passes over the one with the mark, and follows the other.
 * Throws at an address with a space in it.
 */
export function formatRedirectsFile(redirects: readonly Redirect[]): string {
  return redirects
    .map(({ from, to, status }) => {
      if (/\s/u.test(from + to)) {
        throw new Error(
          `The redirect from "${from}" to "${to}" has a space in it. Write it as %20.`,
        );
      }
      return `${from} ${to} ${status}!\n${from} ${to} ${status}\n`;
    })
    .join('');
}

/** The redirects in the text of a `_redirects` file, each once. Throws at a line that is not `from to status`. */
export function parseRedirectsFile(text: string): readonly Redirect[] {
  const known = new Map<string, Redirect>();
  for (const [at, line] of meaningfulLines(text)) {
    const [from, to, code, ...rest] = line.split(/\s+/u);
    const status = STATUSES.find((one) => `${one}` === code?.replace(/!$/u, ''));
    if (from === undefined || to === undefined || status === undefined || rest.length > 0) {
      throw unreadable('_redirects', at, line, '"/from/ /to/ 301"');
    }
    known.set(`${from} ${to} ${status}`, { from, to, status });
  }
  return [...known.values()];
}

/** The headers of every rule that matches an address's path; a later rule wins over an earlier one. */
export function headersFor(rules: readonly HeaderRule[], path: string): Headers {
  const matching = rules.filter((rule) => matches(rule.path, path));
  return Object.fromEntries(matching.flatMap((rule) => Object.entries(rule.headers)));
}

/** The redirect of an address, with or without its last slash, as Netlify matches it; never one to itself. */
export function findRedirect(redirects: readonly Redirect[], path: string): Redirect | undefined {
  return redirects.find(
    ({ from, to, status }) =>
      status !== 410 && withoutLastSlash(from) === withoutLastSlash(path) && to !== path,
  );
}

/** Whether the page at an address, or at that of its file, says that what stood there is gone. */
export function isGone(redirects: readonly Redirect[], path: string): boolean {
  return redirects.some(({ from, to, status }) => status === 410 && (from === path || to === path));
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
