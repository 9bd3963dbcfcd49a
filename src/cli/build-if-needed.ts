import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createStamp, findStamp, type BuildSources } from '#build/build-stamp.ts';

/**
 * Runs the build unless the site in `folder` was made from these very sources. `runBuild` answers
 * whether it succeeded; so does this.
 */
export async function buildIfNeeded(
  sources: BuildSources,
  folder: string,
  runBuild: () => Promise<boolean>,
): Promise<boolean> {
  return (await isUpToDate(sources, folder)) || runBuild();
}

async function isUpToDate(sources: BuildSources, folder: string): Promise<boolean> {
  const front = await stat(join(folder, 'index.html')).catch(() => undefined);
  if (front === undefined) return false;
  return (await findStamp(sources.root, folder)) === (await createStamp(sources));
}

/** Runs `npm run build` in the terminal one looks at; answers whether it succeeded. */
export function runBuild(root: string): Promise<boolean> {
  const npm = process.env['npm_execpath'];
  const build = npm
    ? spawn(process.execPath, [npm, 'run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
    : // On Windows npm is a script, which only a shell can run.
      spawn('npm run --silent build', { cwd: root, stdio: 'inherit', shell: true });
  return new Promise((resolve, reject) => {
    build.once('error', reject);
    build.once('exit', (code) => {
      resolve(code === 0);
    });
  });
}
