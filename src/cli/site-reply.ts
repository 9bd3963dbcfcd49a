import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { findNewAddress, headersFor, isGone, type NewAddress } from '#hosting/netlify-rules.ts';
import { parseByteRange } from '#lib/byte-range.ts';
import { cacheControl, type Headers } from '#hosting/headers.ts';
import {
  findPlace,
  loadHostingRules,
  loadRepresentation,
  type HostingRules,
  type Representation,
} from './built-site.ts';
import { findTarget, type RequestTarget } from './request-target.ts';

/** A built site and the path it lives under: `/`, or `/news/`. */
export interface ServedSite {
  readonly folder: string;
  readonly base: string;
}

/** What a request is answered with; a HEAD request is sent all but the body. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body?: Buffer | string;
}

const revalidated = { 'Cache-Control': cacheControl('/') };
const nothing = { kind: 'nothing' } as const;

/** Answers a request as a host that reads `_headers` and `_redirects` would. */
export async function replyTo(site: ServedSite, request: IncomingMessage): Promise<Reply> {
  const rules = await loadHostingRules(site.folder);
  // What is no page has the front page's headers: a missing file must not be kept as long as the file would be.
  const headers = { ...headersFor(rules.headerRules, site.base), ...revalidated };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plainReply(405, 'Only GET and HEAD are answered.', { ...headers, Allow: 'GET, HEAD' });
  }
  const target = findTarget(request.url ?? '');
  if (!target) return plainReply(400, 'This address is not well formed.', headers);
  const moved = findMove(site, rules, target);
  if (moved) return { status: moved.status, headers: { ...headers, Location: moved.to } };
  const names = namesBelow(site.base, target);
  const hasLastSlash = target.path.endsWith('/');
  const place = names ? await findPlace(site.folder, names, hasLastSlash) : nothing;
  if (place.kind === 'folder') {
    return { status: 301, headers: { ...headers, Location: `${target.path}/${target.query}` } };
  }
  if (place.kind === 'nothing') return missingReply(site, request, headers);
  const representation = await loadRepresentation(place.file, acceptedBy(request));
  const pageHeaders = {
    'Cache-Control': cacheControl(target.path.slice(site.base.length - 1)),
    ...headersFor(rules.headerRules, target.path),
  };
  if (!isGone(rules.redirects, target.path)) return pageReply(request, representation, pageHeaders);
  const { bytes: body, headers: described } = representation;
  return { status: 410, headers: { ...pageHeaders, ...described }, body };
}

const acceptedBy = (request: IncomingMessage): string | undefined =>
  request.headers['accept-encoding']?.toString();

function findMove(
  { base }: ServedSite,
  { redirects }: HostingRules,
  { path, query }: RequestTarget,
): NewAddress | undefined {
  const moved = findNewAddress(redirects, path, query);
  if (moved) return moved;
  if (base === '/') return undefined;
  if (path === '/') return { to: base, status: 302 };
  return `${path}/` === base ? { to: base + query, status: 301 } : undefined;
}

/** The names below the base, or none for an address outside of it. */
function namesBelow(base: string, { path, names }: RequestTarget): readonly string[] | undefined {
  return path.startsWith(base) ? names.slice(base.split('/').length - 2) : undefined;
}

/** The page, or a 304 where the reader's copy of it is still good (RFC 9110, 13.1.2). */
function pageReply(
  request: IncomingMessage,
  { bytes, headers: described }: Representation,
  headers: Headers,
): Reply {
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim()) ?? [];
  const isKnown = known.some(
    (tag) => tag === '*' || tag.replace(/^W\//u, '') === described['ETag'],
  );
  const type = headers['Content-Type'];
  const all: Headers = {
    ...headers,
    ...described,
    ...(type === undefined ? {} : { 'Content-Type': type }),
  };
  if (isKnown) return { status: 304, headers: all };
  if (all['Content-Encoding'] !== undefined) return { status: 200, headers: all, body: bytes };
  return partReply(request, bytes, { ...all, 'Accept-Ranges': 'bytes' });
}

/** The part of a file that is asked for, as players of audio and video do (RFC 9110, 14). */
function partReply(request: IncomingMessage, bytes: Buffer, headers: Headers): Reply {
  const isSame = [undefined, headers['ETag']].includes(request.headers['if-range']?.toString());
  const size = bytes.length;
  const range = isSame ? parseByteRange(request.headers.range, size) : undefined;
  if (range === undefined) return { status: 200, headers, body: bytes };
  if (range === 'none')
    return { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } };
  const { start, end } = range;
  return {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${start}-${end}/${size}` },
    body: bytes.subarray(start, end + 1),
  };
}

async function missingReply(
  { folder }: ServedSite,
  request: IncomingMessage,
  headers: Headers,
): Promise<Reply> {
  const place = await findPlace(folder, ['404.html'], false);
  if (place.kind !== 'file') return plainReply(404, 'There is no page at this address.', headers);
  const page = await loadRepresentation(join(folder, '404.html'), acceptedBy(request));
  return { status: 404, headers: { ...headers, ...page.headers }, body: page.bytes };
}

/** A reply of one sentence, for what has no page. */
export function plainReply(status: number, sentence: string, headers: Headers): Reply {
  const described = { 'Content-Type': 'text/plain; charset=utf-8' };
  return { status, headers: { ...headers, ...described }, body: `${sentence}\n` };
}
