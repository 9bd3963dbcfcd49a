/** What a request asks for, taken apart. */
export interface RequestTarget {
  /** The path as it should have been written: percent-encoded, beginning with one slash. */
  readonly path: string;
  /** The decoded names in the path. */
  readonly names: readonly string[];
  /** The query with its question mark, or nothing. */
  readonly query: string;
}

/**
 * Reads the target of a request line (RFC 9112, 3.2.1). Finds none in a target that is not a path,
 * is wrongly encoded, or has an empty name or one that could lead out of the folder: `//`, `..`, `%2f`.
 */
export function findTarget(target: string): RequestTarget | undefined {
  const [, encoded, query = ''] = /^\/([^?]*)(\?.*)?$/u.exec(target) ?? [];
  if (encoded === undefined) return undefined;
  const names = decodeNames(encoded);
  if (names === undefined || !names.every(isPlainName)) return undefined;
  const isFolder = encoded === '' || encoded.endsWith('/');
  const path = `/${names.map(encodeName).join('/')}${isFolder && names.length > 0 ? '/' : ''}`;
  return { path, names, query };
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
