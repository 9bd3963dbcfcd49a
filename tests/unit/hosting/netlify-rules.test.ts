import { describe, expect, test } from 'vitest';
import {
  findRedirect,
  isGone,
  formatHeadersFile,
  formatRedirectsFile,
  headersFor,
  parseHeadersFile,
  parseRedirectsFile,
} from '#hosting/netlify-rules.ts';
import { headerRules } from '#hosting/headers.ts';
import type { Redirect } from '#site/redirects.ts';

const RULES = [
  { path: '/news/*', headers: { 'X-Frame-Options': 'DENY', 'Cache-Control': 'no-cache' } },
  { path: '/news/_astro/*', headers: { 'Cache-Control': 'max-age=1' } },
  { path: '/news/fonts/a.woff2', headers: { 'Cache-Control': 'max-age=2' } },
];
const HEADERS_FILE = `/news/*
  X-Frame-Options: DENY
  Cache-Control: no-cache

/news/_astro/*
  ! Cache-Control
  Cache-Control: max-age=1

/news/fonts/a.woff2
  ! Cache-Control
  Cache-Control: max-age=2
`;
const REDIRECTS: readonly Redirect[] = [
  { from: '/old/', to: '/new/', status: 301 },
  { from: '/caf%C3%A9/', to: 'https://example.org/?q=1', status: 302 },
];

describe('_headers', () => {
  test('is written as hosts read it', () => {
    expect(formatHeadersFile(RULES)).toBe(HEADERS_FILE);
  });

  test('is read, with comments and Windows line ends', () => {
    const text = `# Ours\r\n${HEADERS_FILE.replaceAll('\n', '\r\n')}  # the end\r\n`;
    expect(parseHeadersFile(text)).toEqual(RULES);
  });

  test('comes back as it was written', () => {
    const rules = headerRules({ base: '/', styleHashes: ['A='], paths: ['/_astro/a.js'] });
    expect(parseHeadersFile(formatHeadersFile(rules))).toEqual(rules);
  });

  test.each([
    ['  X-Frame-Options: DENY', '_headers:1: found "X-Frame-Options: DENY"'],
    ['/*\n  no colon', '_headers:2: found "no colon"'],
    ['/*\n  ! no: name', '_headers:2: found "! no: name"'],
  ])('is refused where it says %j', (text, begin) => {
    expect(() => parseHeadersFile(text)).toThrow(
      new Error(`${begin}, expected a path, or below it an indented "Name: value".`),
    );
  });

  test.each([
    ['/news/', { 'X-Frame-Options': 'DENY', 'Cache-Control': 'no-cache' }],
    ['/news/_astro/a.js', { 'X-Frame-Options': 'DENY', 'Cache-Control': 'max-age=1' }],
    ['/news/fonts/a.woff2', { 'X-Frame-Options': 'DENY', 'Cache-Control': 'max-age=2' }],
    ['/newsroom/', {}],
    ['/', {}],
  ])('gives %s the last of its headers', (path, headers) => {
    expect(headersFor(RULES, path)).toEqual(headers);
  });
});

describe('_redirects', () => {
  test('is written as hosts read it', () => {
    expect(formatRedirectsFile(REDIRECTS)).toBe(
      '/old/ /new/ 301!\n/old/ /new/ 301\n/caf%C3%A9/ https://example.org/?q=1 302!\n/caf%C3%A9/ https://example.org/?q=1 302\n',
    );
  });

  test('comes back as it was written', () => {
    expect(parseRedirectsFile(formatRedirectsFile(REDIRECTS))).toEqual(REDIRECTS);
  });

  test('has no address with a space in it', () => {
    expect(() => formatRedirectsFile([{ from: '/a b/', to: '/c/', status: 301 }])).toThrow(
      new Error('The redirect from "/a b/" to "/c/" has a space in it. Write it as %20.'),
    );
  });

  test.each(['/old/ /new/', '/old/ /new/ 200', '/old/ /new/ 301 Country=ch', '/old/'])(
    'is refused where it says %s',
    (line) => {
      expect(() => parseRedirectsFile(`# moved\n${line}\n`)).toThrow(
        new Error(`_redirects:2: found "${line}", expected "/from/ /to/ 301".`),
      );
    },
  );

  test.each([
    ['/old/', REDIRECTS[0]],
    ['/old', REDIRECTS[0]],
    ['/old/er/', undefined],
    ['/new/', undefined],
  ])('sends %s on', (path, redirect) => {
    expect(findRedirect(REDIRECTS, path)).toEqual(redirect);
  });

  test('never sends an address to itself', () => {
    const slash: Redirect = { from: '/about', to: '/about/', status: 301 };
    expect(findRedirect([slash], '/about')).toEqual(slash);
    expect(findRedirect([slash], '/about/')).toBeUndefined();
  });
});

test('an address that is gone is not sent on, and is distinguished from others', () => {
  const gone: Redirect = { from: '/gone/', to: '/gone/index.html', status: 410 };
  expect(findRedirect([gone], '/gone/')).toBeUndefined();
  const paths = ['/gone/', '/gone/index.html', '/gone', '/new/'];
  expect(paths.map((path) => isGone([gone], path))).toEqual([true, true, false, false]);
});
