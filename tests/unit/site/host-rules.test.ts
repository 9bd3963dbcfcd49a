import { expect, test } from 'vitest';
import { formatApacheRules, formatCaddyRules, formatNginxRules } from '#site/host-rules.ts';
import type { Redirect } from '#site/hosting.ts';

const RULES: readonly Redirect[] = [
  { from: '/news/v1.0/', to: '/news/new/', status: 301 },
  { from: '/news/gone/', to: '/news/gone/index.html', status: 410 },
];

test.each([
  [
    'Apache',
    formatApacheRules,
    [
      'RedirectMatch 301 "^/news/v1\\.0/?$" "/news/new/"',
      '<If "%{REQUEST_URI} == \'/news/gone/\'">',
      '  ErrorDocument 410 /news/gone/index.html',
      '  RedirectMatch 410 "^/news/gone/$"',
      '</If>',
    ],
  ],
  [
    'nginx',
    formatNginxRules,
    [
      'location = /news/v1.0/ { return 301 /news/new/$is_args$args; }',
      'location = /news/v1.0 { return 301 /news/new/$is_args$args; }',
      'location = /news/gone/ { error_page 410 /news/gone/index.html; return 410; }',
    ],
  ],
  [
    'Caddy',
    formatCaddyRules,
    [
      '@moved0 path /news/v1.0/ /news/v1.0',
      'redir @moved0 /news/new/ 301',
      '@withdrawn1 path /news/gone/',
      'handle @withdrawn1 {',
      '\trewrite * /news/gone/index.html',
      '\tfile_server {',
      '\t\tstatus 410',
      '\t}',
      '}',
    ],
  ],
])('%s is told of an address that moved and of one that is gone', (_, format, lines) => {
  const [heading = '', ...rest] = format(RULES).trimEnd().split('\n');
  expect(heading).toMatch(/^#/u);
  expect(rest).toEqual(lines);
});
