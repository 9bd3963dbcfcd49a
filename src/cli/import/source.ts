import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

export type Fields = Readonly<Record<string, unknown>>;

/** The text of an article, in the language that its file has it in; `lines` are paragraphs without any marks. */
export type SourceBody =
  { readonly markdown: string } | { readonly html: string } | { readonly lines: readonly string[] };

/** An article as a file of an archive has it; lines are those of the file. */
export interface Source {
  /** What the file says of it, under the names that systems have. */
  readonly fields: Fields;
  readonly body: SourceBody;
  /** Line on which the article begins: the first, but for those of a feed. */
  readonly line: number;
  /** Line on which the body begins. */
  readonly firstLine: number;
  /** Whether the article has the name of its file. */
  readonly isNamed?: boolean;
  /** Line of a field, or of the front matter. */
  readonly lineOfField: (name: string) => number;
  /** Addresses it had, where the file names them itself; the first is its own. */
  readonly addresses?: readonly string[];
  /** Origins of the site it was on. */
  readonly origins?: readonly string[];
  /** Pictures that the file holds, by the address its text has for them. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

/** Front matter that no parser reads. */
export interface UnreadableSource {
  readonly line: number;
  readonly found: string;
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

type Parse = (text: string) => unknown;

const FENCES: readonly (readonly [fence: RegExp, parse: Parse])[] = [
  // Dates as text: a date has no time zone until somebody writes one.
  [/^---\s*$/u, (text): unknown => parseYaml(text, { version: '1.2', maxAliasCount: 100 })],
  [/^\+\+\+\s*$/u, (text) => parseToml(text)],
  [/^;;;\s*$/u, (text): unknown => JSON.parse(text)],
];

function findJsonEnd(text: string): number | undefined {
  // Hugo's JSON has no fence: it ends where its first brace is closed, outside strings.
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gu)) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return undefined;
}

function read(
  lines: readonly string[],
  parse: Parse,
  [from, to, bodyFrom]: readonly [number, number, number],
): Source | UnreadableSource {
  const front = lines.slice(from, to);
  const lineOfField = (name: string): number => {
    const field = new RegExp(`^\\s*["']?${name.replaceAll(/[^\w-]/gu, '.')}["']?\\s*[:=]`, 'u');
    const at = front.findIndex((line) => field.test(line));
    return at === -1 ? 1 : from + at + 1;
  };
  try {
    const value = parse(front.join('\n')) ?? {};
    if (!isFields(value)) return { line: from + 1, found: 'front matter that has no fields' };
    const body = lines.slice(bodyFrom).join('\n');
    return {
      fields: value,
      body: { markdown: body },
      line: 1,
      firstLine: bodyFrom + 1,
      isNamed: true,
      lineOfField,
    };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { line: from + 1, found: `front matter that cannot be read (${reason})` };
  }
}

/** Divides a text into the fields above it, in YAML, TOML or JSON, and its body. One without fields has none. */
export function splitSource(text: string): Source | UnreadableSource {
  const lines = text.split('\n');
  const first = lines[0] ?? '';
  for (const [fence, parse] of FENCES) {
    if (!fence.test(first)) continue;
    const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
    if (end > 0) return read(lines, parse, [1, end, end + 1]);
  }
  const jsonEnd = first.startsWith('{') && !/^\{[{%]/u.test(first) ? findJsonEnd(text) : undefined;
  if (jsonEnd !== undefined) {
    const count = text.slice(0, jsonEnd).split('\n').length;
    return read(lines, (json): unknown => JSON.parse(json), [0, count, count]);
  }
  return {
    fields: {},
    body: { markdown: text },
    line: 1,
    firstLine: 1,
    isNamed: true,
    lineOfField: () => 1,
  };
}
