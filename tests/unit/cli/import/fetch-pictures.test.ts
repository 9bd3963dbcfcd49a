import { createServer, type Server } from 'node:http';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareImport } from '#cli/import/import-archive.ts';
import { undoImport, writeImport } from '#cli/import/write-import.ts';
import { listFiles } from '#lib/list-files.ts';
import { createFolder } from '../../../fixtures/temporary-folder.ts';

const fixtures = resolve(import.meta.dirname, '../../../fixtures/import');
const requests: string[] = [];
let server: Server;
let origin = '';

beforeAll(async () => {
  const picture = await readFile(join(fixtures, 'hugo/static/img/map.png'));
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (request.url === '/busy.png' && requests.filter((url) => url === '/busy.png').length === 1)
      response.writeHead(503, { 'retry-after': '0' }).end();
    else if (request.url === '/page.png') response.end('<p>no picture</p>');
    else if (request.url === '/gone.png') response.writeHead(404).end();
    else response.end(picture);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});

afterAll(() => {
  server.close();
});

async function createArchive() {
  const root = await createFolder({});
  const archive = join(root, 'old');
  await mkdir(archive);
  const pictures = ['bridge', 'busy', 'page', 'gone'].map(
    (name) => `![${name}](${origin}/${name}.png)`,
  );
  await writeFile(
    join(archive, '2016-01-02-a.md'),
    `---\ntitle: A\n---\n\n${pictures.join('\n\n')}\n`,
  );
  return {
    root,
    archive,
    content: join(root, 'content'),
    manifestFile: join(root, 'manifest.json'),
    pictures: join(root, 'pictures'),
    language: 'en',
  };
}

test('pictures from elsewhere are fetched once, and those that are none are reported', async () => {
  const settings = await createArchive();
  const { files, summary } = await prepareImport({ ...settings, fetch: true });
  const article = files.get('articles/2016/01/02/a/index.md');
  expect(
    article && 'text' in article ? article.text.split('---\n')[2]?.trim().split('\n\n') : [],
  ).toEqual([
    expect.stringMatching(/^!\[bridge\]\(\.\/[\da-f]{16}-bridge\.png\)$/u),
    expect.stringMatching(/^!\[busy\]\(\.\/[\da-f]{16}-busy\.png\)$/u),
    `![page](${origin}/page.png)`,
    `![gone](${origin}/gone.png)`,
  ]);
  expect(
    summary.notes.filter(({ kind }) => kind === 'not-fetched').map(({ text }) => text),
  ).toEqual([
    `${origin}/page.png: no picture that browsers show`,
    `${origin}/gone.png: status 404`,
  ]);

  // Later runs use what is there, and ask for nothing they have.
  const before = requests.length;
  const again = await prepareImport(settings);
  expect(again.files).toEqual(files);
  expect(requests.length).toBe(before);
  await prepareImport({ ...settings, fetch: true });
  expect(requests.slice(before)).toEqual(['/page.png', '/gone.png']);
}, 60_000);

test('a single file is an archive, and an undo takes out what it gave', async () => {
  const settings = await createArchive();
  const archive = join(fixtures, 'wordpress/export.xml');
  const prepared = await prepareImport({ ...settings, archive });
  expect([...prepared.files.keys()]).toContain('articles/2015/01/09/sturm/hafen.png');
  await writeImport(prepared, { ...settings, folder: archive });
  const { kept } = await undoImport(settings.content, settings.manifestFile, archive);
  expect(kept).toEqual([]);
  expect(await listFiles(settings.content)).toEqual([]);
});

test('an article that gets its day leaves the place of those without one', async () => {
  const settings = await createArchive();
  const file = join(settings.archive, 'b.md');
  await writeFile(file, '---\ntitle: B\n---\n\nWords.\n');
  await writeImport(await prepareImport(settings), { ...settings, folder: settings.archive });
  expect(await listFiles(settings.content)).toContain('articles/1970/01/01/b/index.md');
  await writeFile(file, '---\ntitle: B\ndate: 2016-02-03\n---\n\nWords.\n');
  await writeImport(await prepareImport(settings), { ...settings, folder: settings.archive });
  const files = await listFiles(settings.content);
  expect(files).toContain('articles/2016/02/03/b/index.md');
  expect(files).not.toContain('articles/1970/01/01/b/index.md');
});

test('an old address that the newsroom has given out goes to the report', async () => {
  const settings = await createArchive();
  const there = join(settings.content, 'articles/2015/01/01/there');
  await mkdir(there, { recursive: true });
  await writeFile(
    join(there, 'index.md'),
    '---\nheadline: There\nsection: news\naliases: [/old/]\n---\n\nWords.\n',
  );
  await writeFile(
    join(settings.archive, 'c.md'),
    '---\ntitle: C\ndate: 2016-02-03\naliases: [/old/, /free/]\n---\n\nWords.\n',
  );
  const { files, summary } = await prepareImport(settings);
  const article = files.get('articles/2016/02/03/c/index.md');
  expect(article && 'text' in article ? article.text : '').toContain('aliases:\n  - /free/\n');
  expect(summary.notes.filter(({ kind }) => kind === 'address').map(({ text }) => text)).toEqual([
    '/old/, which another article has',
  ]);
});
