import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setup/build.ts';
import { describeMissingHosts, findProgram, missingHosts } from '../setup/find-program.ts';

const onlyWith =
  (...programs: readonly string[]) =>
  (name: string) =>
    programs.includes(name) ? `/usr/sbin/${name}` : undefined;

test('where a server is not installed its own test file is left out, and no other', () => {
  expect(missingHosts(onlyWith('apache2'))).toEqual([
    { file: 'tests/hosts/nginx.test.ts', program: 'nginx' },
    { file: 'tests/hosts/caddy.test.ts', program: 'caddy' },
  ]);
  expect(missingHosts(onlyWith('nginx', 'caddy', 'apache2'))).toEqual([]);
});

test('every file that may be left out is there', () => {
  const files = missingHosts(onlyWith()).map(({ file }) => file);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  expect(files).toHaveLength(3);
});

test.each([
  [['nginx', 'caddy', 'apache2'], ''],
  [
    ['nginx', 'apache2'],
    'Left out, since its server is not installed: tests/hosts/caddy.test.ts. On Debian: apt-get install caddy',
  ],
  [
    ['apache2'],
    'Left out, since their servers are not installed: tests/hosts/nginx.test.ts, tests/hosts/caddy.test.ts. On Debian: apt-get install nginx caddy',
  ],
])('with %j installed the end of a run says %j', (installed, line) => {
  expect(describeMissingHosts(missingHosts(onlyWith(...installed)))).toBe(line);
});

test('a program that is not installed is not found', () => {
  expect(findProgram('no-such-program-anywhere')).toBeUndefined();
});
