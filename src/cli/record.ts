import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatLedger } from '#content/ledger/ledger-file.ts';
import { describeChanges } from '#content/ledger/describe-changes.ts';
import { formatProblems } from '#lib/problems.ts';
import { UserError } from '#lib/user-error.ts';
import { requireSettings } from '#site/setting-problems.ts';
import { readNewsroom } from './read-newsroom.ts';

// What `npm run record` runs: writes down every address and paragraph that is about to be published.

const ROOT = resolve(import.meta.dirname, '../..');

/** Reads the content, writes the ledger, and says what changed; answers whether it was recorded. */
async function record(): Promise<boolean> {
  requireSettings(ROOT);
  const { problems, ledger } = await readNewsroom(ROOT, new Date());
  const standing = [...problems, ...ledger.broken];
  if (standing.length > 0) {
    console.error(formatProblems(standing, 'Nothing was recorded.'));
    return false;
  }
  const next = ledger.next();
  const changes = describeChanges(ledger.kept ?? new Map(), next);
  if (ledger.kept === undefined || changes.length > 0)
    await writeFile(resolve(ROOT, ledger.file), formatLedger(next));
  console.log(
    changes.length > 0
      ? [...changes, `Recorded in ${ledger.file}. Commit it with the texts.`].join('\n')
      : `${ledger.file} has every address and paragraph.`,
  );
  return true;
}

try {
  if (!(await record())) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
