import { chmod, cp, mkdtemp, mkdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles } from '#lib/list-files.ts';
import { writeHostingFiles } from '#build/hosting-files.ts';
import { surveySite } from '#build/survey.ts';
import { isHidden } from '#hosting/host-rules.ts';
import { writeFiles } from '../fixtures/temporary-folder.ts';
import type { Host, HostedSite, RunningHost } from './servers.ts';

const YEAR = 'public, max-age=31536000, immutable';
const WEEK = 'public, max-age=604800';
const REVALIDATE = 'public, max-age=0, must-revalidate';
const HTML = 'text/html; charset=utf-8';

// Each is long enough that it gets smaller when it is compressed.
const long = (text: string): string => `${text} `.repeat(400);

const FILES: Readonly<Record<string, string>> = {
  '.env': 'secret',
  '.pressmark': 'mark',
  '.well-known/.secret': 'secret',
  '.well-known/security.txt': 'contact',
  '404.html': long('<p>not here</p>'),
  '_astro/page.Bk6lzmO1.js': long('script();'),
  '_astro/page.Bk6lzmO1.css': long('a{}'),
  '_astro/quay.CgCQ8Ytf.avif': 'avif',
  'archive/index.html': long('<p>archive</p>'),
  'atom.xml': long('<feed/>'),
  'café/index.html': long('<p>café</p>'),
  'card.png': 'png',
  'data.tar.gz': 'tar',
  'empty/picture.jpg': 'jpg',
  'favicon.svg': long('<svg/>'),
  'feed.json': long('{}'),
  'feed.xml': long('<rss/>'),
  'fonts/OFL.txt': long('licence'),
  'fonts/text.0a1b2c3d.woff2': 'font',
  'fonts/text.woff2': 'font',
  'größe/index.html': long('<p>größe</p>'),
  'größe/index.txt': long('größe'),
  'سوريا/index.html': long('<p>سوريا</p>'),
  '叙利亚/index.html': long('<p>叙利亚</p>'),
  '2015/01/09/name.html': long('<p>moved</p>'),
  'gone/index.html': long('<p>withdrawn</p>'),
  'index.html': long('<p>front</p>'),
  'manifest.webmanifest': long('{}'),
  'news/index.html': long('<p>news</p>'),
  'old/index.html': long('<p>moved</p>'),
  'search-index/en-1a2b3c4d5e/index/en_4bbcba8.pf_index': 'index',
  'search-index/en-1a2b3c4d5e/pagefind.en_a3cf5e3612.pf_meta': 'meta',
  'search-index/en-1a2b3c4d5e/pagefind.js': long('search();'),
  'search-index/en-1a2b3c4d5e/wasm.en.pagefind': 'wasm',
  'PHOTO.JPG': 'jpg',
  'robots.txt': 'robots',
  'search-index/manifest.json': long('{}'),
  'sections/index.html': long('<p>moved</p>'),
  'sections/world/feed.xml': long('<rss/>'),
  'sitemap.xml': long('<urlset/>'),
  'sound.mp3': 'mp3',
  'article/card.png': 'png',
  'article/citation.bib': '@misc{Müller}',
  'article/citation.csl.json': long('{"title": "9–12"}'),
  'article/citation.ris': 'TY  - NEWS',
  'article/grüße.txt': long('grüße'),
  'article/index.html': long('<p>article</p>'),
  'article/index.md': long('# 9–12'),
  'article/index.txt': long('2017 in the source · 9–12'),
  'article/map.svg': long('<svg/>'),
  'article/article.es.html': long('<p>cuento</p>'),
  _headers_of_ours: 'ours',
  // As many as a typeface for Chinese has; no line of a host's file may grow with them.
  ...Object.fromEntries(
    Array.from({ length: 200 }, (_, part) => [`fonts/noto-serif-sc.part-${part}.woff2`, 'font']),
  ),
};

const REDIRECTS = [
  { from: '/old/', to: '/article/', status: 301 },
  // What lies below this one leads elsewhere, so it stands for itself alone.
  { from: '/old/er/', to: '/archive/', status: 301 },
  { from: '/News/', to: '/news/', status: 301 },
  { from: '/v1.0/', to: '/café/', status: 302 },
  { from: '/viéja/', to: '/article/', status: 301 },
  { from: '/about/', to: '/archive/', status: 301 },
  { from: '/2015/01/09/name.html', to: '/article/', status: 301 },
  { from: '/2016/سوريا/', to: '/سوريا/', status: 301 },
  { from: '/2016/a,b (c)/', to: '/article/', status: 301 },
  { from: '/Upper/Case/', to: '/叙利亚/', status: 301 },
  { from: '/?p=123', to: '/article/', status: 301 },
  { from: '/?a=%C3%A9+b&c=1', to: '/größe/', status: 301 },
  { from: '/story.php?id=5', to: '/article/', status: 301 },
  { from: '/2016/"q" $1 {x}; 100%25 `+*:é/', to: '/article/', status: 301 },
  { from: '/gone/?x=2', to: '/article/', status: 301 },
  { from: '/old/?page=2', to: '/archive/', status: 301 },
  // A file lies below this one, and stays where it is.
  { from: '/sections/', to: '/archive/', status: 301 },
  { from: '/gone/', to: '/gone/index.html', status: 410 },
  { from: '/vie\u0301ja/', to: '/article/', status: 301 },
  { from: '/gro\u0308ße/', to: '/größe/', status: 301 },
] as const;

/** Every address that is requested of a host: what is sent of which file, as what, and how long it may be kept. */
const PAGES: readonly (readonly [
  string,
  string,
  string,
  string,
  'same-origin' | 'cross-origin',
])[] = [
  ['', 'index.html', HTML, REVALIDATE, 'same-origin'],
  ['?q=1', 'index.html', HTML, REVALIDATE, 'same-origin'],
  ['index.html', 'index.html', HTML, REVALIDATE, 'same-origin'],
  ['article/', 'article/index.html', HTML, REVALIDATE, 'same-origin'],
  ['%61rticle/', 'article/index.html', HTML, REVALIDATE, 'same-origin'],
  ['article/article.es.html', 'article/article.es.html', HTML, REVALIDATE, 'same-origin'],
  ['caf%C3%A9/', 'café/index.html', HTML, REVALIDATE, 'same-origin'],
  ['gr%C3%B6%C3%9Fe/', 'größe/index.html', HTML, REVALIDATE, 'same-origin'],
  ['%D8%B3%D9%88%D8%B1%D9%8A%D8%A7/', 'سوريا/index.html', HTML, REVALIDATE, 'same-origin'],
  ['%e5%8f%99%e5%88%a9%e4%ba%9a/', '叙利亚/index.html', HTML, REVALIDATE, 'same-origin'],
  ['?p=1234', 'index.html', HTML, REVALIDATE, 'same-origin'],
  ['?p=12&xp=123', 'index.html', HTML, REVALIDATE, 'same-origin'],
  ['?a=%C3%A9+b', 'index.html', HTML, REVALIDATE, 'same-origin'],
  [
    'article/gr%C3%BC%C3%9Fe.txt',
    'article/grüße.txt',
    'text/plain; charset=utf-8',
    REVALIDATE,
    'same-origin',
  ],
  [
    'article/index.txt',
    'article/index.txt',
    'text/plain; charset=utf-8',
    REVALIDATE,
    'same-origin',
  ],
  ['robots.txt', 'robots.txt', 'text/plain; charset=utf-8', REVALIDATE, 'same-origin'],
  [
    'article/index.md',
    'article/index.md',
    'text/markdown; charset=utf-8',
    REVALIDATE,
    'same-origin',
  ],
  [
    'article/citation.bib',
    'article/citation.bib',
    'application/x-bibtex; charset=utf-8',
    REVALIDATE,
    'same-origin',
  ],
  [
    'article/citation.csl.json',
    'article/citation.csl.json',
    'application/vnd.citationstyles.csl+json; charset=utf-8',
    REVALIDATE,
    'same-origin',
  ],
  [
    'article/citation.ris',
    'article/citation.ris',
    'application/x-research-info-systems; charset=utf-8',
    REVALIDATE,
    'same-origin',
  ],
  ['feed.xml', 'feed.xml', 'application/xml; charset=utf-8', REVALIDATE, 'cross-origin'],
  [
    'sections/world/feed.xml',
    'sections/world/feed.xml',
    'application/xml; charset=utf-8',
    REVALIDATE,
    'cross-origin',
  ],
  ['atom.xml', 'atom.xml', 'application/xml; charset=utf-8', REVALIDATE, 'cross-origin'],
  ['feed.json', 'feed.json', 'application/json; charset=utf-8', REVALIDATE, 'cross-origin'],
  ['sitemap.xml', 'sitemap.xml', 'application/xml; charset=utf-8', REVALIDATE, 'same-origin'],
  [
    'manifest.webmanifest',
    'manifest.webmanifest',
    'application/manifest+json; charset=utf-8',
    REVALIDATE,
    'same-origin',
  ],
  ['card.png', 'card.png', 'image/png', REVALIDATE, 'cross-origin'],
  ['article/card.png', 'article/card.png', 'image/png', REVALIDATE, 'cross-origin'],
  [
    'article/map.svg',
    'article/map.svg',
    'image/svg+xml; charset=utf-8',
    REVALIDATE,
    'cross-origin',
  ],
  ['favicon.svg', 'favicon.svg', 'image/svg+xml; charset=utf-8', REVALIDATE, 'cross-origin'],
  ['PHOTO.JPG', 'PHOTO.JPG', 'image/jpeg', REVALIDATE, 'cross-origin'],
  ['sound.mp3', 'sound.mp3', 'audio/mpeg', REVALIDATE, 'cross-origin'],
  ['data.tar.gz', 'data.tar.gz', 'application/gzip', REVALIDATE, 'same-origin'],
  [
    '_astro/page.Bk6lzmO1.js',
    '_astro/page.Bk6lzmO1.js',
    'text/javascript; charset=utf-8',
    YEAR,
    'same-origin',
  ],
  [
    '_astro/page.Bk6lzmO1.css',
    '_astro/page.Bk6lzmO1.css',
    'text/css; charset=utf-8',
    YEAR,
    'same-origin',
  ],
  ['_astro/quay.CgCQ8Ytf.avif', '_astro/quay.CgCQ8Ytf.avif', 'image/avif', YEAR, 'cross-origin'],
  ['fonts/text.0a1b2c3d.woff2', 'fonts/text.0a1b2c3d.woff2', 'font/woff2', YEAR, 'same-origin'],
  ['fonts/text.woff2', 'fonts/text.woff2', 'font/woff2', WEEK, 'same-origin'],
  [
    'fonts/noto-serif-sc.part-199.woff2',
    'fonts/noto-serif-sc.part-199.woff2',
    'font/woff2',
    WEEK,
    'same-origin',
  ],
  ['fonts/OFL.txt', 'fonts/OFL.txt', 'text/plain; charset=utf-8', WEEK, 'same-origin'],
  [
    'search-index/en-1a2b3c4d5e/pagefind.js',
    'search-index/en-1a2b3c4d5e/pagefind.js',
    'text/javascript; charset=utf-8',
    YEAR,
    'same-origin',
  ],
  [
    'search-index/en-1a2b3c4d5e/wasm.en.pagefind',
    'search-index/en-1a2b3c4d5e/wasm.en.pagefind',
    'application/octet-stream',
    YEAR,
    'same-origin',
  ],
  [
    'search-index/en-1a2b3c4d5e/index/en_4bbcba8.pf_index',
    'search-index/en-1a2b3c4d5e/index/en_4bbcba8.pf_index',
    'application/octet-stream',
    YEAR,
    'same-origin',
  ],
  [
    'search-index/en-1a2b3c4d5e/pagefind.en_a3cf5e3612.pf_meta',
    'search-index/en-1a2b3c4d5e/pagefind.en_a3cf5e3612.pf_meta',
    'application/octet-stream',
    YEAR,
    'same-origin',
  ],
  [
    'search-index/manifest.json',
    'search-index/manifest.json',
    'application/json; charset=utf-8',
    REVALIDATE,
    'same-origin',
  ],
  [
    '.well-known/security.txt',
    '.well-known/security.txt',
    'text/plain; charset=utf-8',
    REVALIDATE,
    'same-origin',
  ],
];

const NOT_FOUND: readonly string[] = [
  'nowhere',
  'nowhere/',
  'nowhere/?q=1',
  'nowhere.txt',
  'old/nowhere/',
  'vi%C3%A9jas/',
  'story.php',
  'story.php?id=55',
  '2015/01/09/name.html/nowhere',
  'gr%C3%B6sse/',
  'article/nowhere.md',
  'article/index.md/',
  '_astro/gone.js',
  '_astro/gone.avif',
  '_astro/',
  'empty/',
  'fonts/',
  '_headers',
  '%5Fheaders',
  '_redirects',
  '.env',
  '%2eenv',
  '.pressmark',
  '.hosting/',
  '.hosting/nginx.conf',
  '.hosting/Caddyfile',
  '.well-known/.secret',
  'article/index.html.br',
  'article/index.html.gz',
  'article/index.html%2Egz',
];

const GONE: readonly string[] = ['gone/', 'gone/?x=1', 'gone/index.html'];

const MOVED: readonly (readonly [string, number, string])[] = [
  ['old/', 301, 'article/'],
  ['old', 301, 'article/'],
  ['old/?utm=1&x=%20{y}', 301, 'article/?utm=1&x=%20{y}'],
  ['News/', 301, 'news/'],
  ['v1.0/?x', 302, 'caf%C3%A9/?x'],
  ['vi%C3%A9ja/', 301, 'article/'],
  ['vi%C3%A9ja/cite/', 301, 'article/cite/'],
  ['vi%C3%A9ja/citation.csl.json?x=1', 301, 'article/citation.csl.json?x=1'],
  ['vie%CC%81ja', 301, 'article/'],
  ['vie%CC%81ja/index.txt', 301, 'article/index.txt'],
  ['old/er/', 301, 'archive/'],
  ['old/?x=1&page=2', 301, 'archive/'],
  ['sections/', 301, 'archive/'],
  ['2015/01/09/name.html?utm=1', 301, 'article/?utm=1'],
  ['2016/%D8%B3%D9%88%D8%B1%D9%8A%D8%A7/', 301, '%D8%B3%D9%88%D8%B1%D9%8A%D8%A7/'],
  ['2016/a,b%20(c)/', 301, 'article/'],
  ['2016/a%2Cb%20%28c%29', 301, 'article/'],
  ['2016/%22q%22%20$1%20%7Bx%7D;%20100%25%20%60+*:%C3%A9/', 301, 'article/'],
  ['gone/?x=2', 301, 'article/'],
  ['Upper/Case/index.md', 301, '%E5%8F%99%E5%88%A9%E4%BA%9A/index.md'],
  ['?p=123', 301, 'article/'],
  ['?utm=1&p=123&x', 301, 'article/'],
  ['?c=1&a=%C3%A9%20b', 301, 'gr%C3%B6%C3%9Fe/'],
  ['?a=%C3%A9+b&c=1', 301, 'gr%C3%B6%C3%9Fe/'],
  ['story.php?id=5', 301, 'article/'],
  ['story.php?lang=de&id=5', 301, 'article/'],
  ['gro%CC%88%C3%9Fe/', 301, 'gr%C3%B6%C3%9Fe/'],
  ['gro%CC%88%C3%9Fe/index.txt?x', 301, 'gr%C3%B6%C3%9Fe/index.txt?x'],
  ['about', 301, 'archive/'],
  ['about/', 301, 'archive/'],
  ['article', 301, 'article/'],
  ['article?x=1', 301, 'article/?x=1'],
  ['caf%C3%A9', 301, 'caf%C3%A9/'],
];

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** Asks for an address exactly as written; fetch would first tidy it up, and decompress. */
function ask(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  const [, host = '', port = '', path = ''] = /^http:\/\/([^/:]+):(\d+)(.*)$/u.exec(url) ?? [];
  return new Promise((resolve, reject) => {
    const asking = request(
      { host, port, path, method, headers: { Host: `${host}:${port}`, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const body = Buffer.concat(chunks);
          resolve({ status: response.statusCode, headers: response.headers, body });
        });
      },
    );
    asking.on('error', reject).end();
  });
}

/** The text of an answer, decompressed as its headers say. */
function textOf({ headers, body }: Answer): string {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString();
}

const POLICY: Readonly<Record<string, unknown>> = {
  'content-security-policy': expect.stringMatching(
    /^default-src 'none'; .*frame-ancestors 'none'/u,
  ),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** A drawing has no policy but that nothing in it runs. */
const policyOf = (path: string): Readonly<Record<string, unknown>> =>
  path.endsWith('.svg') ? { ...POLICY, 'content-security-policy': 'sandbox' } : POLICY;

/** What a kind of host cannot do as the others. */
export interface Differences {
  /** Encodings it can send; the others send both. */
  readonly encodings?: readonly ('br' | 'gzip')[];
  /** Addresses it refuses by itself, before it looks at the site's rules. */
  readonly forbidden?: readonly string[];
}

/** Tests a kind of host against the one table of what every host is to answer. */
export function testHost(host: Host, differences: Differences = {}): void {
  const { encodings = ['br', 'gzip'], forbidden = [] } = differences;

  describe.each([
    ['/', 'any'],
    ['/news/', host.hosting],
  ])(`${host.name}, of a site under %s for %s,`, (base, hosting) => {
    let site: HostedSite;
    let running: RunningHost;
    const at = (path: string): string => `${running.origin}${base}${path}`;

    beforeAll(async () => {
      site = await createSite(base, async (folder) => {
        await writeFiles(folder, FILES);
        const survey = await surveySite(folder, { compresses: true });
        await writeHostingFiles({ folder, base, redirects: REDIRECTS, host: hosting }, survey);
      });
      await host.check(site);
      running = await host.start(site);
    });

    afterAll(async () => {
      await running.close();
      await removeSite(site);
    });

    test.each(PAGES)('sends %j', async (path, file, type, cache, sharing) => {
      const answer = await ask(at(path));
      expect(answer.headers).toMatchObject({
        ...policyOf(path),
        'content-type': type,
        'cache-control': cache,
        'cross-origin-resource-policy': sharing,
      });
      expect(answer.headers).not.toHaveProperty('content-encoding');
      expect(answer.headers).not.toHaveProperty('strict-transport-security');
      expect([answer.status, textOf(answer)]).toEqual([200, FILES[file]]);
    });

    test.each(NOT_FOUND)('answers %j with the page for what is missing', async (path) => {
      const answer = await ask(at(path));
      expect(answer.headers).toMatchObject({
        ...POLICY,
        'content-type': HTML,
        'cache-control': REVALIDATE,
        'cross-origin-resource-policy': 'same-origin',
        vary: 'Accept-Encoding',
      });
      expect([answer.status, textOf(answer)]).toEqual([404, FILES['404.html']]);
    });

    test('shows nobody .htaccess', async () => {
      const answer = await ask(at('.htaccess'));
      expect(answer.headers).toMatchObject(POLICY);
      const status = forbidden.includes('.htaccess') ? 403 : 404;
      expect([answer.status, textOf(answer)]).toEqual([status, FILES['404.html']]);
    });

    test.each(GONE)('answers %j with 410 and the page that says why', async (path) => {
      const answer = await ask(at(path));
      expect(answer.headers).toMatchObject({
        ...POLICY,
        'content-type': HTML,
        'cache-control': REVALIDATE,
        vary: 'Accept-Encoding',
      });
      expect([answer.status, textOf(answer)]).toEqual([410, FILES['gone/index.html']]);
    });

    test.each(MOVED)('leads %j on with %d to %j', async (path, status, to) => {
      const answer = await ask(at(path));
      expect(answer.headers).toMatchObject({ ...POLICY, 'cache-control': REVALIDATE });
      // Some hosts write the whole address, or %c3 for %C3.
      const location = new URL(String(answer.headers['location']), at('')).href;
      expect(location.toLowerCase()).toBe(new URL(to, at('')).href.toLowerCase());
      expect(answer.status).toBe(status);
    });

    if (base !== '/')
      test('leads on to the site where only its last slash is missing', async () => {
        const answer = await ask(`${at('').slice(0, -1)}?x=1`);
        const location = new URL(String(answer.headers['location']), at('')).href;
        expect([answer.status, location]).toEqual([301, at('?x=1')]);
      });

    test.each([
      ['gzip, deflate, br, zstd', encodings.includes('br') ? 'br' : 'gzip'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
      ['br', encodings.includes('br') ? 'br' : undefined],
      ['gzip;q=0', undefined],
      ['identity', undefined],
    ])('sends what was compressed ahead to whoever accepts %j', async (accept, encoding) => {
      for (const [path, file, type] of [
        ['article/', 'article/index.html', HTML],
        ['article/index.txt', 'article/index.txt', 'text/plain; charset=utf-8'],
        [
          'article/citation.csl.json',
          'article/citation.csl.json',
          'application/vnd.citationstyles.csl+json; charset=utf-8',
        ],
        ['article/map.svg', 'article/map.svg', 'image/svg+xml; charset=utf-8'],
        ['_astro/page.Bk6lzmO1.js', '_astro/page.Bk6lzmO1.js', 'text/javascript; charset=utf-8'],
      ] as const) {
        const answer = await ask(at(path), { 'Accept-Encoding': accept });
        expect(answer.headers).toMatchObject({
          ...policyOf(path),
          'content-type': type,
          'cache-control': path.startsWith('_astro') ? YEAR : REVALIDATE,
          'cross-origin-resource-policy': path.endsWith('.svg') ? 'cross-origin' : 'same-origin',
          vary: 'Accept-Encoding',
        });
        expect(answer.headers).not.toHaveProperty('content-language');
        expect(answer.headers['content-encoding']).toBe(encoding);
        expect([answer.status, textOf(answer)]).toEqual([200, FILES[file]]);
        const twin = encoding === 'br' ? '.br' : encoding === 'gzip' ? '.gz' : '';
        expect(answer.body).toEqual(await readFile(join(folderOf(site), file + twin)));
      }
    });

    test('compresses the pages of errors too', async () => {
      const answers = [
        [await ask(at('nowhere'), { 'Accept-Encoding': 'gzip' }), 404, '404.html'],
        [await ask(at('gone/'), { 'Accept-Encoding': 'gzip' }), 410, 'gone/index.html'],
      ] as const;
      for (const [answer, status, file] of answers) {
        expect(answer.headers).toMatchObject({
          ...POLICY,
          'content-type': HTML,
          'content-encoding': 'gzip',
          vary: 'Accept-Encoding',
        });
        expect([answer.status, textOf(answer)]).toEqual([status, FILES[file]]);
      }
    });

    test.each(['article/', 'article/index.txt', 'card.png', '_astro/page.Bk6lzmO1.js'])(
      'sends %j only once to whoever keeps it',
      async (path) => {
        for (const accept of ['identity', 'gzip']) {
          const first = await ask(at(path), { 'Accept-Encoding': accept });
          const etag = String(first.headers['etag']);
          const again = await ask(at(path), { 'Accept-Encoding': accept, 'If-None-Match': etag });
          expect([again.status, textOf({ ...again, headers: {} })]).toEqual([304, '']);
          expect(again.headers).toMatchObject({ 'cache-control': first.headers['cache-control'] });
          const other = await ask(at(path), { 'Accept-Encoding': accept, 'If-None-Match': '"x"' });
          expect(other.status).toBe(200);
        }
      },
    );

    test.each([
      ['nowhere', 404, '404.html'],
      ['gone/', 410, 'gone/index.html'],
    ])(
      'sends the page of %j whole to whoever keeps it, or asks for a part',
      async (path, status, file) => {
        const etag = (await ask(at(path))).headers['etag'];
        const asking: readonly Readonly<Record<string, string>>[] = [
          { 'If-None-Match': String(etag) },
          { 'If-Modified-Since': new Date(Date.now() + 86_400_000).toUTCString() },
          { Range: 'bytes=0-9' },
        ];
        for (const headers of asking) {
          const answer = await ask(at(path), headers);
          expect([answer.status, textOf(answer)]).toEqual([status, FILES[file]]);
        }
      },
    );

    test('sends the part of a recording that a player asks for', async () => {
      const answer = await ask(at('sound.mp3'), { Range: 'bytes=1-2' });
      const whole = FILES['sound.mp3'] ?? '';
      expect([answer.status, textOf(answer)]).toEqual([206, whole.slice(1, 3)]);
      expect(answer.headers).toMatchObject({
        ...POLICY,
        'content-type': 'audio/mpeg',
        'content-range': `bytes 1-2/${whole.length}`,
      });
    });

    test.each(['', 'article/index.txt', 'nowhere', 'gone/', 'old/'])(
      'sends of %j the headers alone for HEAD',
      async (path) => {
        const whole = await ask(at(path));
        const head = await ask(at(path), {}, 'HEAD');
        expect([head.status, head.body.length]).toEqual([whole.status, 0]);
        for (const name of [...Object.keys(POLICY), 'content-type', 'cache-control', 'location'])
          expect([name, head.headers[name]]).toEqual([name, whole.headers[name]]);
      },
    );
  });

  test(`${host.name} sends every file of a built site whole, as what our own server says it is`, async () => {
    const { folder: built, base, url } = inject('many');
    const site = await createSite(base, (folder) => cp(built, folder, { recursive: true }));
    const running = await host.start(site);
    try {
      const files = (await listFiles(built)).filter((file) => !isHidden(file));
      expect(files.length).toBeGreaterThan(300);
      const faults: string[] = [];
      for (const file of files) {
        const path = file.split('/').map(encodeURIComponent).join('/');
        const [ours, theirs] = [await ask(url + path), await ask(running.origin + base + path)];
        if (ours.status !== theirs.status)
          faults.push(`${file}: found ${theirs.status ?? ''}, expected ${ours.status ?? ''}`);
        // The page at a former address, for hosts without rules.
        if (ours.status === 301) continue;
        for (const name of ['content-type', 'cache-control', 'cross-origin-resource-policy'])
          if (ours.headers[name] !== theirs.headers[name])
            faults.push(
              `${file} ${name}: found ${String(theirs.headers[name])}, expected ${String(ours.headers[name])}`,
            );
        if (!ours.body.equals(theirs.body)) faults.push(`${file}: other bytes`);
      }
      expect(faults).toEqual([]);
    } finally {
      await running.close();
      await removeSite(site);
    }
  });
}

const folderOf = ({ root, base }: HostedSite): string => join(root, base);

/** A site at its base path below a folder that a server's own user may read. */
async function createSite(
  base: string,
  write: (folder: string) => Promise<void>,
): Promise<HostedSite> {
  const top = await mkdtemp(join(tmpdir(), 'pressmark-hosts-'));
  await chmod(top, 0o755);
  const site = { root: join(top, 'root'), base, scratch: join(top, 'scratch') };
  await mkdir(folderOf(site), { recursive: true });
  await write(folderOf(site));
  return site;
}

async function removeSite({ root }: HostedSite): Promise<void> {
  await rm(join(root, '..'), { recursive: true, force: true });
}
