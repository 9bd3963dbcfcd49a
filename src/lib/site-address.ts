import { decodePart } from './web-address.ts';

// Addresses within a site. Kept ones are decoded and composed (NFC), so that they can be read and
// compared; what is printed or asked for is percent-encoded.

/** What would say something else if it stood there decoded. */
const SYNTAX = /[%/?#]/gu;

/** A path without its percent-encoding, but for what would say something else. */
const decode = (path: string): string =>
  path
    .split('/')
    .map((part) => decodePart(part).replaceAll(SYNTAX, encodeURIComponent))
    .join('/');

/** A path as it is kept: decoded and composed, however it was written. */
export function decodePath(path: string): string {
  return decode(path).normalize();
}

/** A kept address as it stands in HTML, feeds and headers. */
export function encodeAddress(address: string): string {
  return encodeURI(address).replaceAll('%25', '%');
}

/** A path as it was asked for, encoded as `encodeAddress` does it; its letters stay as they are, composed or not. */
export function encodeAlike(path: string): string {
  return encodeAddress(decode(path));
}

/** Whether the last name of a path is that of a file: `/2015/name.html`, `/story.php`. */
export function isFileName(path: string): boolean {
  return /\.[a-z][a-z\d]{1,5}\/?$/iu.test(path);
}

/** The parameters of a query in one order, so that two that ask for the same are the same. */
function sortQuery(query: string): string {
  const parameters = new URLSearchParams(query.normalize());
  parameters.sort();
  return parameters.toString();
}

/**
 * A former address of a site as it is kept, whether it was written percent-encoded or not, with its
 * first and last slash or without, alone or behind the site’s origin.
 */
export function readFormerAddress(written: string): string {
  const [, path = '', query = ''] =
    /^(?:https?:\/\/[^/?#]*)?([^?]*)(?:\?(.*))?$/isu.exec(written.trim()) ?? [];
  const decoded = decodePath(`/${path}`)
    .replaceAll(/\/{2,}/gu, '/')
    .replace(/\/index\.html?$/u, '/');
  const ended = isFileName(decoded) ? decoded.replace(/\/$/u, '') : decoded.replace(/\/?$/u, '/');
  const sorted = sortQuery(query);
  return sorted === '' ? ended : `${ended}?${sorted}`;
}

/** The path and the query of a kept address; an empty query is none. */
export function splitQuery(address: string): { readonly path: string; readonly query: string } {
  const [path = '', query = ''] = address.split('?', 2);
  return { path, query };
}

/** Whether a query, as it was asked, has all parameters of another. */
export function hasParameters(asked: string, wanted: string): boolean {
  const found = new URLSearchParams(asked);
  return [...new URLSearchParams(wanted)].every(([name, value]) =>
    found.getAll(name).includes(value),
  );
}

/** What not every file system, or URL, takes as part of a name. */
const NO_NAME = /[<>:"|?*\\#%\p{Cc}]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const MOST_BYTES = 200;

const isName = (name: string): boolean =>
  !NO_NAME.test(name) && new TextEncoder().encode(name).length <= MOST_BYTES;

/**
 * The file that answers at a former address where a host knows no rules, counted from the site’s folder:
 * `old/index.html` for `/old/`, `name.html` for itself. There is none for an address with a query, or that is named
 * like another kind of file: a host would send it as what it is not.
 */
export function findFormerFile(address: string): string | undefined {
  const { path, query } = splitQuery(address);
  const names = path.slice(1).split('/');
  const isPage = /\.html?$/iu.test(path);
  if (query !== '' || (isFileName(path) && !isPage)) return undefined;
  if (!names.every(isName) || names.slice(0, -1).some(isFileName)) return undefined;
  return isPage ? path.slice(1) : `${path.slice(1)}index.html`;
}
