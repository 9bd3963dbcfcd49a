import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { startSite } from '#cli/site-server.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

const script = resolve(import.meta.dirname, '../../../src/cli/serve.ts');

function serve(options: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return spawn(process.execPath, [script, ...options], {
    env: { ...process.env, BASE_PATH: '/', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs it until it ends by itself, and gives its last words. */
async function runToEnd(options: readonly string[], environment = {}) {
  const running = serve(options, environment);
  const ending: Promise<unknown[]> = once(running, 'exit');
  const [out, error] = await Promise.all([text(running.stdout), text(running.stderr)]);
  const [code] = await ending;
  return { out, error, code };
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'it says where it is, and stops at %s',
  async (signal) => {
    const folder = await createFolder({ 'index.html': 'front' });
    const running = serve(['--dir', folder, '--port', '0'], { BASE_PATH: '/news/' });
    const printed: unknown[] = await once(running.stdout.setEncoding('utf8'), 'data');
    const [, url = ''] =
      /^Pressmark is at (http:\/\/localhost:\d+\/news\/) — stop it with Ctrl\+C\.\n$/u.exec(
        String(printed[0]),
      ) ?? [];
    expect(await (await fetch(url)).text()).toBe('front');
    running.kill(signal);
    expect(await once(running, 'exit')).toEqual([0, null]);
  },
);

test('it names a port that is taken, and how to choose another', async () => {
  const folder = await createFolder({ 'index.html': 'front' });
  const { url, close } = await startSite({ folder, base: '/' }, 0);
  const port = Number(new URL(url).port);
  const ended = await runToEnd(['--dir', folder], { PORT: String(port) });
  await close();
  expect(ended).toEqual({
    out: '',
    error: `Port ${port} is taken by another program. Choose another: npm start -- --port ${port + 1}\n`,
    code: 1,
  });
});

test.each([
  [['--port', 'http'], 'port: found "http", expected a number up to 65535.\n'],
  [['--port=65536'], 'port: found "65536", expected a number up to 65535.\n'],
  [['--prot', '80'], "Unknown option '--prot'\n"],
])('it refuses %j', async (options, error) => {
  expect(await runToEnd(options)).toEqual({ out: '', error, code: 1 });
});

test('it says so when there is no site in the folder it is given', async () => {
  const folder = join(await createFolder({}), 'dist');
  const { error, code } = await runToEnd(['--dir', folder]);
  expect(error).toMatch(/^There is no site in .*dist\. Make one with: npm run build\n$/u);
  expect(code).toBe(1);
});
