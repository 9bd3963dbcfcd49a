import { collapseSpace } from './text.ts';

/**
 * A fault in the content, reported to the colleague who wrote it. A problem is data;
 * `formatProblem` alone makes the sentence.
 */
export interface Problem {
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

/** One problem as one sentence: `file:line field: found X, expected Y. Do Z.` */
export function formatProblem(problem: Problem): string {
  const place = `${problem.file}:${problem.line}${problem.field ? ` ${problem.field}` : ''}`;
  return `${place}: found ${problem.found}, expected ${problem.expected}. ${problem.advice}`;
}

function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** All problems, in order of file and line, and a closing line that counts them and says what came of it. */
export function formatProblems(
  problems: readonly Problem[],
  outcome: string = 'Nothing was published.',
): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  return [
    ...problems.toSorted(compareProblems).map(formatProblem),
    `${count(problems.length, 'problem', 'problems')} in ${count(files, 'file', 'files')}. ${outcome}`,
  ].join('\n');
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
