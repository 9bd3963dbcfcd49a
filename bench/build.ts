import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdir, readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { listFiles } from '#lib/list-files.ts';

// Measures builds of invented articles, first and second, beside other programs on the same articles:
// npm run bench -- build --articles 1000

const root = resolve(import.meta.dirname, '..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tool: { type: 'string', default: '../shared/bench/build-bench' },
    articles: { type: 'string', default: '1000' },
  },
});
if (positionals.join() !== 'build')
  throw new Error('Expected npm run bench -- build [--articles 1000].');
const shared = resolve(values.tool);
const cache = join(root, 'node_modules/.cache/bench-build');
const tool = join(cache, 'tool');
const folder = join(cache, values.articles);
const content = join(folder, 'content');

const measureSchema = z.object({
  wall: z.number(),
  user: z.number(),
  sys: z.number(),
  rssMaxMB: z.number(),
  rssTreeMB: z.number(),
});

interface Row extends z.output<typeof measureSchema> {
  readonly label: string;
  readonly files: number;
}

type Settings = Readonly<Record<string, string>>;

function run(words: readonly string[], cwd: string, settings: Settings = {}): string {
  const { status, stdout } = spawnSync(process.execPath, words, {
    cwd,
    env: { ...process.env, ...settings },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${words.join(' ')} failed.`);
  return stdout;
}

const PEERS = ['stock-astro', 'eleventy'] as const;

/** Copies the tool to where it may be written, and installs the peers there, once. */
async function prepareTool(): Promise<void> {
  await cp(shared, tool, { recursive: true, filter: (path) => !path.includes('node_modules') });
  for (const peer of PEERS) {
    const cwd = join(tool, 'peers', peer);
    if (existsSync(join(cwd, 'node_modules'))) continue;
    const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) console.log(`${peer} could not be installed, and is left out.`);
  }
}

/** Writes the newsroom anew, the same each time. */
async function writeContent(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const source = join(shared, '../search-bench/data/TIME.ALL');
  const adapter = join(tool, 'peers/pressmark-adapter.mjs');
  run(
    [
      'corpus.mjs',
      '--n',
      values.articles,
      '--out',
      content,
      '--adapter',
      adapter,
      '--source',
      source,
    ],
    tool,
    { CONTENT_OUT: content },
  );
  run(['src/cli/record.ts'], root, { CONTENT_DIR: content });
}

async function measure(
  label: string,
  command: readonly string[],
  settings: Settings,
  out: string,
): Promise<Row> {
  const log = join(folder, `${label.replaceAll(/\W+/gu, '-')}.log`);
  const printed = run(['measure.mjs', '--log', log, '--', ...command], tool, settings);
  const files = existsSync(out) ? (await listFiles(out)).length : 0;
  return { label, files, ...measureSchema.parse(JSON.parse(printed)) };
}

const own = (label: string, cache: string, settings: Settings = {}): Promise<Row> => {
  const out = join(folder, 'dist');
  const command = ['npm', '--prefix', root, 'run', '--silent', 'build'];
  const places = { CONTENT_DIR: content, OUT_DIR: out, CACHE_DIR: join(folder, cache) };
  return measure(label, command, { ...places, ...settings }, out);
};

async function measureAll(): Promise<readonly Row[]> {
  const rows = [await own('this project, first build', 'cache')];
  const texts = (await readdir(join(content, 'articles'), { recursive: true }))
    .filter((file) => file.endsWith('index.md'))
    .toSorted();
  const middle = texts[Math.floor(texts.length / 2)] ?? '';
  await appendFile(join(content, 'articles', middle), '\nOne more sentence at the end.\n');
  rows.push(await own('one body changed', 'cache'), await own('nothing changed', 'cache'));
  rows.push(await own('first build, the host compresses', 'cache-2', { HOSTING: 'netlify' }));
  for (const peer of PEERS) {
    const place = join(tool, 'peers', peer);
    if (!existsSync(join(place, 'node_modules'))) continue;
    const out = join(folder, peer);
    const settings = {
      CONTENT_DIR: content,
      OUT_DIR: out,
      CACHE_DIR: join(folder, `${peer}-cache`),
    };
    rows.push(await measure(peer, ['bash', join(place, 'build.sh')], settings, out));
  }
  return rows;
}

await prepareTool();
await writeContent();
const rows = await measureAll();
const stock = rows.find(({ label }) => label === 'stock-astro');
const cpuOf = ({ user, sys }: Row): number => user + sys;
console.log(
  `| ${values.articles} articles | user + sys | to stock | clock | largest process | all | files |`,
);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const row of rows) {
  const ratio = stock ? (cpuOf(row) / cpuOf(stock)).toFixed(2) : '–';
  console.log(
    `| ${row.label} | ${cpuOf(row).toFixed(0)} s | ${ratio} | ${row.wall.toFixed(0)} s | ${row.rssMaxMB} MB | ${row.rssTreeMB} MB | ${row.files} |`,
  );
}
