import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeSource } from '#cli/import/archive.ts';
import { prepareImport } from '#cli/import/import-archive.ts';
import type { PreparedImport } from '#cli/import/plan-import.ts';
import { formatReport } from '#cli/import/report.ts';
import { undoImport, writeImport } from '#cli/import/write-import.ts';
import { createBodyRenderer } from '#content/markdown/pipeline.ts';
import { readContent } from '#content/read/read-newsroom.ts';
import { listFiles } from '#lib/list-files.ts';
import { proseWords } from '#i18n/en.ts';

const fixtures = resolve(import.meta.dirname, '../../../fixtures/import');
const SYSTEMS = [
  'jekyll',
  'hugo',
  'zola',
  'eleventy',
  'astro',
  'gatsby',
  'plain',
  'wordpress',
  'feeds',
  'pages',
  'documents',
];

interface Room {
  readonly root: string;
  readonly content: string;
  readonly manifestFile: string;
}

const roots: string[] = [];

async function createRoom(): Promise<Room> {
  const root = await mkdtemp(join(tmpdir(), 'pressmark-test-'));
  roots.push(root);
  return { root, content: join(root, 'content'), manifestFile: join(root, 'manifest.json') };
}

const settingsOf = (room: Room, system: string) => ({
  ...room,
  archive: join(fixtures, system),
  pictures: join(room.root, 'pictures'),
  language: 'en',
  encoding: system === 'plain' ? 'windows-1251' : undefined,
});

const write = (room: Room, prepared: PreparedImport, system: string): Promise<number> =>
  writeImport(prepared, { ...room, folder: system });

const textsOf = ({ files }: PreparedImport): Map<string, string> =>
  new Map([...files].flatMap(([path, file]) => ('text' in file ? [[path, file.text]] : [])));

const imported = new Map<string, PreparedImport>();
const rooms = new Map<string, Room>();

beforeAll(async () => {
  for (const system of SYSTEMS) {
    const room = await createRoom();
    rooms.set(system, room);
    imported.set(system, await prepareImport(settingsOf(room, system)));
  }
});

afterAll(async () => {
  await Promise.all(roots.map((root) => rm(root, { recursive: true })));
});

function of(system: string): PreparedImport {
  const found = imported.get(system);
  if (!found) throw new Error(`${system} was not imported`);
  return found;
}

const notesOf = (system: string, kind: string): string[] =>
  of(system)
    .summary.notes.filter((note) => note.kind === kind)
    .map(({ file, line, text }) => `${file}:${line} ${text}`);

/** The words of a text, without the names of tags, fields and template code. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replaceAll(
      /<\/?(?:div|b|br|p|sub|sup|u|dl|dt|dd|table|tr|td|th|summary|details|figure|figcaption|a|img)\b/giu,
      ' ',
    )
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const spaced = (text: string): string => text.replaceAll(/<[^>]*>/gu, ' ');

const decodeEntities = (text: string): string =>
  text
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&uuml;', 'ü')
    .replaceAll('&amp;', '&');

const pick = (text: string, pattern: RegExp): string =>
  [...text.matchAll(pattern)].map(([, words = '']) => words).join('\n');

/** What a reader of an input would call its words, read in another way than the import reads them. */
async function textOfInput(file: string, bytes: Buffer, encoding?: string): Promise<string> {
  if (/\.(?:docx|odt)$/u.test(file)) {
    const zip = await JSZip.loadAsync(bytes).catch(() => undefined);
    const parts = zip?.file(/(?:^|\/)(?:document|footnotes|comments|content)\.xml$/u) ?? [];
    return spaced((await Promise.all(parts.map((part) => part.async('string')))).join(' '));
  }
  const decoded = decodeSource(bytes, encoding);
  const text = 'text' in decoded ? decoded.text : '';
  if (/\.html?$/u.test(file))
    return decodeEntities(
      spaced(pick(text, /<body>([^]*)<\/body>/gu).replaceAll(/<script>[^]*?<\/script>/gu, '')) +
        pick(text, /(?:alt|name="description" content)="([^"]*)"/gu),
    );
  if (!file.endsWith('.xml')) return text;
  const fields =
    /<((?:content:encoded|excerpt:encoded|description|summary|content|title|category|dc:creator|name|itunes:duration|wp:comment_author|wp:comment_content|media:title)\b[^>]*>[^]*?)<\/(?:content:encoded|excerpt:encoded|description|summary|content|title|category|dc:creator|name|itunes:duration|wp:comment_author|wp:comment_content|media:title)>/gu;
  const [, ...items] = text.split(/<(?:item|entry)>/u);
  const words = pick(items.join('\n').replaceAll('<![CDATA[', '>').replaceAll(']]>', ''), fields);
  const shown = words.replaceAll(/^[^>]*>/gmu, '').replaceAll(/<!--[^]*?-->/gu, '');
  return spaced(decodeEntities(decodeEntities(shown)));
}

describe.each(SYSTEMS)('an archive of %s', (system) => {
  test('loses no word: each stands in an article or in the report', async () => {
    const { summary } = of(system);
    const kept = new Set(
      wordsOf(`${[...textsOf(of(system)).values()].join('\n')}\n${formatReport(summary)}`),
    );
    // Signs that are written in another form: H₂O, the time of a date, the alignment of a table.
    const restated = new Set(
      wordsOf(
        'class kasten src alt href title date tags categories description author layout permalink redirect_from ' +
          'lastmod authors aliases cover image caption type taxonomies extra lang pubDate updatedDate heroImage language ' +
          'published import from more highlight endhighlight raw endraw js go linenos youtube weight draft 04T10 05 04 02 ' +
          'index md 284Z H 2 10 6 5 te the site summary ноября 13 г Jul July July 08 09 June 29 09T 2015 05 01T22 12 03 O x 0200 img anne Uncategorized مارس ١٠ mars 2016年3月11日',
      ),
    );
    const { archive, encoding } = settingsOf(rooms.get(system) ?? (await createRoom()), system);
    const lost: string[] = [];
    for (const file of await listFiles(archive)) {
      if (!/\.(?:md|mdx|txt|html?|xml|docx|odt)$/u.test(file)) continue;
      if (notesOf(system, 'not-taken').some((note) => note.startsWith(`${file}:`))) continue;
      const text = await textOfInput(file, readFileSync(join(archive, file)), encoding);
      for (const word of wordsOf(text))
        if (!kept.has(word) && !restated.has(word)) lost.push(`${file}: ${word}`);
    }
    expect(lost).toEqual([]);
  });

  test('is sound but for its drafts, and the same when it is imported again', async () => {
    const room = rooms.get(system) ?? (await createRoom());
    await write(room, of(system), system);
    const { problems } = await readContent({
      root: room.root,
      folder: 'content',
      language: 'en',
      renderer: createBodyRenderer(proseWords, '/'),
      now: new Date('2026-11-27'),
    });
    const faulty = new Set(problems.map(({ file }) => file.replace('content/', '')));
    const texts = textsOf(of(system));
    for (const file of faulty) expect(texts.get(file)).toContain('\ndraft: true\n');

    const again = await prepareImport(settingsOf(room, system));
    expect(again.files).toEqual(of(system).files);
    expect(await write(room, again, system)).toBe(0);
  });

  test('is removed by an undo, but for what was changed since', async () => {
    const room = await createRoom();
    await write(room, of(system), system);
    const [changed = ''] = [...textsOf(of(system)).keys()].filter((path) =>
      path.endsWith('index.md'),
    );
    await writeFile(join(room.content, changed), 'A day of work.');
    const again = await prepareImport(settingsOf(room, system));
    expect(again.files.has(changed)).toBe(false);
    expect(again.summary.notes.some(({ kind, text }) => kind === 'kept' && text === changed)).toBe(
      true,
    );
    const { kept } = await undoImport(room.content, room.manifestFile, system);
    expect(kept).toEqual([changed]);
    expect(await listFiles(room.content)).toEqual([changed]);
  });
});

const articles = (system: string): string =>
  [...textsOf(of(system))].map(([path, text]) => `=== ${path}\n${text}`).join('\n');

test.each(SYSTEMS)('what %s gives', async (system) => {
  await expect(articles(system)).toMatchFileSnapshot(join(fixtures, `${system}.expected.md`));
});

test.each(SYSTEMS)('what the report says of %s', async (system) => {
  const report = formatReport({ ...of(system).summary, folder: system });
  await expect(report).toMatchFileSnapshot(join(fixtures, `${system}.report.md`));
});

test('never overwrites an article that was there before', async () => {
  const room = await createRoom();
  await cp(resolve(import.meta.dirname, '../../../../content'), room.content, { recursive: true });
  const archive = join(room.root, 'archive');
  const article = join(room.content, 'articles/2017/06/29/a-ray-of-hope-for-syria/index.md');
  const before = await readFile(article, 'utf8');
  await cp(join(fixtures, 'plain/notes'), archive, { recursive: true });
  await writeFile(
    join(archive, 'a-ray-of-hope-for-syria.md'),
    '---\ntitle: Another\ndate: 2017-06-29\n---\nOther.\n',
  );
  const prepared = await prepareImport({ ...settingsOf(room, 'plain'), archive });
  expect(prepared.summary.notes).toContainEqual({
    kind: 'kept',
    file: 'a-ray-of-hope-for-syria.md',
    line: 1,
    text: 'articles/2017/06/29/a-ray-of-hope-for-syria/index.md',
  });
  await writeImport(prepared, { ...room, folder: archive });
  expect(await readFile(article, 'utf8')).toBe(before);
});

test('an encoding is asked for, never guessed', async () => {
  const room = await createRoom();
  const { summary } = await prepareImport({ ...settingsOf(room, 'plain'), encoding: undefined });
  expect(summary.notes).toContainEqual({
    kind: 'not-taken',
    file: 'windows.md',
    line: 1,
    text: 'found bytes that are not UTF-8. Run the import with the encoding of the file, such as --encoding windows-1251.',
  });
});

test('a sign in the place of an author is no byline, and the report has it', async () => {
  const room = await createRoom();
  const archive = join(room.root, 'archive');
  await mkdir(archive);
  const fields = 'title: The quay\ndate: 2020-01-05\nauthor: "-"';
  await writeFile(join(archive, 'quay.md'), `---\n${fields}\n---\n\nThe quay is open.\n`);
  const prepared = await prepareImport({ ...settingsOf(room, 'plain'), archive });
  expect([...textsOf(prepared).values()].join('\n')).not.toContain('byline');
  expect(prepared.summary.notes).toContainEqual(
    expect.objectContaining({ kind: 'field', file: 'quay.md', text: 'author: -' }),
  );
});
