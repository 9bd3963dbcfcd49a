import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findMissingPublic } from '#cli/find-missing-public.ts';
import { formatProblem } from '#lib/problems.ts';
import { root } from '../../setup/build.ts';
import { createFolder, writeFiles } from '../../fixtures/temporary-folder.ts';

const createCheckout = (): Promise<string> =>
  createFolder({
    'src/styles/tokens.css': "@font-face { src: url('/fonts/a.woff2') format('woff2'); }",
    'public/fonts/a.woff2': 'x',
    'public/card.png': 'x',
  });

test('a checkout with all that its pages load has no problem', async () => {
  expect(await findMissingPublic(await createCheckout())).toEqual([]);
});

test('this checkout has none', async () => {
  expect(await findMissingPublic(root)).toEqual([]);
});

test.each([
  ['fonts/a.woff2', 'src/styles/tokens.css'],
  ['card.png', 'every page'],
])('%s that %s loads is missed, and not taken empty', async (file, by) => {
  const checkout = await createCheckout();
  await rm(join(checkout, 'public', file));
  const report = async (): Promise<readonly string[]> =>
    (await findMissingPublic(checkout)).map(formatProblem);
  expect(await report()).toEqual([
    `public/${file}:1: found nothing, expected a file, which ${by} loads. Put it back.`,
  ]);
  await writeFiles(checkout, { [`public/${file}`]: '' });
  expect(await report()).toEqual([
    `public/${file}:1: found an empty file or a folder, expected a file, which ${by} loads. Put it back.`,
  ]);
});
