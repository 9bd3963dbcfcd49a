import { resolve } from 'node:path';
import { formatProblem, formatProblems } from '#lib/problems.ts';
import { describeBehind } from '#content/ledger/describe-changes.ts';
import { findSettingProblems } from '#site/setting-problems.ts';
import { findAdvice } from './find-advice.ts';
import { findMissingPublic } from './find-missing-public.ts';
import { readNewsroom } from './read-newsroom.ts';

// What `npm run check` runs: all that a build would refuse, without a build, and advice beside it.
// It ends with 1 if there are problems; advice alone is no reason.

const ROOT = resolve(import.meta.dirname, '../..');

/** Prints advice and problems of the content; answers whether it has no problem. */
async function checkNewsroom(): Promise<boolean> {
  const newsroom = await readNewsroom(ROOT, new Date());
  const advice = [...newsroom.advice, ...(await findAdvice(ROOT, newsroom))];
  for (const one of advice) console.log(`advice: ${formatProblem(one)}`);
  const problems = [
    ...newsroom.problems,
    ...newsroom.ledger.broken,
    ...(await findMissingPublic(ROOT)),
  ];
  if (problems.length > 0) {
    console.error(formatProblems(problems));
    return false;
  }
  const behind = describeBehind(newsroom.ledger);
  if (behind !== undefined) console.log(behind);
  const { length } = newsroom.articles;
  console.log(`${length} ${length === 1 ? 'article' : 'articles'}: no problem found.`);
  return true;
}

// The content cannot be read as a build would while a setting is wrong.
const settings = findSettingProblems(ROOT);
if (settings.length > 0) console.error(settings.join('\n'));
if (settings.length > 0 || !(await checkNewsroom())) process.exitCode = 1;
