import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { root, startAstro } from './setup/build.ts';

const ARTICLE = 'articles/2017/06/29/a-ray-of-hope-for-syria/index.md';
// Elsewhere than the other tests write, for Vite watches no file below node_modules.
const folder = await mkdtemp(join(tmpdir(), 'pressmark-dev-'));
const content = join(folder, 'content');
const article = join(content, ARTICLE);
const patience = { timeout: 60_000, interval: 250 };

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

describe('while one writes', () => {
  let astro: ChildProcessByStdio<null, Readable, Readable>;
  let log = '';
  let url = '';

  /** The article's page as it is now, or nothing while the server is not there. */
  async function readArticle(): Promise<string> {
    const page = await fetch(`${url}2017/06/29/a-ray-of-hope-for-syria/`).catch(() => undefined);
    return page?.ok ? page.text() : '';
  }

  async function edit(was: string, is: string): Promise<void> {
    const text = await readFile(article, 'utf8');
    expect(text).toContain(was);
    await writeFile(article, text.replace(was, is));
  }

  beforeAll(async () => {
    await cp(join(root, 'content'), content, { recursive: true });
    const port = await findFreePort();
    url = `http://localhost:${port}/`;
    // `--ignore-lock` keeps it in the foreground, also where Astro takes its user for a machine.
    astro = startAstro(['dev', '--ignore-lock', '--port', String(port)], {
      CONTENT_DIR: content,
      CACHE_DIR: join(folder, 'cache'),
    });
    for (const stream of [astro.stdout, astro.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
      });
    await vi.waitUntil(readArticle, patience);
  }, 90_000);

  afterAll(async () => {
    const ended = once(astro, 'exit');
    astro.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  });

  test('a good save shows, a bad one is reported and leaves the last good page', async () => {
    expect(await readArticle()).toContain('a ray of hope early Saturday morning');
    await edit('a ray of hope early', 'a beam of hope early');
    await expect.poll(readArticle, patience).toContain('a beam of hope early Saturday morning');

    await edit('a beam of hope early', 'a <form>spark</form> of hope early');
    await expect.poll(() => log, patience).toContain('Nothing was published.');
    const lines = (await readFile(article, 'utf8')).split('\n');
    expect(log).toContain(`${ARTICLE}:${lines.findIndex((line) => line.includes('<form>')) + 1}`);
    expect(await readArticle()).toContain('a beam of hope early Saturday morning');

    await edit('a <form>spark</form> of hope early', 'a spark of hope early');
    await expect.poll(readArticle, patience).toContain('a spark of hope early Saturday morning');
  }, 200_000);

  test('a new article, its headline, its return to a draft and its end show on every page', async () => {
    const folder = join(content, 'articles/2018/01/02/truce');
    const write = (headline: string, draft = false): Promise<void> =>
      writeFile(
        join(folder, 'index.md'),
        `---\nheadline: ${headline}\nsection: world\ntopics: [syria]\nmap: [aleppo]\naliases: [/old/truce/]\ndraft: ${draft}\n---\n\nThe truce holds.\n`,
      );
    const lists = ['', '2018/', '2018/01/', 'sections/world/', 'topics/syria/', 'feed.xml'];
    const pages = [...lists, '2018/01/02/truce/', '2017/06/29/a-ray-of-hope-for-syria/'];
    /** The pages that name the article so; what leads there from its former address. */
    const find = async (headline: string): Promise<readonly string[]> => {
      const named: string[] = [];
      for (const page of pages) {
        const answer = await fetch(url + page);
        if ((await answer.text()).includes(headline)) named.push(page);
      }
      const moved = await fetch(`${url}old/truce/`, { redirect: 'manual' });
      return [
        ...named,
        ...(moved.headers.get('location') === '/2018/01/02/truce/' ? ['moved'] : []),
      ];
    };
    await mkdir(folder, { recursive: true });
    await write('Truces');
    await expect.poll(() => find('Truces'), patience).toEqual([...pages, 'moved']);
    await write('Ceasefires');
    await expect.poll(() => find('Ceasefires'), patience).toEqual([...pages, 'moved']);
    expect(await find('Truces')).toEqual(['moved']);
    await write('Ceasefires', true);
    await expect.poll(() => find('Ceasefires'), patience).toEqual([]);
    await write('Peace');
    await expect.poll(() => find('Peace'), patience).toEqual([...pages, 'moved']);
    await rm(folder, { recursive: true });
    await expect.poll(() => find('Peace'), patience).toEqual([]);
  }, 200_000);

  test('one searches in the index of the last build, or reads which command creates one', async () => {
    const index = await fetch(`${url}search-index/manifest.json`);
    expect(index.headers.get('content-type')).toBe('application/json');
    expect((await fetch(`${url}search-index/..%2F..%2Fpackage.json`)).ok).toBe(false);
    const page = await (await fetch(`${url}search/`)).text();
    expect(page).toContain('There is no search index yet: “npm run build” creates it.');
  }, 60_000);
});
