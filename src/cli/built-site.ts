import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentTypeOf } from '#hosting/content-types.ts';
import { isHidden } from '#hosting/host-rules.ts';
import { parseHeadersFile, parseRedirectsFile } from '#hosting/netlify-rules.ts';
import { forPlainHttp, type HeaderRule } from '#hosting/headers.ts';
import type { HostedMove } from '#hosting/moves.ts';
import { ENCODINGS, findEncoding } from './content-encoding.ts';

/** What `_headers` and `_redirects` of a built site say, without what is meant for HTTPS only. */
export interface HostingRules {
  readonly headerRules: readonly HeaderRule[];
  readonly redirects: readonly HostedMove[];
}

/**
 * Reads both files of a built site afresh, since a new build may have replaced them; a missing one says nothing. A site
 * for a host that reads others has them in `.hosting/`.
 */
export async function loadHostingRules(folder: string): Promise<HostingRules> {
  const find = async (name: string): Promise<Buffer | undefined> =>
    (await findBytes(join(folder, name))) ?? (await findBytes(join(folder, '.hosting', name)));
  const headers = await find('_headers');
  const redirects = await find('_redirects');
  return {
    headerRules: parseHeadersFile(headers?.toString() ?? '').map((rule) => ({
      path: rule.path,
      headers: forPlainHttp(rule.headers),
    })),
    redirects: parseRedirectsFile(redirects?.toString() ?? ''),
  };
}

/** What stands at a path below the folder: a file, a folder whose address lacks its last slash, or nothing to show. */
export type Place =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'folder' }
  | { readonly kind: 'nothing' };

/** Finds what readers may see under these names. */
export async function findPlace(
  folder: string,
  names: readonly string[],
  hasLastSlash: boolean,
): Promise<Place> {
  if (isHidden(names.join('/'))) return { kind: 'nothing' };
  const path = join(folder, ...names);
  const index = join(path, 'index.html');
  if (hasLastSlash) {
    return (await isFile(index)) ? { kind: 'file', file: index } : { kind: 'nothing' };
  }
  if (await isFile(path)) return { kind: 'file', file: path };
  return (await isFile(index)) ? { kind: 'folder' } : { kind: 'nothing' };
}

/** A file as it is sent: in the encoding the reader likes best, with the headers that describe it. */
export interface Representation {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads a file for a reader who accepts these encodings. The ETag is strong: it is a digest of the bytes sent. */
export async function loadRepresentation(
  file: string,
  acceptEncoding: string | undefined,
): Promise<Representation> {
  const written = await Promise.all(ENCODINGS.map(({ ending }) => isFile(file + ending)));
  const available = ENCODINGS.filter((_, index) => written[index]);
  const encoding = findEncoding(acceptEncoding, available);
  const bytes = await readFile(file + (encoding?.ending ?? ''));
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return {
    bytes,
    headers: {
      'Content-Type': contentTypeOf(file),
      ...(encoding ? { 'Content-Encoding': encoding.name } : {}),
      ...(available.length > 0 ? { Vary: 'Accept-Encoding' } : {}),
      ETag: `"${digest}"`,
    },
  };
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

async function findBytes(file: string): Promise<Buffer | undefined> {
  return (await isFile(file)) ? readFile(file) : undefined;
}
