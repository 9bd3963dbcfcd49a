import type { z } from 'zod';
import { parseWanted } from '#content/schema/expectation.ts';
import { quoteFound } from '#lib/problems.ts';
import { formatPath, type FieldFault, type FieldPath, type LineFault } from './fault.ts';
import { refuseField } from './field-names.ts';

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
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Leaves out the fields of a mapping that are there but empty, at every depth. */
function withoutEmptyFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyFields);
  if (!isMapping(value)) return value;
  const given = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(given.map(([name, member]) => [name, withoutEmptyFields(member)]));
}

function valueAt(value: unknown, path: FieldPath): unknown {
  let found = value;
  for (const step of path) {
    found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined;
  }
  return found;
}

/** White space alone is nothing to a reader. */
const quoteValue = (value: unknown): string =>
  quoteFound(typeof value === 'string' ? value.trim() : value);

function faultsOf(issue: z.core.$ZodIssue, value: unknown): FieldFault[] {
  const { path } = issue;
  if (issue.code !== 'unrecognized_keys')
    return [{ path, found: quoteValue(valueAt(value, path)), ...parseWanted(issue.message) }];
  const known = issue.message.split(' ');
  const isTop = path.length === 0;
  return issue.keys.map((key) => ({ path: [...path, key], ...refuseField(key, known, isTop) }));
}

/** One fault a field: a second one is mostly the first one's shadow. */
function oneEach(faults: readonly FieldFault[]): FieldFault[] {
  const byField = new Map(faults.toReversed().map((fault) => [formatPath(fault.path), fault]));
  return faults.filter((fault) => byField.get(formatPath(fault.path)) === fault);
}

/** Reads front matter against its schema. Fields without a value count as not given. */
export function parseFront<Front>(schema: FrontSchema<Front>, value: unknown): ParsedFront<Front> {
  const given = withoutEmptyFields(value);
  const whole = schema.whole.safeParse(given);
  if (whole.success) return { front: whole.data, valid: whole.data, faulty: new Set(), faults: [] };

  const faults = oneEach(whole.error.issues.flatMap((issue) => faultsOf(issue, given)));
  const faulty = new Set(faults.map(({ path }) => path[0]));
  const fields = isMapping(given) ? Object.entries(given) : [];
  const valid = schema.valid.safeParse(
    Object.fromEntries(fields.filter(([name]) => !faulty.has(name))),
  );
  return { valid: valid.data ?? {}, faulty, faults };
}
