import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';

// Builds a site of the TIME collection and lets the search bench ask it through the code that runs in
// a reader's browser. What follows `--` goes to the bench as it is.

const root = resolve(import.meta.dirname, '..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tool: { type: 'string', default: '../shared/bench/search-bench' },
    docs: { type: 'string', default: '423' },
    rebuild: { type: 'boolean', default: false },
  },
});
const [command = 'site', ...others] = positionals;
const tool = resolve(values.tool);
const folder = join(root, 'node_modules/.cache/bench', values.docs);
const content = join(folder, 'content');
const site = join(folder, 'dist');

function run(
  words: readonly string[],
  cwd: string,
  settings: Readonly<Record<string, string>> = {},
): void {
  const { status } = spawnSync(process.execPath, words, {
    cwd,
    env: { ...process.env, ...settings },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${words.join(' ')} failed.`);
}

/** Writes the newsroom and builds its site, if that has not been done before. */
async function buildSite(): Promise<void> {
  if (existsSync(site) && !values.rebuild) return;
  await rm(folder, { recursive: true, force: true });
  await cp(join(root, 'bench/newsroom'), content, { recursive: true });
  await mkdir(join(content, 'topics'));
  const adapter = join(root, 'bench/time-article.mjs');
  run(
    ['bench.mjs', 'export-md', '--docs', values.docs, '--out', content, '--adapter', adapter],
    tool,
  );
  run(['node_modules/astro/bin/astro.mjs', 'build'], root, {
    CONTENT_DIR: `node_modules/.cache/bench/${values.docs}/content`,
    OUT_DIR: site,
    CACHE_DIR: join(folder, 'cache'),
  });
  // The bench makes a site anew that has no index where Pagefind puts it by itself.
  await mkdir(join(site, 'pagefind'));
  await writeFile(join(site, 'pagefind/pagefind-entry.json'), '{}');
}

/** The page's own search code in one file, as a page would load it. */
async function bundleSearch(): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { MANIFEST: await readFile(join(site, 'search-index/manifest.json'), 'utf8') },
    build: {
      outDir: join(folder, 'module'),
      rolldownOptions: {
        input: join(root, 'bench/reader-search.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'search.js' },
      },
    },
  });
  return join(folder, 'module/search.js');
}

await buildSite();
const inject = ['--dir', site, '--inject', await bundleSearch()];
const orders: Readonly<Record<string, readonly string[]>> = {
  site: ['--mode', 'module', '--export', 'search', ...inject],
  latency: ['--docs', values.docs, '--engines', 'layer', ...inject],
};
run(['bench.mjs', command, ...(orders[command] ?? []), ...others], tool);
