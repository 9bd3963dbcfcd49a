import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CODE_PATHS } from '#build/build-stamp.ts';
import { listFiles } from '#lib/list-files.ts';
import { readFiles } from './fixtures/temporary-folder.ts';
import { build, cache, root } from './setup/build.ts';

// What a build keeps for the next must never show: a second build is what a first one would be.

const folder = join(cache, 'second-builds');
const content = 'node_modules/.cache/pressmark-tests/second-builds/content';
const outFolder = join(folder, 'dist');
/** A copy of the program, elsewhere and newer, with the same content: it may be changed, and nobody else builds there. */
const copy = await mkdtemp(join(tmpdir(), 'pressmark-checkout-'));
afterAll(() => rm(copy, { recursive: true, force: true }));

const pathOf = (day: string): string => `articles/2020/05/${day}/story-${day}/index.md`;

interface Story {
  readonly headline?: string;
  readonly section?: string;
  readonly topics?: string;
  readonly fields?: string;
  readonly text?: string;
}

async function write(path: string, text: string): Promise<void> {
  const file = join(root, content, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

const writeStory = (day: string, story: Story = {}): Promise<void> => {
  const {
    headline = `Story of ${day}`,
    section = 'harbour',
    topics = 'tides',
    fields = '',
  } = story;
  const { text = `The ferry of ${day} left at nine.\n\nNobody was on board.` } = story;
  const front = `headline: ${headline}\nslug: story-${day}\npublished: 2020-05-${day}\nsection: ${section}\ntopics: [${topics}]\n`;
  return write(pathOf(day), `---\n${front}${fields}---\n\n${text}\n`);
};

async function copyProgram(): Promise<void> {
  for (const path of CODE_PATHS) await cp(join(root, path), join(copy, path), { recursive: true });
  const modules = await readdir(join(root, 'node_modules'));
  await mkdir(dirname(join(copy, content)), { recursive: true });
  await symlink(join(root, content), join(copy, content));
  for (const name of modules.filter((one) => !one.startsWith('.')))
    await symlink(join(root, 'node_modules', name), join(copy, 'node_modules', name));
}

/** Replaces a text that stands once in a file of the copy. */
async function replaceInCopy(path: string, from: string, to: string): Promise<void> {
  const file = join(copy, path);
  const parts = (await readFile(file, 'utf8')).split(from);
  expect(parts, `${path} with ${from}`).toHaveLength(2);
  await writeFile(file, parts.join(to));
}

async function run(cacheFolder: string, checkout?: string): Promise<string> {
  const settings = {
    CONTENT_DIR: content,
    CACHE_DIR: join(folder, cacheFolder),
    OUT_DIR: outFolder,
  };
  const { code, log } = await build(settings, checkout);
  expect(code, log).toBe(0);
  return log;
}

async function buildWith(
  cacheFolder: string,
  checkout?: string,
): Promise<ReadonlyMap<string, string>> {
  await run(cacheFolder, checkout);
  const files = new Map<string, string>();
  for (const file of await listFiles(outFolder)) {
    const bytes = await readFile(join(outFolder, file));
    files.set(file, createHash('sha256').update(bytes).digest('hex'));
  }
  return files;
}

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await write('sections/harbour.md', '---\nname: Harbour\n---\n');
  await write('sections/town.md', '---\nname: Town\n---\n');
  await write('topics/tides.md', '---\nname: Tides\n---\n');
  await write('topics/boats.md', '---\nname: Boats\n---\n');
  await write('pages/about.md', '---\nheadline: About\n---\n\nA publication of fixtures.\n');
  for (const day of ['01', '02', '03', '04', '05', '06', '07']) await writeStory(day);
  const text = 'The ferry left at nine.\n\n## The next morning\n\nIt was back.';
  await writeStory('08', { section: 'town', topics: 'boats', text });
  await copyProgram();
  await buildWith('cache');
}, 120_000);

test('a body, a headline, a date, topics and a section that changed are all there is in a second build', async () => {
  await writeStory('01', { text: 'The ferry stayed.\n\nNobody was on board.' });
  await writeStory('02', { headline: 'Another headline' });
  await writeStory('03', { fields: 'updated: 2020-06-01\n' });
  await writeStory('04', { topics: 'boats' });
  await writeStory('05', { section: 'town' });
  const second = await buildWith('cache');
  expect(second).toEqual(await buildWith('cache-of-changes'));
}, 180_000);

test('so are articles that were added, removed and withdrawn, and a section that has another name', async () => {
  await writeStory('09', { topics: 'tides, boats' });
  await rm(dirname(join(root, content, pathOf('06'))), { recursive: true });
  await writeStory('07', { fields: 'withdrawn: { on: 2020-06-02, reason: It was not so. }\n' });
  await write('sections/town.md', '---\nname: The town\n---\n');
  const second = await buildWith('cache');
  expect(second).toEqual(await buildWith('cache-of-additions'));
}, 180_000);

/** The files of the cache, which get other names when a value is added; but for the texts, which each newsroom has for itself. */
const listKept = async (): Promise<readonly string[]> =>
  (await listFiles(join(folder, 'cache'))).filter((file) => !file.startsWith('texts/'));

/** What is neither a digest of others nor packed. */
async function readTexts(): Promise<Readonly<Record<string, string>>> {
  const texts = Object.entries(await readFiles(outFolder));
  return Object.fromEntries(texts.filter(([file]) => !/^hashes|\.(?:br|gz)$/u.test(file)));
}

test('what one checkout keeps is all that another needs, until a template changes: then each page is another', async () => {
  const kept = await listKept();
  const before = await readTexts();
  await run('cache', copy);
  expect(await listKept()).toEqual(kept);
  expect(await readTexts()).toEqual(before);
  await replaceInCopy('src/components/chrome/Foot.astro', "{'. '}", "{': '}");
  await run('cache', copy);
  const changed = Object.entries(before).map(([file, text]): [string, string] => [
    file,
    text.replace('Pressmark</a>. ', 'Pressmark</a>: '),
  ]);
  expect(Object.fromEntries(changed)).not.toEqual(before);
  expect(await readTexts()).toEqual(Object.fromEntries(changed));
}, 180_000);

test('a dependency that does something else is all there is in a second build', async () => {
  const slugger = 'node_modules/github-slugger';
  await rm(join(copy, slugger));
  await cp(join(root, slugger), join(copy, slugger), { recursive: true });
  await replaceInCopy(`${slugger}/index.js`, "replace(/ /g, '-')", "replace(/ /g, '_')");
  await replaceInCopy(
    'package-lock.json',
    `"${slugger}": {\n      "version": "2`,
    `"${slugger}": {\n      "version": "3`,
  );
  const second = await buildWith('cache', copy);
  expect(await readFile(join(outFolder, '2020/05/08/story-08/index.html'), 'utf8')).toContain(
    'id="h-the_next_morning"',
  );
  expect(second).toEqual(await buildWith('cache-of-dependency', copy));
}, 180_000);
