import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '#lib/user-error.ts';
import { publication } from '#publication.ts';
import { isEncoding } from './import/archive.ts';
import { prepareImport } from './import/import-archive.ts';
import type { Progress } from './import/read-archive.ts';
import { formatReport, summarize } from './import/report.ts';
import { undoImport, writeImport } from './import/write-import.ts';

// What `npm run import -- FOLDER` runs: takes in the articles of another system.

const ROOT = resolve(import.meta.dirname, '../..');
const CONTENT = resolve(ROOT, publication.content);
// Beside the content, which may lie in another repository.
const MANIFEST = resolve(CONTENT, '../import-manifest.json');
const REPORT = resolve(CONTENT, '../import-report.md');
const PICTURES = resolve(CONTENT, '../.import-pictures');
const USAGE =
  "npm run import -- FOLDER [--dry-run] [--fetch] [--section news] [--permalinks '/:year/:month/:title.html'] [--encoding windows-1251], or npm run import -- --undo [FOLDER]";

function readArguments() {
  const known = {
    'dry-run': { type: 'boolean' },
    undo: { type: 'boolean' },
    fetch: { type: 'boolean' },
    section: { type: 'string' },
    permalinks: { type: 'string' },
    encoding: { type: 'string' },
  } as const;
  try {
    return parseArgs({ options: known, allowPositionals: true });
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : ''}\nWrite ${USAGE}.`);
  }
}

const WORK = {
  read: 'Reading files',
  fetch: 'Fetching pictures',
  check: 'Checking, round',
  write: 'Writing files',
} as const;

/** Shows on one line of a terminal how far the work is; in a log, a line now and then. */
function createProgress(): { readonly show: Progress; readonly end: () => void } {
  const { stderr } = process;
  let shown = 0;
  return {
    show: (work, done, of) => {
      const pause = stderr.isTTY ? 100 : 10_000;
      if (performance.now() - shown < pause) return;
      shown = performance.now();
      const line = `${WORK[work]}: ${done} of ${of}`;
      stderr.write(stderr.isTTY ? `\r${line.padEnd(60)}` : `${line}\n`);
    },
    end: () => {
      if (stderr.isTTY) stderr.write(`\r${' '.repeat(60)}\r`);
    },
  };
}

async function undo(folder: string | undefined): Promise<void> {
  const { removed, kept } = await undoImport(CONTENT, MANIFEST, folder);
  for (const path of kept) console.log(`${path}: left, because it was changed since.`);
  console.log(`${removed.length} files removed, ${kept.length} left.`);
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const [name, ...more] = positionals;
  const archive = name === undefined ? undefined : resolve(name);
  if (more.length > 0)
    throw new UserError(`Found ${positionals.length} folders, expected one. Write ${USAGE}.`);
  if (values.undo) {
    await undo(archive);
    return;
  }
  if (archive === undefined) throw new UserError(`Found no folder, expected one. Write ${USAGE}.`);
  const { encoding } = values;
  if (encoding !== undefined && !isEncoding(encoding))
    throw new UserError(
      `--encoding: found "${encoding}", expected a name such as windows-1251. Write the name of the encoding.`,
    );
  const progress = createProgress();
  const prepared = await prepareImport({
    archive,
    content: CONTENT,
    manifestFile: MANIFEST,
    language: publication.language,
    section: values.section,
    permalinks: values.permalinks,
    encoding,
    pictures: PICTURES,
    fetch: values.fetch,
    onProgress: progress.show,
  });
  const { files, summary } = prepared;
  progress.end();
  console.log(summarize(summary));
  if (values['dry-run']) {
    console.log(`Nothing was written. ${files.size} files would be.`);
    return;
  }
  const written = await writeImport(prepared, {
    content: CONTENT,
    folder: archive,
    manifestFile: MANIFEST,
    onProgress: progress.show,
  });
  progress.end();
  await writeFile(REPORT, formatReport(summary));
  console.log(`${written} files written. What came of each is in ${relative(ROOT, REPORT)}.`);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
