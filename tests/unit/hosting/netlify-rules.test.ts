import { describe, expect, test } from 'vitest';
import {
  describeUnfollowed,
  findNewAddress,
  isGone,
  formatHeadersFile,
  formatRedirectsFile,
  headersFor,
  parseHeadersFile,
  parseRedirectsFile,
} from '#hosting/netlify-rules.ts';
import { headerRules } from '#hosting/headers.ts';
import { createMoves, type HostedMove } from '#hosting/moves.ts';

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
const MOVES = createMoves(
  [
    { from: '/old/', to: '/new/', status: 301 },
    { from: '/café/', to: '/größe/', status: 302 },
    { from: '/name.html', to: '/new/', status: 301 },
    { from: '/:a*/', to: '/new/', status: 301 },
    { from: '/?p=1', to: '/new/', status: 301 },
    { from: '/story.php?a=b+c&d=5', to: '/new/', status: 301 },
    { from: '/gone/', to: '/gone/index.html', status: 410 },
  ],
  '/',
  ['café/picture.png'],
);
const moveOf = (from: string, to: string, covers: boolean): HostedMove => ({
  from,
  query: '',
  to,
  status: 301,
  covers,
});
const many = (length: number): readonly HostedMove[] =>
  Array.from({ length }, (_, index) => moveOf(`/${index}/`, '/new/', true));
const linesOf = (moves: readonly HostedMove[], host?: string): readonly string[] =>
  formatRedirectsFile(moves, host).trimEnd().split('\n');

/** What Cloudflare follows of a file: it counts every line of three words, and ends at the first too many with a star. */
function followOnCloudflare(lines: readonly string[]): readonly string[] {
  let [exact, below] = [0, 0];
  return lines.flatMap((line) => {
    const [from = '', , status = '', ...more] = line.split(' ');
    if (more.length > 0 || below > 100) return [];
    if (from.includes('*') || below > 0) below += 1;
    else exact += 1;
    return exact <= 2_000 && below <= 100 && !status.endsWith('!') ? [from] : [];
  });
}

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
  test('is written as both hosts read it', () => {
    expect(linesOf(MOVES)).toEqual([
      '/ p=1 /new/ 301!',
      '/story.php a=b%20c d=5 /new/ 301!',
      '/old/ /new/ 301!',
      '/old/ /new/ 301',
      '/caf%C3%A9/ /gr%C3%B6%C3%9Fe/ 302!',
      '/caf%C3%A9/ /gr%C3%B6%C3%9Fe/ 302',
      '/name.html /new/ 301!',
      '/name.html /new/ 301',
      '/%3Aa%2A/ /new/ 301!',
      '/%3Aa%2A/ /new/ 301',
      '/gone/ /gone/index.html 410!',
      '/old/* /new/:splat 301',
      '/%3Aa%2A/* /new/:splat 301',
    ]);
  });

  test('has one rule an address for Netlify alone', () => {
    expect(linesOf(MOVES, 'netlify')).toEqual([
      '/ p=1 /new/ 301!',
      '/story.php a=b%20c d=5 /new/ 301!',
      '/old/* /new/:splat 301!',
      '/caf%C3%A9/ /gr%C3%B6%C3%9Fe/ 302!',
      '/name.html /new/ 301!',
      '/%3Aa%2A/* /new/:splat 301!',
      '/gone/ /gone/index.html 410!',
    ]);
  });

  test('has for GitLab neither marks nor queries, and no more than it reads', () => {
    expect(linesOf(MOVES, 'gitlab-pages')).toEqual([
      '/old/* /new/:splat 301',
      '/caf%C3%A9/ /gr%C3%B6%C3%9Fe/ 302',
      '/name.html /new/ 301',
      '/%3Aa%2A/* /new/:splat 301',
    ]);
    expect(linesOf(many(3_000), 'gitlab-pages')).toHaveLength(1_000);
    const long = many(1_000).map((move) => ({
      ...move,
      from: `/${'long'.repeat(40)}${move.from}`,
    }));
    const text = formatRedirectsFile(long, 'gitlab-pages');
    expect(text.length).toBeGreaterThan(63_000);
    expect(text.length).toBeLessThanOrEqual(64_000);
    expect(text.endsWith('301\n')).toBe(true);
  });

  test.each([
    ['any', 1_000],
    ['cloudflare', 2_000],
  ])('for %s has rules that Cloudflare follows for the newest %d', (host, number) => {
    const followed = followOnCloudflare(linesOf(many(3_000), host));
    expect(followed.filter((from) => !from.endsWith('*'))).toEqual(
      many(number).map(({ from }) => from),
    );
    expect(followed.filter((from) => from.endsWith('*'))).toHaveLength(100);
  });

  test('for any host has a rule that Netlify follows for all', () => {
    const moves = parseRedirectsFile(formatRedirectsFile(many(3_000)));
    for (const path of ['/0/', '/999/', '/1000/', '/2999/', '/2999/cite/'])
      expect(findNewAddress(moves, path, '')).toBeDefined();
  });

  test.each([
    ['any', 1_000, undefined],
    ['cloudflare', 2_000, undefined],
    ['netlify', 3_000, undefined],
    ['gitlab-pages', 1_000, undefined],
    [
      'gitlab-pages',
      1_234,
      'GitLab follows rules for the newest 1,000 of 1,234 former addresses; there the other 234 are pages that lead on.',
    ],
    [
      'any',
      3_000,
      'Cloudflare follows rules for the newest 1,000 of 3,000 former addresses; there the other 2,000 are pages that lead on. HOSTING=cloudflare makes room for 2,000.',
    ],
    [
      'cloudflare',
      2_345,
      'Cloudflare follows rules for the newest 2,000 of 2,345 former addresses; there the other 345 are pages that lead on.',
    ],
  ])('the build says for %s of %d: %s', (host, number, sentence) => {
    expect(describeUnfollowed(many(number), host)).toBe(sentence);
  });

  test('is read, each rule once, with comments', () => {
    const moves = parseRedirectsFile(`# moved\n${formatRedirectsFile(MOVES)}`);
    expect(moves).toHaveLength(9);
    expect(moves).toEqual(
      expect.arrayContaining([
        { from: '/', query: 'p=1', to: '/new/', status: 301, covers: false },
        { from: '/old/', query: '', to: '/new/', status: 301, covers: true },
        { from: '/gone/', query: '', to: '/gone/index.html', status: 410, covers: false },
      ]),
    );
  });

  test.each([
    '/old/ /new/',
    '/old/ /new/ 200',
    '/old/ /new/ 301 Country=ch',
    '/old/',
    'old /new/ 301',
  ])('is refused where it says %s', (line) => {
    expect(() => parseRedirectsFile(`# moved\n${line}\n`)).toThrow(
      new Error(`_redirects:2: found "${line}", expected "/from/ /to/ 301".`),
    );
  });

  test.each([
    ['/old/', '?x=1', '/new/?x=1'],
    ['/old', '', '/new/'],
    ['/old/cite/', '?x', '/new/cite/?x'],
    ['/older/', '', undefined],
    ['/new/', '', undefined],
    ['/caf%C3%A9/', '', '/gr%C3%B6%C3%9Fe/'],
    ['/caf%C3%A9/picture.png', '', undefined],
    ['/name.html', '', '/new/'],
    ['/:a*/', '', '/new/'],
    ['/', '?p=1', '/new/'],
    ['/', '?x=1&p=1', '/new/'],
    ['/', '?p=11', undefined],
    ['/story.php', '?d=5&a=b+c', '/new/'],
    ['/story.php', '', undefined],
    ['/gone/', '', undefined],
  ])('sends %s%s on to %s', (path, query, to) => {
    const moves = parseRedirectsFile(formatRedirectsFile(MOVES));
    expect(findNewAddress(moves, path, query)?.to).toBe(to);
  });

  test('never sends an address to itself', () => {
    const slash = moveOf('/about', '/about/', false);
    expect(findNewAddress([slash], '/about', '')?.to).toBe('/about/');
    expect(findNewAddress([slash], '/about/', '')).toBeUndefined();
  });
});

test('an address that is gone is distinguished from others', () => {
  const paths = ['/gone/', '/gone/index.html', '/gone', '/new/'];
  expect(paths.map((path) => isGone(MOVES, path))).toEqual([true, true, false, false]);
});
