import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblems } from '#lib/problems.ts';
import type { Ledger } from '#content/ledger/recorded.ts';
import type { Newsroom } from '#content/newsroom.ts';
import { isPublic } from '#site/edition.ts';
import { requireSettings } from '#site/setting-problems.ts';
import { formatMismatch } from './mismatch.ts';
import { readNewsroom } from './read-newsroom.ts';
import { verifyCopy } from './verify-copy.ts';
import { verifyLedger } from './verify-ledger.ts';
import { verifySite } from './verify-site.ts';

// What `npm run verify` runs. It ends with 0 if all is as it should be, 1 if something differs, 2 if it cannot compare.

const ROOT = resolve(import.meta.dirname, '../..');
const [SAME, DIFFERENT, UNKNOWN] = [0, 1, 2];

const countFaults = (number: number): string => `${number} ${number === 1 ? 'fault' : 'faults'}.`;

/** What the ledger promises already: an article that is recorded ahead of its day is not there yet. */
function listPromised({ articles, ledger }: Newsroom, now: Date): Ledger | undefined {
  const notYet = new Set(
    articles
      .filter(({ front }) => !isPublic(front, now))
      .flatMap(({ address, front }) => [address, ...front.aliases]),
  );
  return ledger.kept && new Map([...ledger.kept].filter(([address]) => !notYet.has(address)));
}

/** Proves the built site against the content, which must have no problem. */
async function proveSite(folder: string): Promise<number> {
  const now = new Date();
  const newsroom = await readNewsroom(ROOT, now);
  const problems = [...newsroom.problems, ...newsroom.ledger.broken];
  if (problems.length > 0) {
    console.error(formatProblems(problems));
    return UNKNOWN;
  }
  const read = newsroom.articles.filter(
    ({ front }) => isPublic(front, now) && front.withdrawn === undefined,
  );
  const mismatches = [
    ...(await verifySite(folder, read)),
    ...(await verifyLedger(folder, listPromised(newsroom, now))),
  ];
  if (mismatches.length > 0) {
    console.error([...mismatches.map(formatMismatch), countFaults(mismatches.length)].join('\n'));
    return DIFFERENT;
  }
  const articlesRead = `${read.length} ${read.length === 1 ? 'article' : 'articles'}`;
  console.log(`${articlesRead}: pages, plain texts, sources, records, hashes and ledger agree.`);
  return SAME;
}

/** Compares copies with the built site, and says of each what was found. */
async function compareCopies(copies: readonly string[], folder: string): Promise<number> {
  let worst = SAME;
  for (const copy of copies) {
    const { kind, sentence } = await verifyCopy(copy, folder);
    if (kind === 'same') console.log(sentence);
    else console.error(sentence);
    worst = Math.max(worst, { same: SAME, different: DIFFERENT, unknown: UNKNOWN }[kind]);
  }
  return worst;
}

/** Verifies what the words of a command line name, prints what it found, and answers how the command ends. */
export async function verify(words: readonly string[]): Promise<number> {
  requireSettings(ROOT);
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { dir: { type: 'string' } },
    allowPositionals: true,
  });
  const folder = resolve(ROOT, values.dir ?? (process.env['OUT_DIR'] || 'dist'));
  if (!existsSync(join(folder, 'index.html'))) {
    const name = relative(process.cwd(), folder) || '.';
    console.error(`There is no site in ${name}. Make one with: npm run build`);
    return UNKNOWN;
  }
  return positionals.length > 0 ? compareCopies(positionals, folder) : proveSite(folder);
}

if (import.meta.main) {
  try {
    process.exitCode = await verify(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = UNKNOWN;
  }
}
