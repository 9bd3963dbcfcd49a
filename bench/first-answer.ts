import { createServer, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { launchBrowser } from '../tests/setup/search-site.ts';

// What the first answer of a built site's search costs: for each query a new browser opens the search page with it. All
// that the server sends is counted by kind, for a browser's own throttling and figures leave out Pagefind's worker; with
// `--slow` it is shaped to 1.6 Mbit/s and 150 ms.

const { values, positionals: queries } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string', default: 'dist' },
    slow: { type: 'boolean', default: false },
  },
});
const BYTES_PER_MS = 200;
const DELAY = 150;
const PACKET = 1460;
const HEADERS = 250;
const QUIET = 500;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['index', /\.pf_index$/u],
  ['filters', /\.pf_filter$/u],
  ['articles', /\.pf_fragment$/u],
  ['metadata', /\.pf_meta$|pagefind-entry/u],
  ['Pagefind', /search-index.*(?:\.js|\.pagefind)$/u],
  ['word list', /-words-/u],
  ['manifest', /search-index\/manifest/u],
  ['page', /./u],
];

let sent: { readonly path: string; readonly bytes: number }[] = [];
let freeAt = 0;

async function send(response: ServerResponse, body: Buffer): Promise<void> {
  if (values.slow) {
    await wait(DELAY);
    for (let from = 0; from < body.length; from += PACKET) {
      // One line for all that is under way.
      freeAt = Math.max(freeAt, performance.now()) + PACKET / BYTES_PER_MS;
      await wait(freeAt - performance.now());
      response.write(body.subarray(from, from + PACKET));
    }
    response.end();
  } else response.end(body);
}

async function read(path: string): Promise<readonly [Buffer, Readonly<Record<string, string>>]> {
  const file = join(values.site, path.endsWith('/') ? `${path}index.html` : path);
  const packed = await readFile(`${file}.br`).catch(() => undefined);
  return packed ? [packed, { 'Content-Encoding': 'br' }] : [await readFile(file), {}];
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const type = TYPES[pathname.endsWith('/') ? '.html' : extname(pathname)];
  read(decodeURIComponent(pathname))
    .then(async ([body, headers]) => {
      sent.push({ path: pathname, bytes: body.length + HEADERS });
      response.writeHead(200, {
        ...headers,
        'Content-Type': type ?? 'application/octet-stream',
        'Cache-Control': 'max-age=31536000',
      });
      await send(response, body);
    })
    .catch(() => {
      response.writeHead(404).end();
    });
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('The server has no port.');

for (const query of queries) {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  sent = [];
  const start = performance.now();
  await page.goto(`http://localhost:${address.port}/search/?q=${encodeURIComponent(query)}`, {
    waitUntil: 'commit',
  });
  await page.waitForSelector('ol[data-results] li');
  const seconds = (performance.now() - start) / 1000;
  let before = -1;
  while (before < sent.length) {
    before = sent.length;
    await wait(QUIET);
  }
  const kinds = KINDS.map(([kind]) => {
    const own = sent.filter(
      ({ path }) => KINDS.find(([, paths]) => paths.test(path))?.[0] === kind,
    );
    return `${kind} ${kilobytes(own)} (${own.length})`;
  });
  console.log(`${query}: ${seconds.toFixed(1)} s, ${kilobytes(sent)} kB: ${kinds.join(', ')}`);
  await browser.close();
}
server.close();

function kilobytes(files: readonly { readonly bytes: number }[]): string {
  return (files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(0);
}
