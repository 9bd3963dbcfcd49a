import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startSite } from '#cli/site-server.ts';
import { formatHeadersFile } from '#hosting/netlify-rules.ts';
import { headerRules } from '#hosting/headers.ts';
import { createFolder, writeFiles } from '../../fixtures/temporary-folder.ts';

const STYLES = ['AAA='];
const YEAR = 'public, max-age=31536000, immutable';
const REVALIDATE = 'public, max-age=0, must-revalidate';

const filesUnder = (base: string): Readonly<Record<string, string>> => ({
  _headers: formatHeadersFile(headerRules({ base, styleHashes: STYLES, paths: ['/_astro/a.js'] })),
  _redirects: `${base}old/ ${base}a/ 301\n`,
  '.env': 'secret',
  '.hosting/nginx.conf': 'rules',
  '.htaccess': 'rules',
  '.pressmark': 'mark',
  '.well-known/security.txt': 'contact',
  '404.html': 'not here',
  '_astro/a.js': 'script',
  'a/index.html': 'article',
  'a/index.html.br': 'brotli of article',
  'a/index.html.gz': 'gzip of article',
  'a/index.md': '# article',
  'data.tar.gz': 'tar',
  'empty/file.txt': 'text',
  'index.html': 'front',
});

async function start(base = '/', files = filesUnder(base)) {
  const folder = await createFolder(files);
  const { url, close } = await startSite({ folder, base }, 0);
  onTestFinished(close);
  return { folder, ask: createAsk(Number(new URL(url).port)) };
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks for a path exactly as written; fetch would first tidy it up. */
function createAsk(port: number) {
  return (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const asking = request({ host: 'localhost', port, path, headers, method }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, body });
        });
      });
      asking.on('error', reject).end();
    });
}

describe('under /', () => {
  test.each([
    ['/', 200, 'front', 'text/html; charset=utf-8', REVALIDATE],
    ['/?q=1', 200, 'front', 'text/html; charset=utf-8', REVALIDATE],
    ['/a/', 200, 'article', 'text/html; charset=utf-8', REVALIDATE],
    ['http://localhost/a/', 200, 'article', 'text/html; charset=utf-8', REVALIDATE],
    ['https://news.example:8443/?q=1', 200, 'front', 'text/html; charset=utf-8', REVALIDATE],
    ['/%61/', 200, 'article', 'text/html; charset=utf-8', REVALIDATE],
    ['/a/index.md', 200, '# article', 'text/markdown; charset=utf-8', REVALIDATE],
    ['/_astro/a.js', 200, 'script', 'text/javascript; charset=utf-8', YEAR],
    ['/.well-known/security.txt', 200, 'contact', 'text/plain; charset=utf-8', REVALIDATE],
    ['/nowhere', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/_astro/gone.js', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/a/index.md/', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/empty/', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/empty', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/_headers', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/_redirects', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/%5Fheaders', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/a/index.html.br', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/a/index.html.gz', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/data.tar.gz', 200, 'tar', 'application/gzip', REVALIDATE],
    ['/.pressmark', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/.hosting/nginx.conf', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/.htaccess', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/.env', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/%2eenv', 404, 'not here', 'text/html; charset=utf-8', REVALIDATE],
    ['/%zz', 400, 'This address is not well formed.\n', 'text/plain; charset=utf-8', REVALIDATE],
    ['*', 400, 'This address is not well formed.\n', 'text/plain; charset=utf-8', REVALIDATE],
    ['//a', 400, 'This address is not well formed.\n', 'text/plain; charset=utf-8', REVALIDATE],
    [
      '/a/../.env',
      400,
      'This address is not well formed.\n',
      'text/plain; charset=utf-8',
      REVALIDATE,
    ],
    [
      '/%2e%2e%2fa',
      400,
      'This address is not well formed.\n',
      'text/plain; charset=utf-8',
      REVALIDATE,
    ],
  ])('%s answers %d', async (path, status, body, type, cache) => {
    const { ask } = await start();
    const answer = await ask(path);
    expect(answer).toMatchObject({ status, body });
    expect(answer.headers).toMatchObject({ 'content-type': type, 'cache-control': cache });
  });

  test.each([
    ['/a', 301, '/a/'],
    ['/a?utm=1&x', 301, '/a/?utm=1&x'],
    ['/old/', 301, '/a/'],
    ['/old?x=1', 301, '/a/?x=1'],
  ])('%s sends on with %d to %s', async (path, status, location) => {
    const { ask } = await start();
    const answer = await ask(path);
    expect(answer).toMatchObject({ status, body: '', headers: { location } });
  });

  test.each(['/', '/a', '/nowhere', '/%zz'])('%s carries the security headers', async (path) => {
    const { ask } = await start();
    const { headers } = await ask(path);
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-AAA='; img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
      'x-content-type-options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('strict-transport-security');
  });
});

describe('a reader is sent', () => {
  test.each([
    ['gzip, br', 'brotli of article', 'br'],
    ['gzip, br;q=0.1', 'gzip of article', 'gzip'],
    ['identity', 'article', undefined],
  ])('what was compressed ahead, accepting %s', async (accept, body, encoding) => {
    const { ask } = await start();
    const answer = await ask('/a/', { 'accept-encoding': accept });
    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers).toMatchObject({
      vary: 'Accept-Encoding',
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(body.length),
    });
    expect(answer.headers['content-encoding']).toBe(encoding);
  });

  test.each([
    ['the tag', (tag: string) => tag, 304],
    ['the tag among others, marked weak', (tag: string) => `"x", W/${tag}`, 304],
    ['any tag', () => '*', 304],
    ['another tag', () => '"x"', 200],
  ])('the page only once, knowing %s', async (_, known, status) => {
    const { ask } = await start();
    const first = await ask('/a/');
    const tag = String(first.headers['etag']);
    const second = await ask('/a/', { 'if-none-match': known(tag) });
    expect(second).toMatchObject({ status, body: status === 304 ? '' : 'article' });
    expect(second.headers).toMatchObject({ etag: tag, 'cache-control': REVALIDATE });
  });

  test('another tag for each encoding, and for other text', async () => {
    const { ask, folder } = await start();
    const tags = new Set([
      (await ask('/a/')).headers['etag'],
      (await ask('/a/', { 'accept-encoding': 'br' })).headers['etag'],
    ]);
    await writeFiles(folder, { 'a/index.html': 'newer' });
    tags.add((await ask('/a/')).headers['etag']);
    expect(tags.size).toBe(3);
  });

  test.each([
    ['bytes=1-3', 206, 'ilm', 'bytes 1-3/4'],
    ['bytes=-2', 206, 'lm', 'bytes 2-3/4'],
    ['bytes=9-', 416, '', 'bytes */4'],
    ['bytes=0-0,2-3', 200, 'film', undefined],
  ])('the part of a film that is asked for with %s', async (range, status, body, part) => {
    const { ask } = await start('/', { ...filesUnder('/'), 'a/film.mp4': 'film' });
    const answer = await ask('/a/film.mp4', { range });
    expect(answer).toMatchObject({ status, body });
    expect(answer.headers).toMatchObject({ 'accept-ranges': 'bytes', 'content-type': 'video/mp4' });
    expect(answer.headers['content-range']).toBe(part);
  });

  test('the whole film where it has changed since its first part', async () => {
    const { ask } = await start('/', { ...filesUnder('/'), 'a/film.mp4': 'film' });
    const range = 'bytes=1-3';
    const { etag } = (await ask('/a/film.mp4', { range })).headers;
    expect((await ask('/a/film.mp4', { range, 'if-range': String(etag) })).status).toBe(206);
    expect((await ask('/a/film.mp4', { range, 'if-range': '"x"' })).status).toBe(200);
  });

  test.each(['/a/', '/nowhere'])('the headers alone of %s, asking with HEAD', async (path) => {
    const { ask } = await start();
    const whole = await ask(path);
    const answer = await ask(path, {}, 'HEAD');
    // Only the clock may have moved on in between.
    const headers = { ...whole.headers, date: answer.headers['date'] };
    expect(answer).toEqual({ status: whole.status, headers, body: '' });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('nothing, asking with %s', async (method) => {
    const { ask } = await start();
    const answer = await ask('/a/', {}, method);
    expect(answer).toMatchObject({ status: 405, body: 'Only GET and HEAD are answered.\n' });
    expect(answer.headers).toMatchObject({ allow: 'GET, HEAD' });
  });

  test('nothing of other servers, asking with CONNECT', async () => {
    const folder = await createFolder({ 'index.html': 'front' });
    const { url, close } = await startSite({ folder, base: '/' }, 0);
    onTestFinished(close);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(url).port), 'localhost', () => {
        socket.write('CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\n\r\n');
      });
      let text = '';
      socket.setEncoding('utf8').on('data', (part: string) => (text += part));
      socket.on('error', reject).on('end', () => {
        socket.end();
        resolve(text);
      });
    });
    expect(answer).toMatch(/^HTTP\/1\.1 405 .*\r\nAllow: GET, HEAD\r\n/u);
  });

  test('the new headers as soon as a new build is in place', async () => {
    const { ask, folder } = await start();
    await writeFiles(folder, { _headers: '/*\n  X-New: yes\n' });
    expect((await ask('/')).headers).toMatchObject({ 'x-new': 'yes' });
  });

  test('a sentence where there is no page for what is missing', async () => {
    const { ask } = await start('/', { 'index.html': 'front' });
    const answer = await ask('/nowhere');
    expect(answer).toMatchObject({ status: 404, body: 'There is no page at this address.\n' });
  });
});

test.each([
  ['/', 302, '/news/', ''],
  ['/news', 301, '/news/', ''],
  ['/news?x', 301, '/news/?x', ''],
  ['/news/a?x', 301, '/news/a/?x', ''],
  ['/news/old/', 301, '/news/a/', ''],
  ['/news/', 200, undefined, 'front'],
  ['/news/a/', 200, undefined, 'article'],
  ['/news/_headers', 404, undefined, 'not here'],
  ['/a/', 404, undefined, 'not here'],
  ['/newsroom/', 404, undefined, 'not here'],
])('under /news/, %s answers %d %s', async (path, status, location, body) => {
  const { ask } = await start('/news/');
  const answer = await ask(path);
  expect(answer).toMatchObject({ status, body });
  expect(answer.headers['location']).toBe(location);
  expect(answer.headers).toHaveProperty('content-security-policy');
});

test('under /news/ the hashed files are kept for a year', async () => {
  const { ask } = await start('/news/');
  expect((await ask('/news/_astro/a.js')).headers).toMatchObject({ 'cache-control': YEAR });
});

test('a port is not shared', async () => {
  const folder = await createFolder({});
  const first = await startSite({ folder, base: '/' }, 0);
  onTestFinished(first.close);
  const port = Number(new URL(first.url).port);
  await expect(startSite({ folder, base: '/' }, port)).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
