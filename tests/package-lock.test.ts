import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CHROMIUM_VERSION } from './setup/find-browser.ts';

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

async function readJson<T>(file: string): Promise<T> {
  const text: T = JSON.parse(await readFile(new URL(`../${file}`, import.meta.url), 'utf8'));
  return text;
}

test('the lock file holds every optional package of every platform, so that npm ci works on all', async () => {
  const { packages } = await readJson<{ packages: Record<string, Locked> }>('package-lock.json');
  const missing = Object.entries(packages).flatMap(([path, locked]) =>
    Object.keys(locked.optionalDependencies ?? {})
      .filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      )
      .map((name) => `${path} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

test('every package is named in one exact version, so that nothing drifts', async () => {
  const manifest = await readJson<Locked>('package.json');
  const named = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});

test('the browser is unpacked into a folder of its own version', async () => {
  const { devDependencies } = await readJson<Locked>('package.json');
  expect(devDependencies?.['@sparticuz/chromium']).toBe(CHROMIUM_VERSION);
});
