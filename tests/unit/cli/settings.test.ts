import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../setup/build.ts';

const SENTENCES = [
  'SITE_URL: found "foo", expected the origin of all permalinks, such as https://news.example. Write the whole origin, with https://.',
  'SITE_LANGUAGE: found "de", expected a language that the interface speaks: ar, en. Write one of these, or give the interface its words in src/i18n/.',
].join('\n');

/** How a command ends whose settings are wrong, and what it says. */
function run(words: readonly string[]): Promise<{ code: number; log: string }> {
  const env = { ...process.env, SITE_LANGUAGE: 'de', SITE_URL: 'foo', NO_COLOR: '1' };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...words], { cwd: root, env }, (_, out, err) => {
      resolve({ code: child.exitCode ?? 1, log: (out + err).trim() });
    });
  });
}

test.each([
  ['check', 1],
  ['record', 1],
  ['serve', 1],
  ['verify', 2],
])(
  '%s names all settings that are wrong, and ends with %d',
  async (name, code) => {
    expect(await run([join(root, `src/cli/${name}.ts`)])).toEqual({ code, log: SENTENCES });
  },
  30_000,
);

test.each(['build', 'dev'])(
  '%s names all settings that are wrong and no line of its own code',
  async (name) => {
    expect(await run([join(root, 'node_modules/astro/bin/astro.mjs'), name])).toEqual({
      code: 1,
      log: `[astro] Unable to load your Astro config\n\n${SENTENCES}`,
    });
  },
  30_000,
);
