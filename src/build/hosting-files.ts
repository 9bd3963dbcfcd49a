import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatApacheRules } from '#hosting/apache-rules.ts';
import { formatCaddyRules } from '#hosting/caddy-rules.ts';
import { createHostRules } from '#hosting/host-rules.ts';
import { formatHeadersFile, formatRedirectsFile } from '#hosting/netlify-rules.ts';
import { hashInlined, headerRules } from '#hosting/headers.ts';
import type { Redirect } from '#site/redirects.ts';
import { formatNginxRules } from '#hosting/nginx-rules.ts';
import { hrefFor } from '#site/permalinks.ts';
import type { ReadBuildData } from './build-data.ts';
import { listFiles } from '#lib/list-files.ts';
import { readInlineParts } from './inline-styles.ts';

/** Where the hosting files are written and what they say beyond what is in the pages. */
export interface HostingOptions {
  /** Folder of the built site. */
  readonly folder: string;
  /** Path the site lives under: `/`, or `/news/`. */
  readonly base: string;
  /** Addresses that moved, counted from the base. */
  readonly redirects: readonly Redirect[];
}

// One for each kind of page. Each adds 53 characters to the policy, and hosts read no line of `_headers` beyond 2,000.
const MOST_STYLES = 20;

/** Writes what hosts are to answer with beside the finished pages. */
export function hostingFiles(read: ReadBuildData): AstroIntegration {
  let base = '/';
  return {
    name: 'hosting-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await writeHostingFiles({ folder, base, redirects: read().redirects });
      },
    },
  };
}

/**
 * Reads every built page, allows its inlined styles by their hashes and writes what each kind of host
 * reads: `_headers` and `_redirects`, `.hosting/nginx.conf`, `.hosting/Caddyfile` and `.htaccess`.
 * Throws, naming all of them, when pages hold what the security policy would block.
 */
export async function writeHostingFiles(options: HostingOptions): Promise<void> {
  const { folder, base } = options;
  const files = await listFiles(folder);
  const styleHashes = await hashInlineStyles(folder, files);
  const headers = headerRules({ base, styleHashes, paths: files.map((file) => `/${file}`) });
  const redirects = options.redirects.map(({ from, to, status }) => ({
    from: hrefFor(from, base),
    to: to.startsWith('/') ? hrefFor(to, base) : to,
    status,
  }));
  await writeFile(join(folder, '_headers'), formatHeadersFile(headers));
  await writeFile(join(folder, '_redirects'), formatRedirectsFile(redirects));
  const rules = createHostRules({ base, headerRules: headers, redirects });
  await mkdir(join(folder, '.hosting'), { recursive: true });
  await writeFile(join(folder, '.hosting/nginx.conf'), formatNginxRules(rules));
  await writeFile(join(folder, '.hosting/Caddyfile'), formatCaddyRules(rules));
  await writeFile(join(folder, '.htaccess'), formatApacheRules(rules));
}

async function hashInlineStyles(folder: string, files: readonly string[]): Promise<string[]> {
  const hashes = new Set<string>();
  const faults: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const { styles, blocked } = readInlineParts(await readFile(join(folder, file), 'utf8'));
    for (const style of styles) hashes.add(hashInlined(style));
    faults.push(
      ...blocked.map((part) => `${file}: found ${part}, which the security policy blocks.`),
    );
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  if (hashes.size > MOST_STYLES) {
    throw new Error(
      `The pages have ${hashes.size} different inlined styles, expected at most ${MOST_STYLES}. Share one stylesheet among the layouts.`,
    );
  }
  return [...hashes].toSorted();
}
