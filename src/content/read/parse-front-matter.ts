import type { z } from 'zod';
import { parseWanted } from '#content/schema/expectation.ts';
import { quoteFound } from '#lib/problems.ts';
import { formatPath, type FieldFault, type FieldPath, type LineFault } from './fault.ts';
import { isOfElsewhere, refuseField } from './field-names.ts';

/** A file of content, taken apart. Lines are those of the file, counted from 1. */
export interface SplitFile {
  /** The YAML between the two lines of dashes, which begins on line 2. */
  readonly yaml: string;
  /** The Markdown below them. */
  readonly markdown: string;
  /** The line on which the Markdown begins. */
  readonly firstLine: number;
}

const isFence = (line: string | undefined): boolean => line?.trimEnd() === '---';

const MISSING = 'files without front matter';

function refuseOpening(first: string): LineFault {
  const expected = 'front matter that begins with --- on the first line';
  if (first.startsWith('+++'))
    return {
      kind: MISSING,
      line: 1,
      found: 'TOML front matter',
      expected,
      advice: 'Write the fields as YAML between two lines of ---.',
    };
  return {
    kind: MISSING,
    line: 1,
    found: quoteFound(first.trim()),
    expected,
    advice: 'Put the fields between two lines of --- at the top.',
  };
}

/** Divides a text with `\n` line breaks into front matter and Markdown. */
export function splitFrontMatter(text: string): SplitFile | LineFault {
  const lines = text.split('\n');
  if (!isFence(lines[0])) return refuseOpening(lines[0] ?? '');
  const closing = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (closing === -1)
    return {
      kind: MISSING,
      line: 1,
      found: 'front matter without an end',
      expected: 'a second line of ---',
      advice: 'Put --- on a line of its own below the fields.',
    };
  return {
    yaml: lines.slice(1, closing).join('\n'),
    markdown: lines.slice(closing + 1).join('\n'),
    firstLine: closing + 2,
  };
}

/** The fields of a front matter that were found valid; one that is missing may be faulty. */
export type ValidFields<Front> = { readonly [Field in keyof Front]?: Front[Field] | undefined };

/** The schema of one kind of front matter, and the same with every field optional. */
export interface FrontSchema<Front> {
  readonly whole: z.ZodType<Front>;
  readonly valid: z.ZodType<ValidFields<Front>>;
}

/** What a front matter was found to be: `front` only if it is sound as a whole. */
export interface ParsedFront<Front> {
  readonly front?: Front | undefined;
  readonly valid: ValidFields<Front>;
  /** Names of the fields that are not valid. */
  readonly faulty: ReadonlySet<PropertyKey | undefined>;
  readonly faults: readonly FieldFault[];
  readonly advice: readonly FieldFault[];
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

/** Leaves out the fields of a mapping that are there but empty, and the empty end of a list, at every depth. */
function withoutEmptyFields(value: unknown): unknown {
  if (Array.isArray(value)) {
    const end = value.findLastIndex((member) => !isEmpty(member)) + 1;
    return value.slice(0, end).map(withoutEmptyFields);
  }
  if (!isMapping(value)) return value;
  const given = Object.entries(value).filter(([, member]) => !isEmpty(member));
  return Object.fromEntries(given.map(([name, member]) => [name, withoutEmptyFields(member)]));
}

/** What stands at a path, and the path itself without the places of lists that were written as one value. */
export function lookUp(value: unknown, path: FieldPath): { readonly value: unknown; readonly path: FieldPath } {
  const steps: PropertyKey[] = [];
  let found = value;
  for (const step of path) {
    if (typeof step === 'number' && !Array.isArray(found)) continue;
    steps.push(step);
    found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined;
  }
  return { value: found, path: steps };
}

/** White space alone is nothing to a reader. */
const quoteValue = (value: unknown): string =>
  quoteFound(typeof value === 'string' ? value.trim() : value);

function faultsOf(issue: z.core.$ZodIssue, given: unknown): FieldFault[] {
  const { value, path } = lookUp(given, issue.path);
  if (issue.code !== 'unrecognized_keys')
    return [{ path, found: quoteValue(value), ...parseWanted(issue.message) }];
  const known = issue.message.split(' ');
  const isTop = path.length === 0;
  return issue.keys.map((key) => ({ path: [...path, key], ...refuseField(key, known, isTop) }));
}

/** One fault a field: a second one is mostly the first one's shadow. */
function oneEach(faults: readonly FieldFault[]): FieldFault[] {
  const byField = new Map(faults.toReversed().map((fault) => [formatPath(fault.path), fault]));
  return faults.filter((fault) => byField.get(formatPath(fault.path)) === fault);
}

/** The names of fields that other systems made for themselves. */
function listElsewhere(issues: readonly z.core.$ZodIssue[], written: object): string[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys' || issue.path.length > 0) return [];
    const known = issue.message.split(' ');
    return issue.keys.filter((key) => isOfElsewhere(key, Reflect.get(written, key), known));
  });
}

const adviseOnElsewhere = (names: readonly string[]): FieldFault[] =>
  names.slice(0, 1).map((first) => ({
    kind: 'files with fields of other systems',
    path: [first],
    found: `fields of another system: ${names.join(', ')}`,
    expected: 'those of this newsroom alone',
    advice: 'They are passed over. Remove them if nothing else needs them.',
  }));

/**
 * Reads front matter against its schema, with `defaults` for fields that are not given. Fields
 * without a value count as not given; those of other systems are passed over, with advice.
 */
export function parseFront<Front>(
  schema: FrontSchema<Front>,
  value: unknown,
  defaults: Readonly<Record<string, unknown>> = {},
): ParsedFront<Front> {
  const written = withoutEmptyFields(value);
  if (!isMapping(written)) return parseFields(schema, written);
  const given = { ...defaults, ...written };
  const parsed = schema.whole.safeParse(given);
  const elsewhere = new Set(parsed.success ? [] : listElsewhere(parsed.error.issues, written));
  const own = Object.fromEntries(Object.entries(given).filter(([name]) => !elsewhere.has(name)));
  return { ...parseFields(schema, own), advice: adviseOnElsewhere([...elsewhere]) };
}

function parseFields<Front>(schema: FrontSchema<Front>, given: unknown): ParsedFront<Front> {
  const whole = schema.whole.safeParse(given);
  if (whole.success)
    return { front: whole.data, valid: whole.data, faulty: new Set(), faults: [], advice: [] };
  const faults = oneEach(whole.error.issues.flatMap((issue) => faultsOf(issue, given)));
  const faulty = new Set(faults.map(({ path }) => path[0]));
  const fields = isMapping(given) ? Object.entries(given) : [];
  const valid = schema.valid.safeParse(
    Object.fromEntries(fields.filter(([name]) => !faulty.has(name))),
  );
  return { valid: valid.data ?? {}, faulty, faults, advice: [] };
}
