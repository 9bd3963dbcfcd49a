import type { Document, YAMLError } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { adviseOnHidden, findHidden, refuseHidden, removeHidden } from '#lib/hidden-characters.ts';
import { quoteFound } from '#lib/problems.ts';
import { runInTime, TimeOver } from '#lib/run-in-time.ts';
import type { FieldPath, LineFault } from './fault.ts';
import { findYamlExcess, findYamlWords } from './yaml-faults.ts';

/** The line in the file of the value at a path, or of the nearest thing that holds it; 1 if nothing does. */
export type FindLine = (path: FieldPath) => number;

/** Front matter as plain values. No value if the YAML has faults. */
export interface ParsedYaml {
  readonly value?: unknown;
  readonly findLine: FindLine;
  readonly faults: readonly LineFault[];
  readonly advice: readonly LineFault[];
}

/** The YAML follows the opening line of dashes. */
const LINES_BEFORE = 1;
/** Time that front matter may take, in milliseconds. */
const LONGEST_READING = 30_000;
/** Characters that are read in no time, whatever they say: to watch the clock would take four times as long. */
const SHORT = 4_000;

type LineOf = (offset: number) => number;

function findOffset(contents: unknown, path: FieldPath): number | undefined {
  let node = contents;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!isNode(pair?.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (!isNode(node)) return offset;
      offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

/** A quote that is never closed is missed at the end of the file; the writer looks for its beginning. */
function findOpening(document: Document, end: number): number {
  let opening = end;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] < end && end <= range[2]) opening = range[0];
    },
  });
  return opening;
}

function refuseError(
  error: YAMLError,
  document: Document,
  lines: readonly string[],
  lineOf: LineOf,
): LineFault {
  const [offset] = error.pos;
  const line = lineOf(error.code === 'MISSING_CHAR' ? findOpening(document, offset) : offset);
  const written = (lines[line - 1 - LINES_BEFORE] ?? '').trim();
  const [field = ''] = written.split(':');
  if (error.code === 'DUPLICATE_KEY')
    return {
      line,
      field,
      found: `${field} a second time`,
      expected: 'it once',
      advice: 'Remove one of the two.',
    };
  return { line, found: quoteFound(written), ...findYamlWords(error.code) };
}

/** After its first error in a line the parser is only guessing. */
function firstOfEachLine(faults: readonly LineFault[]): LineFault[] {
  const lines = new Set<number>();
  return faults.filter(({ line }) => lines.size < lines.add(line).size);
}

/** References within the YAML could grow a small file into a large one. */
function refuseReferences(document: Document, lineOf: LineOf): LineFault[] {
  const faults: LineFault[] = [];
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor === undefined) return;
      const line = lineOf(node.range?.[0] ?? 0);
      const found = isAlias(node) ? `*${node.source}` : `&${node.anchor ?? ''}`;
      const advice = 'Write the value itself, in quotes if it begins with & or *.';
      faults.push({ line, found: quoteFound(found), expected: 'no anchors and aliases', advice });
    },
  });
  return faults;
}

/** Looks for characters that escapes hide, and removes from the values those that no text needs. */
function cleanValues(document: Document, yaml: string, lineOf: LineOf) {
  const inSight = new Set(findHidden(yaml).map(({ name }) => name));
  const faults: LineFault[] = [];
  const advice: LineFault[] = [];
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== 'string') return;
      const line = lineOf(node.range?.[0] ?? 0);
      const { text, removed } = removeHidden(node.value);
      node.value = text;
      advice.push(...removed.map((hidden) => ({ line, ...adviseOnHidden(hidden) })));
      for (const hidden of findHidden(text))
        if (!inSight.has(hidden.name)) faults.push({ line, ...refuseHidden(hidden) });
    },
  });
  return { faults, advice };
}

const ON_NO_LINE: FindLine = () => 1;

const giveUp = (cause: unknown): LineFault => ({
  line: 1,
  found:
    cause instanceof TimeOver
      ? `front matter that takes more than ${cause.milliseconds / 1000} seconds to read`
      : 'front matter that the parser gives up on',
  expected: 'fields such as headline: "…"',
  advice: 'Simplify it, or bring it back in parts to find the place.',
});

/** Parses the YAML of front matter, version 1.2, which must be a mapping. */
export function parseYaml(yaml: string): ParsedYaml {
  const excess = findYamlExcess(yaml, 1 + LINES_BEFORE);
  if (excess) return { findLine: ON_NO_LINE, faults: [excess], advice: [] };
  try {
    return yaml.length <= SHORT
      ? parseMapping(yaml)
      : runInTime(() => parseMapping(yaml), LONGEST_READING);
  } catch (cause) {
    return { findLine: ON_NO_LINE, faults: [giveUp(cause)], advice: [] };
  }
}

function parseMapping(yaml: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const lineOf: LineOf = (offset) => lineCounter.linePos(offset).line + LINES_BEFORE;
  const document = parseDocument(yaml, {
    lineCounter,
    prettyErrors: false,
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: true,
    version: '1.2',
  });
  const findLine: FindLine = (path) => {
    const offset = findOffset(document.contents, path);
    return offset === undefined ? 1 : lineOf(offset);
  };
  const lines = yaml.split('\n');
  const errors = [...document.errors, ...document.warnings].map((error) =>
    refuseError(error, document, lines, lineOf),
  );
  const hidden = cleanValues(document, yaml, lineOf);
  const { advice } = hidden;
  const faults = [
    ...firstOfEachLine(errors),
    ...refuseReferences(document, lineOf),
    ...hidden.faults,
  ];
  if (faults.length > 0) return { findLine, faults, advice };
  if (!isMap(document.contents))
    return { findLine, faults: [refuseContents(document, lineOf)], advice };
  return { value: document.toJS({ maxAliasCount: 0 }), findLine, faults, advice };
}

function refuseContents({ contents }: Document, lineOf: LineOf): LineFault {
  const [offset] = contents?.range ?? [];
  return {
    line: offset === undefined ? 1 : lineOf(offset),
    found: isScalar(contents) ? quoteFound(contents.value) : contents ? 'a list' : 'nothing',
    expected: 'fields such as headline: "…"',
    advice: 'Write each field on a line of its own.',
  };
}
