import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '#lib/user-error.ts';
import { publication } from '#publication.ts';
import { isEncoding } from './import/decode-source.ts';
import { prepareImport } from './import/import-archive.ts';
import { formatReport, summarize } from './import/report.ts';
import { undoImport, writeImport } from './import/write-import.ts';

// What `npm run import -- FOLDER` runs: takes in the articles of another system.

const ROOT = resolve(import.meta.dirname, '../..');
const MANIFEST = resolve(ROOT, 'import-manifest.json');
const REPORT = resolve(ROOT, 'import-report.md');
const CONTENT = resolve(ROOT, publication.content);
const USAGE =
  "npm run import -- FOLDER [--dry-run] [--section news] [--permalinks '/:year/:month/:title.html'] [--encoding windows-1251], or npm run import -- --undo [FOLDER]";

function readArguments() {
  const known = {
    'dry-run': { type: 'boolean' },
    undo: { type: 'boolean' },
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
  const { files, summary } = await prepareImport({
    archive,
    content: CONTENT,
    manifestFile: MANIFEST,
    language: publication.language,
    section: values.section,
    permalinks: values.permalinks,
    encoding,
  });
  console.log(summarize(summary));
  if (values['dry-run']) {
    console.log(`Nothing was written. ${files.size} files would be.`);
    return;
  }
  const written = await writeImport(files, {
    content: CONTENT,
    archive,
    folder: archive,
    manifestFile: MANIFEST,
  });
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
