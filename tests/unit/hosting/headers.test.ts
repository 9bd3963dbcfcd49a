import { describe, expect, test } from 'vitest';
import { cacheControl, forPlainHttp, headerRules, securityHeaders } from '#hosting/headers.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'sha256-AAA=' 'sha256-BBB='",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

const ALWAYS = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

const PLAIN = { 'Content-Security-Policy': POLICY, ...ALWAYS };
const SECURE = {
  'Content-Security-Policy': POLICY,
  ...ALWAYS,
  'Strict-Transport-Security': 'max-age=31536000',
};
const STYLES = ['AAA=', 'BBB='];
const SHARED = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
const YEAR = 'public, max-age=31536000, immutable';

describe('security headers', () => {
  test('over HTTPS insist on HTTPS', () => {
    expect(securityHeaders({ styleHashes: STYLES, secure: true })).toEqual(SECURE);
  });

  test('over plain HTTP say nothing of HTTPS', () => {
    expect(securityHeaders({ styleHashes: STYLES, secure: false })).toEqual(PLAIN);
  });

  test('for HTTPS become those for plain HTTP', () => {
    expect(forPlainHttp(SECURE)).toEqual(PLAIN);
  });

  test('allow no inlined style where there is none', () => {
    const { 'Content-Security-Policy': policy } = securityHeaders({
      styleHashes: [],
      secure: true,
    });
    expect(policy).toContain("; style-src 'self'; ");
  });
});

describe('a file may be kept', () => {
  test.each([
    ['/_astro/page.Bk6lzmO1.js', YEAR],
    ['/search-index/en-1a2b3c4d5e/fragment/en_a58fb7f.pf_fragment', YEAR],
    ['/search-index/en-1a2b3c4d5e/words/sy.txt', YEAR],
    ['/search-index/en-1a2b3c4d5e/pagefind.js', YEAR],
    ['/search-index/manifest.json', 'public, max-age=0, must-revalidate'],
    ['/fonts/source-serif-4-roman.0a1b2c3d.woff2', YEAR],
    ['/fonts/source-serif-4-roman.woff2', 'public, max-age=604800'],
    ['/2017/06/29/a-ray-of-hope-for-syria/', 'public, max-age=0, must-revalidate'],
    ['/', 'public, max-age=0, must-revalidate'],
  ])('%s: %s', (path, expected) => {
    expect(cacheControl(path)).toBe(expected);
  });
});

test.each([
  ['/', ''],
  ['/news/', '/news'],
  ['/news', '/news'],
])(
  'the rules of a site under %s name each kept folder once, each other kept file, what hosts could not know, and what others may show',
  (base, at) => {
    const paths = [
      '/2020/01/02/a/citation.bib',
      '/2020/01/02/a/citation.csl.json',
      '/2020/01/02/b/citation.bib',
      '/_astro/a.js',
      '/_astro/b.png',
      '/_astro/c.png',
      '/_astro/d.svg',
      '/_astro/e.mp4',
      '/PHOTO.JPG',
      '/feed.xml',
      '/fonts/roman.woff2',
      '/index.html',
      '/search-index/de-0123456789/pagefind.js',
      '/search-index/en-1a2b3c4d5e/pagefind.js',
      '/search-index/en-1a2b3c4d5e/words/sy.txt',
      '/search-index/manifest.json',
    ];
    expect(headerRules({ base, styleHashes: STYLES, paths })).toEqual([
      { path: `${at}/*`, headers: SECURE },
      { path: `${at}/_astro/*`, headers: { 'Cache-Control': YEAR } },
      { path: `${at}/search-index/de-0123456789/*`, headers: { 'Cache-Control': YEAR } },
      { path: `${at}/search-index/en-1a2b3c4d5e/*`, headers: { 'Cache-Control': YEAR } },
      { path: `${at}/fonts/roman.woff2`, headers: { 'Cache-Control': 'public, max-age=604800' } },
      {
        path: `${at}/*.bib`,
        headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
      },
      {
        path: `${at}/*.csl.json`,
        headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
      },
      { path: `${at}/*feed.xml`, headers: SHARED },
      { path: `${at}/*.JPG`, headers: SHARED },
      { path: `${at}/*.mp4`, headers: SHARED },
      { path: `${at}/*.png`, headers: SHARED },
      {
        path: `${at}/*.svg`,
        headers: { ...SHARED, 'Content-Security-Policy': 'sandbox' },
      },
    ]);
  },
);
