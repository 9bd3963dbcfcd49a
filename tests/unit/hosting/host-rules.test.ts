import { expect, test } from 'vitest';
import { formatApacheRules } from '#hosting/apache-rules.ts';
import { formatCaddyRules } from '#hosting/caddy-rules.ts';
import { createHostRules, escapePattern, isHidden } from '#hosting/host-rules.ts';
import { headerRules } from '#hosting/headers.ts';
import { formatNginxRules } from '#hosting/nginx-rules.ts';

const rules = createHostRules({
  base: '/news/',
  headerRules: headerRules({
    base: '/news/',
    styleHashes: ['AAA='],
    paths: ['/_astro/a.js', '/card.png', '/fonts/a.woff2', '/feed.xml'],
  }),
  redirects: [
    { from: '/news/v1.0/', to: '/news/caf%C3%A9/', status: 301 },
    { from: '/news/about', to: '/news/about/', status: 302 },
    { from: '/news/away/', to: 'https://example.org/?q=1', status: 301 },
    { from: '/news/gone/', to: '/news/gone/index.html', status: 410 },
  ],
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
      { from: ['/news/v1.0/', '/news/v1.0'], to: '/news/caf%C3%A9/', status: 301 },
      { from: ['/news/about'], to: '/news/about/', status: 302 },
      { from: ['/news/away/', '/news/away'], to: 'https://example.org/?q=1', status: 301 },
    ],
    withdrawn: [{ address: '/news/gone/', page: '/news/gone/index.html' }],
  });
});

test.each([
  [
    'nginx',
    formatNginxRules(rules),
    [
      'location = "/news/v1.0/" { return 301 "/news/caf%C3%A9/$is_args$args"; }',
      'location = "/news/about" { return 302 "/news/about/$is_args$args"; }',
      'location = "/news/away" { return 301 "https://example.org/?q=1"; }',
      'location = "/news/gone/" { error_page 410 "/news/gone/index.html"; return 410; }',
      '# brotli_static on;',
      'gzip_static on;',
    ],
  ],
  [
    'Caddy',
    formatCaddyRules(rules),
    [
      '"/news/v1.0/" "/news/caf%C3%A9/{pressmark_query}" 301',
      '"/news/about" "/news/about/{pressmark_query}" 302',
      '"/news/away" "https://example.org/?q=1" 301',
      'header @https Strict-Transport-Security "max-age=31536000"',
    ],
  ],
  [
    'Apache',
    formatApacheRules(rules),
    [
      String.raw`RedirectMatch 301 "^(?:/news/v1\.0/|/news/v1\.0)$" "/news/café/"`,
      'RedirectMatch 302 "^(?:/news/about)$" "/news/about/"',
      'Header always set Strict-Transport-Security "max-age=31536000" "expr=%{HTTPS} == \'on\'"',
      'ErrorDocument 404 /news/404.html',
    ],
  ],
])('%s reads in its own words what moved and what is gone', (_, text, lines) => {
  const written = text.split('\n').map((line) => line.trim());
  expect(lines.filter((line) => !written.includes(line))).toEqual([]);
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
