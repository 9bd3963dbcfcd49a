import { createHash } from 'node:crypto';
import { contentTypeOf, findEnding } from './content-types.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';

/** Header names and their values. */
export type Headers = Readonly<Record<string, string>>;

/** Headers for every address that matches `path`, in which one `*` may stand for anything. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Headers;
}

const HSTS = 'Strict-Transport-Security';
const CSP = 'Content-Security-Policy';
/** For a drawing that is opened by itself: nothing in it runs, and it is no page of the site. */
const SANDBOX = 'sandbox';
const CORP = 'Cross-Origin-Resource-Policy';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const ONE_WEEK = 'public, max-age=604800';
const REVALIDATE = 'public, max-age=0, must-revalidate';

// The folder of each search index is named for its content; the manifest beside them is not.
const IMMUTABLE_FOLDER = /^\/(?:_astro|search-index\/[^/]+)\//u;
const HASHED_FILES = [/^\/fonts\/[^/]+\.[0-9a-f]{8,}\.woff2$/u] as const;

/** Files whose names do not show hosts their type. */
const UNFAMILIAR = ['.bib', '.csl.json', '.ris'] as const;

const FEEDS = [addresses.rss, addresses.atom, addresses.jsonFeed].map((address) =>
  address.slice(1),
);

/** The endings of files that a build also writes compressed, each with `.br` and `.gz` behind its name. */
export const COMPRESSIBLE = [
  '.css',
  '.html',
  '.ico',
  '.js',
  '.json',
  '.md',
  '.mjs',
  '.svg',
  '.txt',
  '.webmanifest',
  '.xml',
  '.xsl',
] as const;

/** How the policy names an inlined style: base64 SHA-256 of what a browser parsed, in which every line ends in a line feed. */
export function hashInlined(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64');
}

/**
 * The headers every answer carries, each byte of them with every page: what follows from another is
 * not repeated (workers follow `script-src`, framing is forbidden by the policy). `styleHashes` are
 * those of the inlined styles by `hashInlined`; `secure` adds what only means something over HTTPS. No
 * page may hold a `style=`, an `on…=` or an inline script: the policy has no word that would let them
 * run (CSP Level 3, Trusted Types).
 */
export function securityHeaders({
  styleHashes,
  secure,
}: {
  readonly styleHashes: readonly string[];
  readonly secure: boolean;
}): Headers {
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    ['style-src', "'self'", ...styleHashes.map((hash) => `'sha256-${hash}'`)].join(' '),
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
  return {
    [CSP]: policy,
    [CORP]: 'same-origin',
    // Where a reader came from is nobody else's business, so other sites get no referrer at all.
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(secure ? { [HSTS]: 'max-age=31536000' } : {}),
  };
}

/** The same headers without what would send a reader of a plain HTTP server to HTTPS. */
export function forPlainHttp(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== HSTS));
}

/** How long the file at `path`, counted from the base, may be kept: for ever only if its name changes with it. */
export function cacheControl(path: string): string {
  if (IMMUTABLE_FOLDER.test(path)) return IMMUTABLE;
  if (HASHED_FILES.some((pattern) => pattern.test(path))) return IMMUTABLE;
  return path.startsWith('/fonts/') ? ONE_WEEK : REVALIDATE;
}

/**
 * The rules for a site of these files (`paths` count from the base). `Cache-Control` is named only
 * where it is not the hosts' own default, so that no address gets two of them.
 */
export function headerRules({
  base,
  styleHashes,
  paths,
}: {
  readonly base: string;
  readonly styleHashes: readonly string[];
  readonly paths: readonly string[];
}): readonly HeaderRule[] {
  const folders = [
    ...new Set(paths.flatMap((path) => IMMUTABLE_FOLDER.exec(path)?.[0] ?? [])),
  ].toSorted();
  const files = paths.filter(
    (path) =>
      cacheControl(path) !== REVALIDATE && !folders.some((folder) => path.startsWith(folder)),
  );
  const unfamiliar = UNFAMILIAR.filter((ending) => paths.some((path) => path.endsWith(ending)));
  return [
    { path: hrefFor('/*', base), headers: securityHeaders({ styleHashes, secure: true }) },
    ...[...folders.map((folder) => `${folder}*`), ...files].map((path) => ({
      path: hrefFor(path, base),
      headers: { 'Cache-Control': cacheControl(path.replace('*', '')) },
    })),
    ...unfamiliar.map((ending) => ({
      path: hrefFor(`/*${ending}`, base),
      headers: { 'Content-Type': contentTypeOf(ending) },
    })),
    ...findShared(paths).map((end) => ({
      path: hrefFor(`/*${end}`, base),
      headers: {
        [CORP]: 'cross-origin',
        ...(end.toLowerCase() === '.svg' ? { [CSP]: SANDBOX } : {}),
      },
    })),
  ];
}

/**
 * The ends of the names of what other sites may show, feed readers in a browser among them: feeds,
 * pictures, cards, audio and video.
 */
function findShared(paths: readonly string[]): readonly string[] {
  const media = paths
    .filter((path) => /^(?:audio|image|video)\//u.test(contentTypeOf(path)))
    .flatMap((path) => findEnding(path) ?? []);
  return [
    ...FEEDS.filter((name) => paths.some((path) => path.endsWith(`/${name}`))),
    ...new Set(media.toSorted()),
  ];
}
