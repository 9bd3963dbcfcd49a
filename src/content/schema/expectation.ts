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

/** A list, empty when it is not given. A single value is answered with the list to write. */
export function list<Member extends z.ZodType>(member: Member, expected: string, advice: string) {
  const error = ({ input }: { input?: unknown }): string =>
    expectation(expected, typeof input === 'string' ? `Write it as a list: [${input}].` : advice);
  return z.array(member, { error }).default([]);
}
