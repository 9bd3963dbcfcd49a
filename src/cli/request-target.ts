/** What a request asks for, taken apart. */
export interface RequestTarget {
  /** The path as it should have been written: percent-encoded, beginning with one slash. */
  readonly path: string;
  /** The decoded names in the path. */
  readonly names: readonly string[];
  /** The query with its question mark, or nothing. */
  readonly query: string;
}

// A host of some name or an IPv6 address, and a port; no user and password (RFC 9110, 4.2.4).
const ORIGIN = /^https?:\/\/(?:[^\s/?#@:[\]\\]+|\[[\da-f:.]+\])(?::\d*)?(?=[/?]|$)/iu;

/**
 * Reads the target of a request line: a path, or a whole address as it is sent to proxies, of which
 * the path counts (RFC 9112, 3.2.1 and 3.2.2). Finds none in a target that is neither, is wrongly
 * encoded, or has an empty name or one that could lead out of the folder: `//`, `..`, `%2f`.
 */
export function findTarget(target: string): RequestTarget | undefined {
  const local = target.replace(ORIGIN, '');
  // A whole address may end before its path (RFC 9110, 4.2.3).
  const path = local !== target && !local.startsWith('/') ? `/${local}` : local;
  const [, encoded, query = ''] = /^\/([^?]*)(\?.*)?$/u.exec(path) ?? [];
  if (encoded === undefined) return undefined;
  const names = decodeNames(encoded);
  if (names === undefined || !names.every(isPlainName)) return undefined;
  const isFolder = encoded === '' || encoded.endsWith('/');
  const slash = isFolder && names.length > 0 ? '/' : '';
  return { path: `/${names.map(encodeName).join('/')}${slash}`, names, query };
}

function decodeNames(encoded: string): readonly string[] | undefined {
  const path = encoded.replace(/\/$/u, '');
  if (path === '') return encoded === '' ? [] : undefined;
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\p{Cc}]/u.test(name);
}

function encodeName(name: string): string {
  return encodeURI(name).replaceAll('?', '%3F').replaceAll('#', '%23');
}
