import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { Problem } from '#lib/problems.ts';

/** One fault as a plugin tells it; `rule` names the kind, the rest is as in `Problem`. */
export type Fault = Pick<Problem, 'found' | 'expected' | 'advice'> & { readonly rule: string };

/**
 * Reports a fault in the manuscript. The three parts of the later sentence travel in the fields
 * that a vfile message has for them: `actual`, `expected` and `note`.
 */
export function report(file: VFile, place: Point | Position | undefined, fault: Fault): void {
  const { rule, found, expected, advice } = fault;
  const message = file.message(`found ${found}, expected ${expected}`, {
    place,
    source: 'pressmark',
    ruleId: rule,
  });
  message.actual = found;
  message.expected = [expected];
  message.note = advice;
}

/** All faults reported on a file, as problems in order of line. */
export function readProblems(file: VFile, path: string): readonly Problem[] {
  return file.messages
    .map((message) => ({
      file: path,
      line: message.line ?? 1,
      found: message.actual ?? message.reason,
      expected: message.expected?.join(' or ') ?? 'plain Markdown',
      advice: message.note ?? 'Correct it.',
    }))
    .toSorted((a, b) => a.line - b.line);
}
