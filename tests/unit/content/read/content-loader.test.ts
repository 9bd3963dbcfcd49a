import { EventEmitter } from 'node:events';
import { mkdir, rm, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { cacheFolder } from '#lib/cache-folder.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { createFactsReader, createTextReader } from '#content/read/article-texts.ts';
import { createContentLoaders } from '#content/read/content-loader.ts';
import type { Kind } from '#content/read/content-files.ts';
import { onTheDay, soundFiles, writeArticle } from '../../../fixtures/faulty/files.ts';
import { writeFiles } from '../../../fixtures/faulty/write-files.ts';
import { tinyPicture } from '../../../fixtures/tiny-picture.ts';
import { rendererStub } from './renderer-stub.ts';

const KINDS: readonly Kind[] = ['articles', 'sections', 'topics', 'pages', 'places'];
const article = 'content/articles/2017/06/29/bridge/index.md';
const sound = writeArticle('bridge', {}, '![The bridge](./bridge.jpg)\n\nThe end.\n');
const faulty = writeArticle('bridge', { published: 'yesterday', title: 'A' });
const fault =
  `${article}:4 published: found "yesterday", expected a date such as 2026-08-22. Write the date in ISO form.\n` +
  `${article}:6 title: found an unknown field, expected headline. Write headline instead of title.\n` +
  '2 problems in 1 file. Nothing was published.';

let root: string;
beforeEach(async () => {
  root = await writeFiles({
    ...soundFiles,
    ...onTheDay({ bridge: sound }),
    'articles/2017/06/29/bridge/bridge.jpg': tinyPicture,
  });
});
afterEach(() => rm(root, { recursive: true }));

/** What Astro would know and log: each collection's entries by identity, and the errors. */
interface ReadingContext {
  readonly stores: Readonly<Record<Kind, Map<string, unknown>>>;
  readonly meta: Map<string, string>;
  readonly errors: string[];
  /** What was said that is no error. */
  readonly said: string[];
  readonly readings: () => number;
  readonly sync: (watcher?: EventEmitter) => Promise<unknown>;
}

/** A run of the program; after another it finds what Astro has kept of that. */
function createRun(before?: ReadingContext, version = '1'): ReadingContext {
  const stores = before?.stores ?? {
    articles: new Map(),
    sections: new Map(),
    topics: new Map(),
    pages: new Map(),
    places: new Map(),
  };
  const meta = before?.meta ?? new Map<string, string>();
  const errors: string[] = [];
  const said: string[] = [];
  let rendered = 0;
  const loaders = createContentLoaders({
    folder: 'content',
    language: 'en',
    version,
    renderer: {
      ...rendererStub,
      render: (written) => {
        if (written.file === article) rendered += 1;
        return rendererStub.render(written);
      },
    },
  });
  const load = (kind: Kind, watcher?: EventEmitter): Promise<void> => {
    const store = stores[kind];
    const context: unknown = {
      collection: kind,
      config: { root: pathToFileURL(`${root}/`) },
      generateDigest: () => 'digest',
      logger: {
        error: (message: string) => errors.push(message),
        warn: (message: string) => said.push(message),
        info: (message: string) => said.push(message),
      },
      store: {
        keys: () => [...store.keys()],
        values: () => [...store.values()],
        delete: (id: string) => store.delete(id),
        set: (entry: { id: string }) => store.set(entry.id, entry),
      },
      meta: {
        get: (key: string) => meta.get(`${kind} ${key}`),
        set: (key: string, value: string) => meta.set(`${kind} ${key}`, value),
      },
      watcher,
    };
    if (!isContext(context)) throw new Error('No loader context');
    return loaders[kind].load(context);
  };
  return {
    stores,
    meta,
    errors,
    said,
    readings: () => rendered,
    sync: (watcher) => Promise.all(KINDS.map((kind) => load(kind, watcher))),
  };
}

const entrySchema = z.object({ data: z.object({ place: z.string() }) });

/** The fake holds all that the loaders use of the real one. */
const isContext = (value: unknown): value is LoaderContext =>
  typeof value === 'object' && value !== null && 'store' in value;

const createWatcher = (): EventEmitter => Object.assign(new EventEmitter(), { add: vi.fn() });
const save = (text: string): Promise<void> => writeFile(join(root, article), text);
const idsOf = ({ stores }: ReadingContext): unknown =>
  Object.fromEntries(KINDS.map((kind) => [kind, [...stores[kind].keys()]]));
const factsOf = ({ stores }: ReadingContext): unknown => {
  const { data } = entrySchema.parse(stores.articles.get('2017/06/29/bridge'));
  return createFactsReader(root)(data.place);
};

const all = {
  articles: ['2017/06/29/bridge'],
  sections: ['business', 'culture', 'world'],
  topics: ['russia', 'syria'],
  pages: ['about'],
  places: ['aleppo'],
};

describe('a build', () => {
  test('fills every collection from one reading', async () => {
    const context = createRun();
    await context.sync();
    expect(idsOf(context)).toEqual(all);
    expect(context.readings()).toBe(1);
  });

  test('tells what was left out of the content', async () => {
    await save(writeArticle('bridge', {}, '![The bridge](./bridge.jpg)\n\nThe\u200B end.\n'));
    const context = createRun();
    await context.sync();
    expect(context.errors).toEqual([]);
    expect(context.said).toContain(
      `advice: ${article}:10: found the invisible character U+200B, expected text that can be seen. It is left out. Delete it.`,
    );
  });

  test('keeps of an article what is made of it: HTML, pictures, words, Markdown', async () => {
    const context = createRun();
    await context.sync();
    expect(context.stores.articles.get('2017/06/29/bridge')).toEqual({
      id: '2017/06/29/bridge',
      filePath: article,
      digest: 'digest',
      data: { place: expect.stringMatching(/^[0-9a-f]{12}\/[0-9a-f]{64}$/u) },
    });
    const facts = factsOf(context);
    expect(facts).toEqual({
        text: expect.stringMatching(/^[0-9a-f]{12}\/[0-9a-f]{64}$/u),
        headline: 'A sound article',
        slug: 'bridge',
        published: '2017-06-29',
        section: 'world',
        topics: [],
        map: [],
        byline: [],
        language: 'en',
        notes: [],
        corrections: [],
        archived: [],
        aliases: [],
        lead: false,
        draft: false,
        address: '/2017/06/29/bridge/',
        file: article,
        textSha256: fingerprintOf('![The bridge](./bridge.jpg)\n\nThe end.\n'),
        labels: ['1', '2'],
        ledgerLine: expect.stringMatching(
          /^\{"address":"\/2017\/06\/29\/bridge\/","paragraphs":\["1:[\w-]{22}","2:[\w-]{22}"\]\}$/u,
        ),
        figurePlaced: false,
        files: ['./bridge.jpg'],
    });
    const { text } = z.object({ text: z.string() }).parse(facts);
    expect(createTextReader(root)(text)).toEqual({
      parts: ['<p>![The bridge](./bridge.jpg)</p>', '<p>The end.</p>'],
      blocks: [
        { id: 'p1', text: '![The bridge](./bridge.jpg)' },
        { id: 'p2', text: 'The end.' },
      ],
      paragraphs: ['![The bridge](./bridge.jpg)', 'The end.'],
      markdown: '\n![The bridge](./bridge.jpg)\n\nThe end.\n',
    });
  });

  test('stops at faulty content with the whole report, and touches no collection', async () => {
    const context = createRun();
    await context.sync();
    await save(faulty);
    await expect(context.sync()).rejects.toMatchObject({ name: 'ContentError', message: fault });
    expect(idsOf(context)).toEqual(all);
  });

  test('reads the newsroom anew each time', async () => {
    const context = createRun();
    await context.sync();
    await save(writeArticle('bridge', { headline: 'Another' }));
    await context.sync();
    expect(factsOf(context)).toMatchObject({ headline: 'Another' });
    expect(context.readings()).toBe(2);
  });
});

describe('in dev', () => {
  const change = (watcher: EventEmitter, path = article): boolean =>
    watcher.emit('change', join(root, path));

  test('the first faulty reading is logged once and does not end the server', async () => {
    const context = createRun();
    await save(faulty);
    await context.sync(createWatcher());
    expect(context.errors).toEqual([fault]);
    expect(idsOf(context)).toEqual({ articles: [], sections: [], topics: [], pages: [], places: [] });
  });

  test('a bad save is logged and the last good entries stay, until a good save', async () => {
    const context = createRun();
    const watcher = createWatcher();
    await context.sync(watcher);

    await save(faulty);
    change(watcher);
    await vi.waitFor(() => {
      expect(context.errors).toEqual([fault]);
    });
    expect(factsOf(context)).toMatchObject({ headline: 'A sound article' });

    await save(writeArticle('bridge', { headline: 'Mended' }));
    change(watcher);
    await vi.waitFor(() => {
      expect(factsOf(context)).toMatchObject({ headline: 'Mended' });
    });
    expect(context.errors).toEqual([fault]);
  });

  test('a removed file leaves its collection', async () => {
    const context = createRun();
    const watcher = createWatcher();
    await context.sync(watcher);
    await rm(join(root, 'content/topics/russia.md'));
    watcher.emit('unlink', join(root, 'content/topics/russia.md'));
    await vi.waitFor(() => {
      expect(idsOf(context)).toEqual({ ...all, topics: ['syria'] });
    });
  });

  test('several changes at once are one reading, and files elsewhere none', async () => {
    const context = createRun();
    const watcher = createWatcher();
    await context.sync(watcher);
    for (const path of ['src/pages/index.astro', 'content-old/a.md']) change(watcher, path);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(context.readings()).toBe(1);
    await save(writeArticle('bridge', {}, 'Another text.\n'));
    for (const path of [article, article, 'content/pages/about.md']) change(watcher, path);
    await vi.waitFor(() => {
      expect(context.readings()).toBe(2);
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(context.readings()).toBe(2);
  });

  describe('an article is read again when something has changed that it is read by', () => {
    const lines = '{"address":"/2017/06/29/bridge/","paragraphs":["7:AAAAAAAAAAAAAAAAAAAAAA"]}\n';
    test.each<[string, string, string, number]>([
      ['nothing', 'pages/about.md', '---\nheadline: About\n---\n\nAnother text.\n', 1],
      ['another article', 'articles/2017/06/30/dam/index.md', writeArticle('dam', { published: '2017-06-30' }), 1],
      ['its file', 'articles/2017/06/29/bridge/index.md', writeArticle('bridge', { headline: 'B' }), 2],
      ['the files beside it', 'articles/2017/06/29/bridge/other.jpg', '', 2],
      ['a topic that it does not name', 'topics/china.md', '---\nname: China\n---\n', 1],
      ['its line of the ledger', 'permalinks.jsonl', lines, 2],
    ])('%s', async (_, path, text, readings) => {
      const context = createRun();
      const watcher = createWatcher();
      await context.sync(watcher);
      await mkdir(dirname(join(root, 'content', path)), { recursive: true });
      await writeFile(join(root, 'content', path), text || tinyPicture);
      context.stores.pages.clear();
      change(watcher, `content/${path}`);
      await vi.waitFor(() => {
        expect(context.stores.pages.size).toBe(1);
      });
      expect(context.readings()).toBe(readings);
    });

    test('a topic that it names and that was not there', async () => {
      await save(writeArticle('bridge', { topics: '[china]' }));
      const context = createRun();
      const watcher = createWatcher();
      await context.sync(watcher);
      expect(context.errors).toHaveLength(1);
      await writeFile(join(root, 'content/topics/china.md'), '---\nname: China\n---\n');
      change(watcher, 'content/topics/china.md');
      await vi.waitFor(() => {
        expect(factsOf(context)).toMatchObject({ topics: ['china'] });
      });
    });
  });

  test('the file that an article names as its source is told as it is now', async () => {
    await save(writeArticle('bridge', { source: "{ publisher: none, url: none, rights: none, file: source.txt }" }));
    const source = join(root, 'content/articles/2017/06/29/bridge/source.txt');
    await writeFile(source, 'One.');
    const context = createRun();
    const watcher = createWatcher();
    await context.sync(watcher);
    expect(factsOf(context)).toMatchObject({ sourceSha256: fingerprintOf('One.') });
    await writeFile(source, 'Another.');
    change(watcher, 'content/articles/2017/06/29/bridge/source.txt');
    await vi.waitFor(() => {
      expect(factsOf(context)).toMatchObject({ sourceSha256: fingerprintOf('Another.') });
    });
  });

  test('a picture is looked at again when its file has changed', async () => {
    const context = createRun();
    const watcher = createWatcher();
    await context.sync(watcher);
    const picture = 'content/articles/2017/06/29/bridge/bridge.jpg';
    await writeFile(join(root, picture), 'no picture');
    change(watcher, picture);
    await vi.waitFor(() => {
      expect(context.errors.join()).toContain(`${picture}:1: found`);
    });
    await writeFile(join(root, picture), tinyPicture);
    await save(writeArticle('bridge', { headline: 'With a picture' }));
    change(watcher, picture);
    await vi.waitFor(() => {
      expect(factsOf(context)).toMatchObject({ headline: 'With a picture' });
    });
  });

  describe('what was read last time shows at once, and what has changed a moment later', () => {
    const start = async (version?: string): Promise<ReadingContext> => {
      const context = createRun(before, version);
      await context.sync(createWatcher());
      return context;
    };
    const isRead = (context: ReadingContext): Promise<void> =>
      vi.waitFor(() => {
        expect(factsOf(context)).toMatchObject({ headline: 'Another' });
      });
    let before: ReadingContext;
    beforeEach(async () => {
      before = createRun();
      await before.sync(createWatcher());
      await save(writeArticle('bridge', { headline: 'Another' }));
    });

    test('where all of it is kept', async () => {
      const context = await start();
      expect(factsOf(context)).toMatchObject({ headline: 'A sound article' });
      await isRead(context);
    });

    test('but what is faulty by now, which is logged', async () => {
      await save(faulty);
      const context = await start();
      await vi.waitFor(() => {
        expect(context.errors).toEqual([fault]);
      });
      expect(factsOf(context)).toMatchObject({ headline: 'A sound article' });
    });

    test('not where another program read it', async () => {
      expect(factsOf(await start('2'))).toMatchObject({ headline: 'Another' });
    });

    test('not where its texts were deleted', async () => {
      await rm(join(root, cacheFolder, 'texts'), { recursive: true });
      expect(factsOf(await start())).toMatchObject({ headline: 'Another' });
    });

    test('not in a build', async () => {
      const context = createRun(before);
      await context.sync();
      expect(factsOf(context)).toMatchObject({ headline: 'Another' });
    });
  });

  test('a new folder is read although no file in it was noticed', async () => {
    const context = createRun();
    const watcher = createWatcher();
    await context.sync(watcher);
    const folder = join(root, 'content/articles/2017/06/30/dam');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.md'), writeArticle('dam', { published: '2017-06-30' }));
    watcher.emit('addDir', folder);
    await vi.waitFor(() => {
      expect([...context.stores.articles.keys()]).toContain('2017/06/30/dam');
    });
  });
});

describe('the ledger of addresses', () => {
  const ledger = 'content/permalinks.jsonl';
  const record = (text: string): Promise<void> => writeFile(join(root, ledger), text);

  test('is asked for where there is none, and nothing is refused', async () => {
    const context = createRun();
    await context.sync();
    expect(context.said).toEqual([
      `There is no ${ledger} yet, so no address is kept. npm run record makes it.`,
    ]);
  });

  test('stops no build that it is behind of, and says what it does not have', async () => {
    await record('');
    const context = createRun();
    await context.sync();
    expect(idsOf(context)).toEqual(all);
    expect(context.said).toEqual([
      `${ledger} does not have yet what is new at /2017/06/29/bridge/, /about/. npm run record writes it; commit the file.`,
    ]);
    expect(await readFile(join(root, ledger), 'utf8')).toBe('');
  });

  test('only advises while one writes, and of broken promises alone', async () => {
    await record('\n{"address":"/gone/","paragraphs":[]}\n');
    const context = createRun();
    await context.sync(createWatcher());
    expect(context.errors).toEqual([]);
    expect(idsOf(context)).toEqual(all);
    expect(context.said).toEqual([
      `${ledger}:2: found nothing at /gone/, expected every address that was published to lead somewhere. Write /gone/ in the aliases of what took its place, or bring its file back, with withdrawn: { on: 2026-08-22, reason: "…" } if need be.\n1 problem in 1 file. A build would publish nothing.`,
    ]);
  });
});
