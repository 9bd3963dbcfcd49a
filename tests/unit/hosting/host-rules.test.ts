import { expect, test } from 'vitest';
import { formatApacheRules } from '#hosting/apache-rules.ts';
import { formatCaddyRules } from '#hosting/caddy-rules.ts';
import {
  createHostRules,
  escapePattern,
  formatQueryPattern,
  isHidden,
} from '#hosting/host-rules.ts';
import { headerRules } from '#hosting/headers.ts';
import { createMoves } from '#hosting/moves.ts';
import { formatNginxRules } from '#hosting/nginx-rules.ts';

const rules = createHostRules({
  base: '/news/',
  headerRules: headerRules({
    base: '/news/',
    styleHashes: ['AAA='],
    paths: ['/_astro/a.js', '/card.png', '/fonts/a.woff2', '/feed.xml'],
  }),
  moves: createMoves(
    [
      { from: '/v1.0/', to: '/café/', status: 301 },
      { from: '/about/', to: '/archive/', status: 302 },
      { from: '/name.html', to: '/café/', status: 301 },
      { from: '/?p=1', to: '/café/', status: 301 },
      { from: '/story.php?a=b+c&d', to: '/café/', status: 301 },
      { from: '/gone/', to: '/gone/index.html', status: 410 },
    ],
    '/news/',
    ['about/picture.png'],
  ),
});

test('the rules of hosts are those of _headers and _redirects', () => {
  expect(rules).toMatchObject({
    headers: {
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=0, must-revalidate',
    },
    secureHeaders: { 'Strict-Transport-Security': 'max-age=31536000' },
    exceptions: [
      {
        name: 'Cache-Control',
        value: 'public, max-age=31536000, immutable',
        paths: '/news/_astro/.*',
      },
      {
        name: 'Cache-Control',
        value: 'public, max-age=604800',
        paths: String.raw`/news/fonts/a\.woff2`,
      },
      {
        name: 'Cross-Origin-Resource-Policy',
        value: 'cross-origin',
        paths: String.raw`/news/.*feed\.xml`,
      },
      {
        name: 'Cross-Origin-Resource-Policy',
        value: 'cross-origin',
        paths: String.raw`/news/.*\.png`,
      },
    ],
    moves: [
      { from: '/news/v1.0/', to: '/news/caf%C3%A9/', status: 301, covers: true },
      { from: '/news/about/', to: '/news/archive/', status: 302, covers: false },
      { from: '/news/name.html', to: '/news/caf%C3%A9/', status: 301, covers: false },
    ],
    queries: [
      { from: '/news/', parameters: ['p=1'], to: '/news/caf%C3%A9/', status: 301 },
      {
        from: '/news/story.php',
        parameters: [String.raw`a=b(?:\+|\x2520)c`, 'd=?'],
        to: '/news/caf%C3%A9/',
        status: 301,
      },
    ],
    withdrawn: [{ address: '/news/gone/', page: '/news/gone/index.html' }],
  });
});

test.each([
  [
    'nginx',
    formatNginxRules(rules),
    [
      'location = "/news/v1.0" { return 301 "/news/caf%C3%A9/$is_args$args"; }',
      String.raw`location ^~ "/news/v1.0/" { rewrite "^/news/v1\\.0(?:/([\\w./~-]*))?$" "/news/caf%C3%A9/$1" permanent; return 404; }`,
      'location = "/news/about" { return 302 "/news/archive/$is_args$args"; }',
      'location = "/news/about/" { return 302 "/news/archive/$is_args$args"; }',
      'location = "/news/name.html" { return 301 "/news/caf%C3%A9/$is_args$args"; }',
      'location = "/news/" { if ($args ~ "^(?:(?:.*&)?p=1(?:&.*)?)$") { return 301 "/news/caf%C3%A9/"; } }',
      'location = "/news/gone/" { error_page 410 "/news/gone/index.html"; return 410; }',
      '# brotli_static on;',
      'gzip_static on;',
    ],
  ],
  [
    'Caddy',
    formatCaddyRules(rules),
    [
      String.raw`@~^/news/v1\.0(?:/([\w./~-]*))?$@ "/news/caf%C3%A9/$<1>" 301`
        .replaceAll('@', '`')
        .replace('<1>', '{1}'),
      '`~^/news/about/?$` "/news/archive/" 302',
      String.raw`@~^/news/name\.html$@ "/news/caf%C3%A9/" 301`.replaceAll('@', '`'),
      String.raw`@~^/news/?\?(?:(?:.*&)?p=1(?:&.*)?)$@ "/news/caf%C3%A9/" 301`.replaceAll('@', '`'),
      'header @https Strict-Transport-Security "max-age=31536000"',
    ],
  ],
  [
    'Apache',
    formatApacheRules(rules),
    [
      String.raw`RedirectMatch 301 "^/news/v1\.0(?:/([\w./~-]*))?$" "/news/café/$1"`,
      'RedirectMatch 302 "^/news/about/?$" "/news/archive/"',
      String.raw`RedirectMatch 301 "^/news/name\.html$" "/news/café/"`,
      'RewriteCond %{QUERY_STRING} "^(?:(?:.*&)?p=1(?:&.*)?)$"',
      'RewriteRule "^/?$" "/news/café/" [R=301,L,QSD]',
      'Header always set Strict-Transport-Security "max-age=31536000" "expr=%{HTTPS} == \'on\'"',
      'ErrorDocument 404 /news/404.html',
    ],
  ],
])('%s reads in its own words what moved and what is gone', (_, text, lines) => {
  const written = text.split('\n').map((line) => line.trim());
  expect(lines.filter((line) => !written.includes(line))).toEqual([]);
});

test.each([
  ['p=1', true],
  ['x&p=1&y=2', true],
  ['p=12', false],
  ['xp=1', false],
])('a query of one parameter is found in %s: %s', (asked, expected) => {
  expect(new RegExp(formatQueryPattern(['p=1']), 'u').test(asked)).toBe(expected);
});

test.each([
  ['a=1&b=2', true],
  ['b=2&x=3&a=1', true],
  ['x&a=1&y&b=2&z', true],
  ['a=1', false],
  ['a=1&b=22', false],
])('a query of two is found in %s, in any order: %s', (asked, expected) => {
  expect(new RegExp(formatQueryPattern(['a=1', 'b=2']), 'u').test(asked)).toBe(expected);
});

test('nginx gets addresses in the order in which it keeps them', () => {
  const redirects = ['/b/', '/a-b/', '/a/', '/a.html', '/a/c/'].map((from) => ({
    from,
    to: '/new/',
    status: 301 as const,
  }));
  const moves = createMoves(redirects, '/', []);
  const text = formatNginxRules(createHostRules({ base: '/', headerRules: [], moves }));
  const names = [...text.matchAll(/^ {2}location (?:=|\^~) "([^"]+)"/gmu)].map(([, name]) => name);
  expect(names).toEqual(['/a', '/a/', '/a/c', '/a/c/', '/a-b', '/a-b/', '/a.html', '/b', '/b/']);
});

test('Apache gets nothing outside of <IfModule> that a module may be missing for', () => {
  const text = formatApacheRules(rules).replaceAll(/<IfModule[\s\S]*?<\/IfModule>/gu, '');
  const directives = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(directives.map((line) => line.split(' ')[0])).toEqual(['ErrorDocument', 'ErrorDocument']);
});

test('a literal text holds nothing that ends a quoted word', () => {
  const text = '/a.b/"c"`d`#e{f}(g)$h\\i j|k^é_-~';
  const pattern = escapePattern(text);
  expect(pattern).not.toMatch(/["`#{}\s$]/u);
  expect(text).toMatch(new RegExp(`^${pattern}$`, 'u'));
});

test.each([
  ['_headers', true],
  ['_redirects', true],
  ['.htaccess', true],
  ['.pressmark', true],
  ['.hosting/Caddyfile', true],
  ['a/.env', true],
  ['.git/HEAD', true],
  ['.well-known/.env', true],
  ['a/.well-known/x', true],
  ['a/index.html.br', true],
  ['map.svg.gz', true],
  ['.well-known', false],
  ['.well-known/security.txt', false],
  ['.well-known/acme-challenge/x', false],
  ['a/_headers', false],
  ['data.tar.gz', false],
  ['a/v1.0/index.html', false],
])('%s is hidden: %s', (path, expected) => {
  expect(isHidden(path)).toBe(expected);
});
