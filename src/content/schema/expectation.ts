import { z } from 'zod';

/**
 * What a schema says when a value is wrong: what was expected, and what to do.
 * zod carries one string, so the two halves travel as its two lines.
 */
export function expectation(expected: string, advice: string): string {
  return `${expected}\n${advice}`;
}

/** The two halves of a message made by `wanted`. A message of zod's own is our mistake, and thrown. */
export function parseWanted(message: string): { expected: string; advice: string } {
  const [expected, advice] = message.split('\n');
  if (!expected || !advice) throw new Error(`A schema speaks for itself: ${message}`);
  return { expected, advice };
}

/** A zod refinement from a function that finds what is wrong and says it with `wanted`. */
export function finding<Value>(find: (value: Value) => string | undefined) {
  return (value: Value, context: z.core.$RefinementCtx): void => {
    const message = find(value);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  };
}

/**
 * A mapping that refuses fields it does not know. For unknown fields its message is the list of
 * known ones, from which `parseFront` offers the nearest.
 */
export function mapping<Shape extends z.ZodRawShape>(
  shape: Shape,
  expected: string,
  advice: string,
): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape).join(' ');
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? known : expectation(expected, advice)),
  });
}

/** A refinement that reports each member of a list that stands there a second time. */
export function noneTwice(all: readonly string[], context: z.core.$RefinementCtx): void {
  for (const [index, member] of all.entries()) {
    if (all.indexOf(member) === index) continue;
    const message = expectation('it once', `Remove the second ${member}.`);
    context.addIssue({ code: 'custom', path: [index], message });
  }
}

/**
 * A list, empty when it is not given. A single value is a list of one; with a separator, text that
 * has it is a list of its parts.
 */
export function list<Member extends z.ZodType>(member: Member, separator?: string) {
  const parts = (value: unknown): unknown => {
    if (typeof value === 'string' && separator !== undefined)
      return value.split(separator).flatMap((part) => part.trim() || []);
    return value === undefined || Array.isArray(value) ? value : [value];
  };
  return z.preprocess(parts, z.array(member).default([]));
}

const FLAGS: ReadonlyMap<unknown, boolean> = new Map(
  [true, false].flatMap((flag) =>
    (flag ? ['true', 'yes', 'on'] : ['false', 'no', 'off']).map((word) => [word, flag] as const),
  ),
);

/** A field that is true or false, also as words of older YAML. */
export const flag = z.preprocess(
  (value) => FLAGS.get(typeof value === 'string' ? value.trim().toLowerCase() : value) ?? value,
  z.boolean(expectation('true or false', 'Write true or false, without quotes.')),
);
