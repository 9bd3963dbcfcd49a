import { resolve } from 'node:path';
import { formatProblem, formatProblems } from '#lib/problems.ts';
import { findLedgerProblems } from '#model/ledger-problems.ts';
import { findAdvice } from './find-advice.ts';
import { readNewsroom } from './read-newsroom.ts';

// What `npm run check` runs: all that a build would refuse, without a build, and advice beside it.
// It ends with 1 if there are problems; advice alone is no reason.

const ROOT = resolve(import.meta.dirname, '../..');

const newsroom = await readNewsroom(ROOT, new Date());
const advice = [...newsroom.advice, ...(await findAdvice(ROOT, newsroom))];
for (const one of advice) console.log(`advice: ${formatProblem(one)}`);
const problems = [...newsroom.problems, ...findLedgerProblems(newsroom)];
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  const { length } = newsroom.articles;
  console.log(`${length} ${length === 1 ? 'article' : 'articles'}: no problem found.`);
}
