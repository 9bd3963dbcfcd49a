import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** The repository's root. */
export const root = join(import.meta.dirname, '../..');

/** Where tests write; npm's own folder, so that neither Git nor a linter looks there. */
export const cache = join(root, 'node_modules/.cache/pressmark-tests');

// Under Vitest's own settings Astro builds for tests and serves no pages.
const PLAIN = {
  ...{ NODE_ENV: undefined, VITEST: undefined, MODE: undefined, DEV: undefined, PROD: undefined },
  ...{ FORCE_COLOR: undefined, NO_COLOR: '1' },
};

/** How a build ended. */
export interface Built {
  readonly code: number;
  /** What it printed, both streams, in order. */
  readonly log: string;
}

/** Astro as `npm run` starts it in a checkout, with these settings added to the environment. */
export function startAstro(
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
  checkout = root,
) {
  return spawn(process.execPath, [join(checkout, 'node_modules/astro/bin/astro.mjs'), ...words], {
    cwd: checkout,
    env: { ...process.env, ...PLAIN, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs the build of a checkout, the project's own or a copy, with these settings added to the environment. */
export function build(settings: Readonly<Record<string, string>>, checkout = root): Promise<Built> {
  return finish(startAstro(['build'], settings, checkout));
}

/** Runs `npm run record` with these settings added to the environment. */
export function record(
  settings: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Promise<Built> {
  return finish(
    spawn(process.execPath, [join(root, 'src/cli/record.ts'), ...words], {
      cwd: root,
      env: { ...process.env, ...PLAIN, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

function finish(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Built> {
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      log += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, log });
    });
  });
}
