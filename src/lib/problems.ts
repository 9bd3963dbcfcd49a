import { collapseSpace } from './text.ts';

/**
 * A fault in the content, reported to the colleague who wrote it. A problem is data;
 * `formatProblem` alone makes the sentence.
 */
export interface Problem {
  /** What there may be many of, in the plural: `pictures from elsewhere`. Reports count by it. */
  readonly kind?: string | undefined;
  /** Path from the repository's root, with forward slashes. */
  readonly file: string;
  /** Line in the file, counted from 1. */
  readonly line: number;
  /** Front-matter field, `notes[0].on` for nested ones; absent for the file or its body. */
  readonly field?: string | undefined;
  /** What stands there, already quoted or named: `"yesterday"`, `nothing`, `a raw HTML tag`. */
  readonly found: string;
  /** What would be right, with an example or the allowed words: `a date such as 2026-08-22`. */
  readonly expected: string;
  /** What to do, a whole sentence with its full stop. */
  readonly advice: string;
}

const LONGEST_QUOTE = 60;

/** Quotes a value found in a file, on one line and shortened to about 60 characters. */
export function quoteFound(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const line = collapseSpace(text);
  const short =
    line.length > LONGEST_QUOTE
      ? `${line.slice(0, LONGEST_QUOTE - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`
      : line;
  return typeof value === 'string' ? `"${short}"` : short;
}

const placeOf = ({ file, line }: Problem): string => `${file}:${line}`;

/** One problem as one sentence: `file:line field: found X, expected Y. Do Z.` */
export function formatProblem(problem: Problem): string {
  const place = `${placeOf(problem)}${problem.field ? ` ${problem.field}` : ''}`;
  return `${place}: found ${problem.found}, expected ${problem.expected}. ${problem.advice}`;
}

function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const countFiles = (problems: readonly Problem[]): string =>
  count(new Set(problems.map(({ file }) => file)).size, 'file', 'files');

/** More than these are also summed up: nobody reads so many to learn what kinds there are. */
const MANY = 50;

/** The problems of each kind, the most frequent kind first. */
function groupByKind(problems: readonly Problem[]): (readonly [kind: string, Problem[]])[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems.toSorted(compareProblems)) {
    const { kind = 'other faults' } = problem;
    const same = kinds.get(kind);
    if (same) same.push(problem);
    else kinds.set(kind, [problem]);
  }
  return [...kinds].toSorted(([, a], [, b]) => b.length - a.length);
}

const formatKind = (kind: string, all: readonly Problem[]): string[] =>
  all
    .slice(0, 1)
    .map(
      (first) => `${count(all.length, kind, kind)} in ${countFiles(all)}; first: ${placeOf(first)}`,
    );

/** A line for each kind of which there are several, and one for all others. */
function sumUp(problems: readonly Problem[]): string[] {
  const kinds = groupByKind(problems);
  const several = kinds.filter(([, all]) => all.length > 1);
  const single = kinds.length - several.length;
  return [
    'By kind:',
    ...several.flatMap(([kind, all]) => formatKind(kind, all)),
    ...(single > 0 ? [`${count(single, 'other', 'others')}, one of a kind`] : []),
  ];
}

/** What of a long report is asked for. */
export interface Selection {
  /** Words that the kind must contain. */
  readonly kind?: string | undefined;
  /** How many, in order of file and line. */
  readonly first?: number | undefined;
}

/** Whether the kind of a problem contains these words. */
export const isOfKind =
  (words: string) =>
  ({ kind = '' }: Problem): boolean =>
    kind.toLowerCase().includes(words.toLowerCase().trim());

/** Those that are asked for, in order, each as a sentence; a last line says how many were left out. */
function list(problems: readonly Problem[], { kind = '', first = Infinity }: Selection): string[] {
  const meant = problems.filter(isOfKind(kind)).toSorted(compareProblems);
  const rest = meant.length - first;
  return [
    ...meant.slice(0, first).map(formatProblem),
    ...(rest > 0 ? [`… and ${rest.toLocaleString('en')} more.`] : []),
  ];
}

/**
 * All problems, in order of file and line, many of them summed up by kind, and a closing line that
 * counts them and says what came of it.
 */
export function formatProblems(
  problems: readonly Problem[],
  outcome: string = 'Nothing was published.',
  selection: Selection = {},
): string {
  const isSummedUp = problems.length > MANY && selection.kind === undefined;
  return [
    ...list(problems, selection),
    ...(isSummedUp ? sumUp(problems) : []),
    `${count(problems.length, 'problem', 'problems')} in ${countFiles(problems)}. ${outcome}`,
  ].join('\n');
}

/**
 * Advice, which has the form of problems: one line a kind, which is the advice itself where there is
 * one of it, or all that is asked for.
 */
export function formatAdvice(advice: readonly Problem[], selection?: Selection): string[] {
  const lines = selection
    ? list(advice, selection)
    : groupByKind(advice).flatMap(([kind, all]) =>
        all.length > 1 ? formatKind(kind, all) : all.map(formatProblem),
      );
  return lines.map((line) => `advice: ${line}`);
}

/** Thrown when content has problems. Its message is the whole report; it has no stack, which would help no writer. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = problems;
    this.stack = '';
  }
}
