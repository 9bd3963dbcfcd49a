import { rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatLedger } from '#content/ledger/ledger-file.ts';
import { describeChanges } from '#content/ledger/describe-changes.ts';
import { readLedger } from '#content/ledger/read-ledger.ts';
import { formatProblems } from '#lib/problems.ts';
import { UserError } from '#lib/user-error.ts';
import { publication } from '#publication.ts';
import { requireSettings } from '#site/setting-problems.ts';
import { readPublishedLedger } from './published-ledger.ts';
import { readNewsroom } from './read-newsroom.ts';

// What `npm run record` runs: writes down every address and paragraph that is about to be published.
// With `--from` it first takes over what a site has published already.

const ROOT = resolve(import.meta.dirname, '../..');

function readFrom(words: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...words], options: { from: { type: 'string' } } }).values.from;
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
}

/** Reads the content, writes the ledger, and says what changed; answers whether it was recorded. */
async function record(from: string | undefined): Promise<boolean> {
  requireSettings(ROOT);
  const published = from === undefined ? [] : [await readPublishedLedger(from)];
  const { problems, ledger } = await readNewsroom(ROOT, new Date(), published);
  const standing = [...problems, ...ledger.broken];
  if (standing.length > 0) {
    console.error(formatProblems(standing, 'Nothing was recorded.'));
    return false;
  }
  const { file, oldFile } = ledger;
  const own = (await readLedger(ROOT, publication.content)).kept;
  const next = ledger.next();
  const changes = describeChanges(own?.ledger ?? new Map(), next);
  const hasChanged = own === undefined || oldFile !== undefined || changes.length > 0;
  if (hasChanged) await writeFile(resolve(ROOT, file), formatLedger(next));
  if (oldFile !== undefined) await rm(resolve(ROOT, oldFile));
  const moved = oldFile === undefined ? [] : [`${oldFile} is ${file} now.`];
  console.log(
    hasChanged
      ? [...changes, ...moved, `Recorded in ${file}. Commit it with the texts.`].join('\n')
      : `${file} has every address and paragraph.`,
  );
  return true;
}

try {
  if (!(await record(readFrom(process.argv.slice(2))))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
