import { spawn } from 'node:child_process';

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
