import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// Where Debian keeps servers; not everyone's PATH leads there.
const SERVERS = ['/usr/sbin', '/usr/local/sbin'];

/** Where a program of the machine's is, if it is installed. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...SERVERS];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** A test file and the program it starts. */
export interface HostTest {
  readonly file: string;
  readonly program: string;
}

const HOST_TESTS: readonly HostTest[] = ['nginx', 'caddy', 'apache2'].map((program) => ({
  file: `tests/hosts/${program}.test.ts`,
  program,
}));

/** The tests of hosts whose server is not installed here. */
export const missingHosts = (find: typeof findProgram = findProgram): readonly HostTest[] =>
  HOST_TESTS.filter(({ program }) => find(program) === undefined);

/** One line on the tests that were left out, or nothing. */
export function describeMissingHosts(missing: readonly HostTest[]): string {
  if (missing.length === 0) return '';
  const programs = missing.map(({ program }) => program).join(' ');
  const files = missing.map(({ file }) => file).join(', ');
  return `Left out, since ${missing.length === 1 ? 'its server is' : 'their servers are'} not installed: ${files}. On Debian: apt-get install ${programs}`;
}
