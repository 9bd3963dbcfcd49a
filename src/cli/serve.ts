import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CODE_PATHS } from '#build/build-stamp.ts';
import { publication } from '#publication.ts';
import { hrefFor } from '#site/permalinks.ts';
import { findSettingProblems } from '#site/setting-problems.ts';
import { buildIfNeeded, runBuild } from './build-if-needed.ts';
import { startSite } from './site-server.ts';

// What `npm start` runs: build if needed, then serve the built site until Ctrl+C.

const DEFAULT_PORT = '4321';
const ROOT = resolve(import.meta.dirname, '../..');

/** The options of the command, or a sentence that says what is wrong with them. */
type Order =
  { readonly port: number; readonly dir: string | undefined } | { readonly fault: string };

function readOrder(): Order {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, dir: { type: 'string' } },
    });
    const port = values.port ?? process.env['PORT'] ?? DEFAULT_PORT;
    if (/^\d{1,5}$/u.test(port) && Number(port) <= 65535) {
      return { port: Number(port), dir: values.dir };
    }
    return { fault: `port: found "${port}", expected a number up to 65535.` };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** The folder to serve, built from what is written now unless it was named; or why there is none. */
async function findSite(dir: string | undefined): Promise<{ folder: string } | { fault: string }> {
  const folder = dir === undefined ? resolve(ROOT, process.env['OUT_DIR'] || 'dist') : resolve(dir);
  const name = relative(process.cwd(), folder) || '.';
  const isBuilt =
    dir !== undefined ||
    (await buildIfNeeded(
      { root: ROOT, paths: [publication.content, ...CODE_PATHS], settings: publication },
      folder,
      () => runBuild(ROOT),
    ));
  const hasSite = existsSync(join(folder, 'index.html'));
  if (isBuilt && hasSite) return { folder };
  if (isBuilt) return { fault: `There is no site in ${name}. Make one with: npm run build` };
  const lastGood = hasSite
    ? `\nThe last good build is still there. To read it: npm start -- --dir ${name}`
    : '';
  return {
    fault: `The build failed. Correct what is named above and start again.${lastGood}`,
  };
}

function explainListening(error: unknown, port: number): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another: npm start -- --port ${port + 1}`;
  }
  throw error;
}

/** Serves until a signal comes; answers what cannot be done in a sentence. */
async function serve(): Promise<string | undefined> {
  const order = readOrder();
  if ('fault' in order) return order.fault;
  const problems = findSettingProblems(ROOT);
  if (problems.length > 0) return problems.join('\n');
  const site = await findSite(order.dir);
  if ('fault' in site) return site.fault;
  try {
    const base = hrefFor('/');
    const { url, close } = await startSite({ folder: site.folder, base }, order.port);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
    console.log(`${publication.name} is at ${url} — stop it with Ctrl+C.`);
    return undefined;
  } catch (error) {
    return explainListening(error, order.port);
  }
}

const fault = await serve();
if (fault !== undefined) {
  console.error(fault);
  process.exitCode = 1;
}
