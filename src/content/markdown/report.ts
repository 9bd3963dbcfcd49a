import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { Problem } from '#lib/problems.ts';

/** One fault as a plugin tells it; `rule` is its kind as problems are summed up: a plural in lower case, such as `links without words`; the rest is as in `Problem`. */
export type BodyFault = Pick<Problem, 'found' | 'expected' | 'advice'> & { readonly rule: string };

type Message = VFile['messages'][number];

/** The three parts of the later sentence travel in the fields that a vfile message has for them. */
function fill(message: Message, { found, expected, advice }: BodyFault): void {
  message.actual = found;
  message.expected = [expected];
  message.note = advice;
}

type SourcePosition = Point | Position | undefined;

const reasonOf = ({ found, expected }: BodyFault): string => `found ${found}, expected ${expected}`;

/** Reports a fault in the manuscript. */
export function report(file: VFile, place: SourcePosition, fault: BodyFault): void {
  const options = { place, source: 'pressmark', ruleId: fault.rule };
  fill(file.message(reasonOf(fault), options), fault);
}

/** Tells of something in the manuscript that stops nothing. */
export function advise(file: VFile, place: SourcePosition, fault: BodyFault): void {
  const options = { place, source: 'pressmark', ruleId: fault.rule };
  fill(file.info(reasonOf(fault), options), fault);
}

function toProblems(messages: readonly Message[], path: string): readonly Problem[] {
  return messages
    .map((message) => ({
      kind: message.ruleId,
      file: path,
      line: message.line ?? 1,
      found: message.actual ?? message.reason,
      expected: message.expected?.join(' or ') ?? 'plain Markdown',
      advice: message.note ?? 'Correct it.',
    }))
    .toSorted((a, b) => a.line - b.line);
}

// In a vfile a message that is only for information has no `fatal`.
const isAdvice = ({ fatal }: Message): boolean => fatal === undefined || fatal === null;

/** All faults reported on a file, as problems in order of line. */
export function readProblems({ messages }: VFile, path: string): readonly Problem[] {
  return toProblems(
    messages.filter((message) => !isAdvice(message)),
    path,
  );
}

/** All advice on a file, in order of line. */
export function readAdvice({ messages }: VFile, path: string): readonly Problem[] {
  return toProblems(messages.filter(isAdvice), path);
}
