import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '#lib/list-files.ts';
import { build, cache, root, type Built } from './setup/build.ts';

const folder = join(cache, 'faulty');
const dist = join(folder, 'dist');
const content = 'node_modules/.cache/pressmark-tests/faulty/content';
const article = `${content}/articles/2017/06/29/a-ray-of-hope-for-syria/index.md`;
const about = `${content}/pages/about.md`;

const settings = { CONTENT_DIR: content, OUT_DIR: dist, CACHE_DIR: join(folder, 'cache') };

/** Every file of the built site with its bytes. */
async function readSite(): Promise<ReadonlyMap<string, string>> {
  const files = await listFiles(dist);
  const bytes = await Promise.all(files.map((file) => readFile(join(dist, file), 'base64')));
  return new Map(files.map((file, index) => [file, bytes[index] ?? '']));
}

async function edit(file: string, was: string, is: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8');
  expect(text).toContain(was);
  await writeFile(join(root, file), text.replace(was, is));
}

describe('a build of content with faults', () => {
  let before: ReadonlyMap<string, string>;
  let built: Built;

  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await cp(join(root, 'content'), join(root, content), { recursive: true });
    const good = await build(settings);
    expect(good, good.log).toMatchObject({ code: 0 });
    before = await readSite();
    await edit(article, 'published: 2017-06-29', 'published: yesterday');
    await edit(article, 'section: world', 'section: wrold');
    await edit(about, 'headline:', 'title:');
    built = await build(settings);
  }, 120_000);

  test('ends with code 1', () => {
    expect(built.code).toBe(1);
  });

  test('reports every fault of every file, and that nothing was published', () => {
    const from = built.log.indexOf(content);
    const end = 'Nothing was published.';
    expect(built.log.slice(from, built.log.indexOf(end) + end.length)).toBe(
      `${article}:4 published: found "yesterday", expected a date such as 2026-08-22. Write the date in ISO form.
${article}:7 section: found "wrold", expected world. Write world.
${about}:1 headline: found nothing, expected one line of text, 200 characters at most. Write the headline, in quotes.
${about}:2 title: found an unknown field, expected headline. Write headline instead of title.
4 problems in 2 files. Nothing was published.`,
    );
  });

  test('shows writers no stack trace', () => {
    expect(built.log).not.toMatch(/^\s+at .+:\d+:\d+\)?$/mu);
    expect(built.log).not.toContain('Stack trace');
  });

  test('leaves the last good site as it was, byte for byte, and nothing beside it', async () => {
    expect(before.size).toBeGreaterThan(20);
    const after = await readSite();
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after].filter(([file, bytes]) => before.get(file) !== bytes);
    expect(changed.map(([file]) => file)).toEqual([]);
    const beside = (await listFiles(folder)).filter((file) => file.startsWith('.'));
    expect(beside).toEqual([]);
  });
});
