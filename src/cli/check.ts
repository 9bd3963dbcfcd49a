import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeBehind } from '#content/ledger/describe-changes.ts';
import {
  formatAdvice,
  formatProblems,
  isOfKind,
  type Problem,
  type Selection,
} from '#lib/problems.ts';
import { findSettingProblems } from '#site/setting-problems.ts';
import { findAdvice } from './find-advice.ts';
import { findMissingPublic } from './find-missing-public.ts';
import { readNewsroom } from './read-newsroom.ts';

// What `npm run check` runs: all that a build would refuse, without a build, and advice behind it.
// It ends with 1 if there are problems; advice alone is no reason.

const ROOT = resolve(import.meta.dirname, '../..');
const USAGE = `npm run check                        all problems, and advice by kind
npm run check -- --advice            advice in full
npm run check -- --kind pictures     problems and advice of the kinds that contain these words
npm run check -- --first 50          no more than 50 of them`;

interface Options extends Selection {
  /** Whether advice is listed in full. */
  readonly advice: boolean;
}

/** What is asked for; undefined if it is not understood. */
function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        advice: { type: 'boolean', default: false },
        kind: { type: 'string' },
        first: { type: 'string' },
      },
    });
    const { advice, kind, first } = values;
    if (first !== undefined && !/^[1-9]\d*$/u.test(first)) return undefined;
    return { advice, kind, first: first === undefined ? undefined : Number(first) };
  } catch {
    return undefined;
  }
}

/** Says which kinds there are where none contains the words. */
function nameKinds(all: readonly Problem[], words: string): void {
  if (all.some(isOfKind(words))) return;
  const kinds = new Set(all.flatMap(({ kind }) => kind ?? []));
  console.log(`No kind contains "${words}". There are: ${[...kinds].toSorted().join(', ')}.`);
}

/** Prints problems and advice of the content; answers whether it has no problem. */
async function checkNewsroom({ advice: isInFull, ...selection }: Options): Promise<boolean> {
  const newsroom = await readNewsroom(ROOT, new Date());
  const advice = [...newsroom.advice, ...(await findAdvice(ROOT, newsroom))];
  const problems = [
    ...newsroom.problems,
    ...newsroom.ledger.broken,
    ...(await findMissingPublic(ROOT)),
  ];
  const behind = problems.length > 0 ? undefined : describeBehind(newsroom.ledger);
  if (behind !== undefined) console.log(behind);
  const { length } = newsroom.articles;
  if (problems.length > 0) console.error(formatProblems(problems, undefined, selection));
  else console.log(`${length} ${length === 1 ? 'article' : 'articles'}: no problem found.`);
  const isChosen = isInFull || selection.kind !== undefined;
  const lines = formatAdvice(advice, isChosen ? selection : undefined);
  for (const line of lines) console.log(line);
  if (selection.kind !== undefined) nameKinds([...problems, ...advice], selection.kind);
  if (lines.length < advice.length && !isChosen)
    console.log('npm run check -- --advice lists each piece of advice.');
  return problems.length === 0;
}

const options = readOptions();
// The content cannot be read as a build would while a setting is wrong.
const settings = findSettingProblems(ROOT);
if (options === undefined) console.error(USAGE);
else if (settings.length > 0) console.error(settings.join('\n'));
if (options === undefined || settings.length > 0 || !(await checkNewsroom(options)))
  process.exitCode = 1;
