import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatApacheRules } from '#hosting/apache-rules.ts';
import { formatCaddyRules } from '#hosting/caddy-rules.ts';
import { createHostRules } from '#hosting/host-rules.ts';
import { createMoves } from '#hosting/moves.ts';
import {
  describeUnfollowed,
  formatHeadersFile,
  formatRedirectsFile,
} from '#hosting/netlify-rules.ts';
import { headerRules } from '#hosting/headers.ts';
import { findHost, type HostingFile } from '#lib/hosts.ts';
import type { Redirect } from '#site/redirects.ts';
import { formatNginxRules } from '#hosting/nginx-rules.ts';
import type { Survey } from './survey.ts';

/** Where the hosting files are written and what they say beyond what is in the pages. */
export interface HostingOptions {
  /** Folder of the built site. */
  readonly folder: string;
  /** Path the site lives under: `/`, or `/news/`. */
  readonly base: string;
  /** Addresses that moved, counted from the base. */
  readonly redirects: readonly Redirect[];
  /** By a name of `lib/hosts.ts`; `any` if it is not given. */
  readonly host?: string;
}

// One for each kind of page. Each adds 53 characters to the policy, and hosts read no line of `_headers` beyond 2,000.
const MOST_STYLES = 20;

/**
 * Allows the inlined styles of the pages by their hashes and writes what the host reads, for any host all there
 * is: `_headers` and `_redirects`, `.hosting/nginx.conf`, `.hosting/Caddyfile`, `.htaccess` and `.nojekyll`.
 * Throws, naming all of them, when pages hold what the security policy would block. Answers with what a publisher
 * is to know of them, if anything.
 */
export async function writeHostingFiles(
  options: HostingOptions,
  { files, styleHashes, blocked }: Survey,
): Promise<string | undefined> {
  const { folder, base, host = 'any' } = options;
  if (blocked.length > 0) throw new Error(blocked.join('\n'));
  if (styleHashes.length > MOST_STYLES) {
    throw new Error(
      `The pages have ${styleHashes.length} different inlined styles, expected at most ${MOST_STYLES}. Share one stylesheet among the layouts.`,
    );
  }
  const headers = headerRules({ base, styleHashes, paths: files.map((file) => `/${file}`) });
  const moves = createMoves(options.redirects, base, files);
  const rules = createHostRules({ base, headerRules: headers, moves });
  const format: Readonly<Record<HostingFile, () => string>> = {
    _headers: () => formatHeadersFile(headers),
    _redirects: () => formatRedirectsFile(moves, host),
    '.htaccess': () => formatApacheRules(rules),
    '.nojekyll': () => '',
    '.hosting/Caddyfile': () => formatCaddyRules(rules),
    '.hosting/nginx.conf': () => formatNginxRules(rules),
    '.hosting/_headers': () => formatHeadersFile(headers),
    // Netlify’s rules are those that `npm start` reads whole.
    '.hosting/_redirects': () => formatRedirectsFile(moves, 'netlify'),
  };
  for (const file of findHost(host).reads) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), format[file]());
  }
  return describeUnfollowed(moves, host);
}
