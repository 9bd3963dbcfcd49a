import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { KeptLedger } from '#content/ledger/read-ledger.ts';
import type { RecordedParagraph } from '#content/ledger/recorded.ts';
import type { ArticleEntry } from '#content/newsroom.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import type { FileFindings } from './check-files.ts';
import { readContentFile, type Reader, type Reading } from './read-file.ts';

type ArticleReading = Reading<ArticleFrontMatter>;

/** What decides how an article is read, beside its own file. */
interface Around {
  /** What is wrong with it beside the others, and the files in its folder, as JSON. */
  readonly found: string;
  readonly recorded: readonly RecordedParagraph[] | undefined;
}

interface LastReading extends Around {
  readonly stamp: string;
  readonly reading: ArticleReading;
}

/** Does work on a file, or gives what it came to last if the file has not changed since. */
type DoOnce<Result> = (path: string, work: () => Promise<Result>) => Promise<Result>;

/** What was read last, while one writes: after a save only what has changed is read again. */
export interface LastReadings {
  readonly articles: Map<string, LastReading>;
  readonly entries: WeakMap<ArticleReading, Promise<readonly ArticleEntry[]>>;
  /** By the absolute paths of the files that texts show. */
  readonly checkFile: DoOnce<FileFindings>;
  /** By the path of the folder that has it. */
  readonly readLedger: DoOnce<KeptLedger>;
}

/** Tells whether a file has changed. It is asked of all files at each save, for which a promise each would take longer. */
function stampFile(path: string): string {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : '';
  } catch {
    return 'unreadable';
  }
}

function createDoOnce<Result>(filesOf: (path: string) => readonly string[]): DoOnce<Result> {
  const last = new Map<string, { readonly stamp: string; readonly result: Promise<Result> }>();
  return (path, work) => {
    const stamp = filesOf(path).map(stampFile).join();
    const known = last.get(path);
    if (known?.stamp === stamp) return known.result;
    const result = work();
    last.set(path, { stamp, result });
    return result;
  };
}

/** Nothing was read yet. `ledgerNames` are those of the files in a content folder that make its ledger. */
export function createLastReadings(ledgerNames: readonly string[]): LastReadings {
  return {
    articles: new Map(),
    entries: new WeakMap(),
    checkFile: createDoOnce((path) => [path]),
    readLedger: createDoOnce((folder) => ledgerNames.map((name) => resolve(folder, name))),
  };
}

function lookAround(
  { valid, contentFile, path }: ArticleReading,
  reader: Reader<ArticleFrontMatter>,
): Around {
  const source = valid.source?.file;
  const found = [
    reader.findFaults(valid, contentFile),
    reader.besideOf(contentFile),
    source === undefined ? '' : stampFile(resolve(dirname(path), source)),
  ];
  return { found: JSON.stringify(found), recorded: reader.recordedOf(valid, contentFile) };
}

const isSame = (a: Around, b: Around): boolean =>
  a.found === b.found &&
  (a.recorded === b.recorded || JSON.stringify(a.recorded) === JSON.stringify(b.recorded));

/** Reads an article, unless it is as it was read last: its file, and what of its surroundings it was read by. */
export function readChanged(
  last: LastReadings['articles'],
): typeof readContentFile<ArticleFrontMatter> {
  return async (source, reader, renderer) => {
    const stamp = stampFile(source.path);
    const known = last.get(source.path);
    if (known?.stamp === stamp && isSame(known, lookAround(known.reading, reader)))
      return known.reading;
    const reading = await readContentFile(source, reader, renderer);
    last.set(source.path, { stamp, reading, ...lookAround(reading, reader) });
    return reading;
  };
}
