import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentError, formatAdvice, formatProblems } from '#lib/problems.ts';
import { areKept, keepTexts } from './article-texts.ts';
import { articleEntrySchema, createEntries, type KnownEntries, type StoreEntry } from './entries.ts';
import { describeBehind } from '#content/ledger/describe-changes.ts';
import { LEDGER_NAME, OLD_LEDGER_NAME } from '#content/ledger/ledger-file.ts';
import type { Newsroom } from '#content/newsroom.ts';
import type { Kind } from './content-files.ts';
import { createLastReadings } from './last-readings.ts';
import type { ContentSettings } from './read-newsroom.ts';
import { readContent } from './read-newsroom.ts';

/** An editor saves in several steps; the newsroom is read again when they are over. */
const SAVING_MS = 50;
/** A new folder counts too: a file that is put there at once may not be noticed itself. */
const CHANGES = ['add', 'addDir', 'change', 'unlink'] as const;

type Watcher = NonNullable<LoaderContext['watcher']>;

/** Calls `onChange` a moment after something under a folder has changed. Astro ends the watch before its next sync. */
function watchFolder(folder: string, watcher: Watcher, onChange: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  const wait = (path: string): void => {
    if (relative(folder, resolve(path)).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, SAVING_MS);
  };
  watcher.add(folder);
  for (const change of CHANGES) watcher.on(change, wait);
}

/** By this name Astro keeps with a collection what its entries were made by. */
const VERSION = 'version';

/** Whether the entries of a collection are of this newsroom and program, as they were read when one wrote last. */
function isFilled({ meta, store, config }: LoaderContext, version: string): boolean {
  if (meta.get(VERSION) !== version) return false;
  const places = store.values().flatMap(({ data }) => {
    const { success, data: entry } = articleEntrySchema.safeParse(data);
    return success ? entry.place : [];
  });
  return areKept(fileURLToPath(config.root), places);
}

/** Makes the entries of a collection those of the newsroom. Astro leaves an entry with the same digest as it is. */
function fillStore(context: LoaderContext, entries: readonly StoreEntry[]): void {
  const { store } = context;
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const entry of entries) store.set({ ...entry, digest: context.generateDigest({ ...entry }) });
}

/** Says what is no fault, or none yet: what the ledger does not have, and while one writes, what a build would refuse. */
function advise(
  { advice, ledger, problems }: Newsroom,
  isWriting: boolean,
  logger: LoaderContext['logger'],
): void {
  for (const line of formatAdvice(advice)) logger.warn(line);
  const behind = isWriting || problems.length > 0 ? undefined : describeBehind(ledger);
  if (behind !== undefined) logger.info(behind);
  if (isWriting && ledger.broken.length > 0)
    logger.warn(formatProblems(ledger.broken, 'A build would publish nothing.'));
}

/**
 * One Astro loader for each folder of the newsroom, over one reading of all of it: Astro asks all
 * loaders at once, and those that ask while a reading is under way share it. Faulty content is
 * thrown as one `ContentError`, so that nothing is published; in `dev` it is logged, and what was
 * last sound stays. There, what was read last time shows at once, and is read anew meanwhile. What would break a promise of the ledger stops a build and is advice in `dev`.
 */
export function createContentLoaders(
  settings: Omit<ContentSettings, 'root' | 'now'> & {
    /** A digest of the program that reads them, and of what it is set to. */
    readonly version: string;
  },
): Readonly<Record<Kind, Loader>> {
  const contexts = new Map<Kind, LoaderContext>();
  const last = createLastReadings([LEDGER_NAME, OLD_LEDGER_NAME]);
  let known: KnownEntries | undefined;
  const version = `${settings.version} ${settings.folder}`;
  let latest: Promise<void> = Promise.resolve();
  let shared: Promise<void> | undefined;

  /** Keeps the texts, and fills all collections. Called only with a sound newsroom. */
  function fillStores(newsroom: Newsroom, { keep, save }: ReturnType<typeof keepTexts>): void {
    const isFirst = known === undefined;
    const entries = createEntries(newsroom, keep, (known ??= new WeakMap()));
    save(isFirst ? 'whole' : 'partial');
    for (const [kind, context] of contexts) {
      fillStore(context, entries[kind]);
      context.meta.set(VERSION, version);
    }
  }

  async function readInto({ config, watcher, logger }: LoaderContext): Promise<void> {
    const root = fileURLToPath(config.root);
    const isWriting = watcher !== undefined;
    const now = new Date();
    const folder = resolve(root, settings.folder);
    const newsroom = await readContent({ ...settings, root, now, ...(isWriting ? { last } : {}) });
    const problems = [...newsroom.problems, ...(isWriting ? [] : newsroom.ledger.broken)];
    // Whoever has to correct a build reads advice afterwards, with npm run check.
    if (problems.length > 0 && !isWriting) throw new ContentError(problems);
    if (problems.length === 0) fillStores(newsroom, keepTexts(root, `${folder}${isWriting ? ' in dev' : ''}`));
    else logger.error(formatProblems(problems));
    advise(newsroom, isWriting, logger);
  }

  /** One reading after the other, so that an older one never overwrites a newer. */
  function readNext(context: LoaderContext): Promise<void> {
    latest = latest.catch(() => undefined).then(() => readInto(context));
    return latest;
  }

  const log = (reading: Promise<void>, { logger }: LoaderContext): void => {
    reading.catch((error: unknown) => {
      logger.error(String(error));
    });
  };

  function start(context: LoaderContext): Promise<void> {
    const { config, watcher } = context;
    const folder = resolve(fileURLToPath(config.root), settings.folder);
    if (watcher) {
      watchFolder(folder, watcher, () => {
        log(readNext(context), context);
      });
    }
    return readNext(context);
  }

  const createLoader = (kind: Kind): Loader => ({
    name: `newsroom-${kind}`,
    load: (context) => {
      contexts.set(kind, context);
      shared ??= start(context).finally(() => {
        shared = undefined;
      });
      if (context.watcher === undefined || !isFilled(context, version)) return shared;
      log(shared, context);
      return Promise.resolve();
    },
  });
  return {
    articles: createLoader('articles'),
    sections: createLoader('sections'),
    topics: createLoader('topics'),
    pages: createLoader('pages'),
    places: createLoader('places'),
  };
}
