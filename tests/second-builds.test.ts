import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { listFiles } from '#lib/list-files.ts';
import { build, cache, root } from './setup/build.ts';

// What a build keeps for the next must never show: a second build is what a first one would be.

const folder = join(cache, 'second-builds');
const content = 'node_modules/.cache/pressmark-tests/second-builds/content';
const outFolder = join(folder, 'dist');

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

async function buildWith(cacheFolder: string): Promise<ReadonlyMap<string, string>> {
  const { code, log } = await build({
    CONTENT_DIR: content,
    CACHE_DIR: join(folder, cacheFolder),
    OUT_DIR: outFolder,
  });
  expect(code, log).toBe(0);
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
  await writeStory('08', { section: 'town', topics: 'boats' });
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
