import { spawnSync } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onTheDay, soundFiles, writeArticle } from '../../fixtures/faulty/files.ts';
import { writeFiles } from '../../fixtures/faulty/write-files.ts';

const root = join(import.meta.dirname, '../../..');
// Content lies below the repository, so that its files have names from there.
const folder = join(root, 'node_modules/.cache/pressmark-tests/check');

const slugs = Array.from({ length: 30 }, (_, index) => `a${index}`);

beforeAll(async () => {
  const written = await writeFiles({
    ...soundFiles,
    ...onTheDay(
      Object.fromEntries(
        slugs.map((slug) => [
          slug,
          writeArticle(slug, { headline: '""', zebra: '1' }, 'One\u2060 two.\n'),
        ]),
      ),
    ),
  });
  await rm(folder, { recursive: true, force: true });
  await cp(written, folder, { recursive: true });
  await rm(written, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

function check(...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/cli/check.ts'), ...options],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: `${relative(root, folder)}/content` },
    },
  );
  const lines = (text: string): string[] => text.split('\n').slice(0, -1);
  return { status, problems: lines(stderr), said: lines(stdout) };
}

test('check lists all problems, then what kinds there are, then advice by kind', () => {
  const { status, problems, said } = check();
  expect(status).toBe(1);
  expect(problems.filter((line) => line.includes(': found '))).toHaveLength(60);
  expect(problems.slice(60)).toEqual([
    'By kind:',
    expect.stringMatching(
      /^30 missing values of headline in 30 files; first: .*\/a0\/index\.md:2$/u,
    ),
    expect.stringMatching(/^30 unknown fields in 30 files; first: .*\/a0\/index\.md:6$/u),
    '60 problems in 30 files. Nothing was published.',
  ]);
  expect(said).toEqual([
    expect.stringMatching(
      /^advice: 30 invisible characters in 30 files; first: .*\/a0\/index\.md:9$/u,
    ),
    'npm run check -- --advice lists each piece of advice.',
  ]);
});

test('check lists advice in full, the first problems, or those of a kind', () => {
  expect(check('--advice').said).toHaveLength(30);
  expect(check('--first', '2').problems.slice(0, 3)).toEqual([
    expect.stringContaining('/a0/index.md:2 headline: '),
    expect.stringContaining('/a0/index.md:6 zebra: '),
    '… and 58 more.',
  ]);
  const fields = check('--kind', 'unknown');
  expect(fields.status).toBe(1);
  expect(fields.problems).toHaveLength(31);
  expect(fields.said).toEqual([]);
  expect(check('--kind', 'none').said).toEqual([
    'No kind contains "none". There are: invisible characters, missing values of headline, unknown fields.',
  ]);
});

test('check says how it is called where it is called otherwise', () => {
  const { status, problems } = check('--first', 'many');
  expect(status).toBe(1);
  expect(problems[0]).toMatch(/^npm run check /u);
});
