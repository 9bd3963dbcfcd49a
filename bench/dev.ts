import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

// Measures `npm run dev`: how long until the first page, and until what was saved shows. Twice, with an empty
// cache and with a full one: npm exec -- node bench/dev.ts --content FOLDER

const root = resolve(import.meta.dirname, '..');
const AGAIN_MS = 50;
/** So long nothing is done between two steps, so that each is measured alone. */
const REST_MS = 4_000;

const { values } = parseArgs({
  options: {
    content: {
      type: 'string',
      default: join(root, 'node_modules/.cache/bench-build/1000/content'),
    },
    port: { type: 'string', default: '4390' },
  },
});

/** Shown when a page has this, or when it has gone where there is nothing to look for. */
interface Shown {
  readonly path: string;
  readonly text: string | undefined;
}

async function isShown({ path, text }: Shown): Promise<boolean> {
  const page = await fetch(`http://localhost:${values.port}${path}`).catch(() => undefined);
  if (!page) return false;
  const body = await page.text();
  return text === undefined ? page.status === 404 : page.ok && body.includes(text);
}

// Vite watches nothing below node_modules, so the articles are copied to where it does.
const folder = await mkdtemp(join(tmpdir(), 'bench-dev-'));
const articles = join(folder, 'content/articles');

async function measureAll(label: string): Promise<void> {
  const words = ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock', '--port', values.port];
  const env = {
    ...process.env,
    CONTENT_DIR: join(folder, 'content'),
    CACHE_DIR: join(folder, 'cache'),
  };
  const astro = spawn(process.execPath, words, { cwd: root, env, stdio: 'ignore' });
  /** User and system time of the server, in seconds. */
  const countSeconds = async (): Promise<number> => {
    const fields = (await readFile(`/proc/${astro.pid}/stat`, 'utf8')).split(') ')[1]?.split(' ');
    return (Number(fields?.[11]) + Number(fields?.[12])) / 100;
  };
  const measure = async (
    step: string,
    act: () => Promise<unknown>,
    ...shown: readonly Shown[]
  ): Promise<void> => {
    const before = await countSeconds();
    const start = performance.now();
    await act();
    for (const one of shown) while (!(await isShown(one))) await wait(AGAIN_MS);
    const clock = (performance.now() - start) / 1000;
    await wait(REST_MS);
    const used = (await countSeconds()) - before;
    console.log(`| ${label}: ${step} | ${clock.toFixed(1)} s | ${used.toFixed(1)} s |`);
  };

  const files = (await readdir(articles, { recursive: true }))
    .filter((file) => file.endsWith('index.md'))
    .toSorted();
  const middle = files[Math.floor(files.length / 2)] ?? '';
  const newest = files.at(-1) ?? '';
  const fresh = join(dirname(dirname(newest)), 'a-new-one', 'index.md');
  const pathOf = (file: string): string => `/${dirname(file)}/`;
  const edit = async (file: string, change: (text: string) => string): Promise<void> => {
    const path = join(articles, file);
    await writeFile(path, change(await readFile(path, 'utf8')));
  };
  const write = async (): Promise<void> => {
    const text = await readFile(join(articles, newest), 'utf8');
    await mkdir(dirname(join(articles, fresh)));
    await writeFile(join(articles, fresh), text.replaceAll(/^(?:slug|aliases):.*\n/gmu, ''));
  };
  const hasNew = { path: '/', text: pathOf(fresh) };
  await measure('first page', () => wait(0), { path: pathOf(middle), text: '<h1' });
  await measure('a body', () => edit(middle, (text) => `${text}\n${label} cache\n`), {
    path: pathOf(middle),
    text: `${label} cache`,
  });
  await measure(
    'a headline',
    () => edit(newest, (text) => text.replace(/^headline:.*$/mu, `headline: ${label}`)),
    { path: pathOf(newest), text: `>${label}<` },
    { path: '/', text: `>${label}<` },
  );
  await measure('a new article', write, { path: pathOf(fresh), text: '<h1' }, hasNew);
  await measure(
    'a draft',
    () => edit(fresh, (text) => text.replace('---\n', '---\ndraft: true\n')),
    {
      path: pathOf(fresh),
      text: undefined,
    },
  );
  await measure('no draft', () => edit(fresh, (text) => text.replace('draft: true\n', '')), hasNew);
  await measure(
    'a removed article',
    () => rm(dirname(join(articles, fresh)), { recursive: true }),
    {
      path: pathOf(fresh),
      text: undefined,
    },
  );
  astro.kill();
}

try {
  await cp(values.content, join(folder, 'content'), { recursive: true });
  console.log('| cache: step | until it shows | user + sys |\n| --- | --- | --- |');
  await measureAll('empty');
  await measureAll('full');
} finally {
  await rm(folder, { recursive: true, force: true });
}
