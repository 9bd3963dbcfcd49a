import type { ErrorCode } from 'yaml';
import type { LineFault } from './fault.ts';

/** Size in characters that front matter may have. */
const LONGEST_YAML = 64 * 1024;
/** Lists and mappings that may stand in each other. */
const DEEPEST_YAML = 20;

const BRACKET = /[[\]{}]/gu;
const PREFIX = /^(?:[ \t]|[-?](?=[ \t]))*/u;
const MARKER = /[-?]/gu;
/** Columns that a level is indented by, at most, as people write it. */
const LEVEL_WIDTH = 8;

function countLevels(line: string): number {
  const prefix = PREFIX.exec(line)?.[0] ?? '';
  const markers = prefix.match(MARKER)?.length ?? 0;
  return Math.max(markers, Math.floor(prefix.length / LEVEL_WIDTH));
}

/**
 * What a YAML parser would take minutes for, or break on, before it sees it: too much, or too deep.
 * Brackets in quotes count too; no text has so many that stay open.
 */
export function findYamlExcess(yaml: string, firstLine: number): LineFault | undefined {
  if (yaml.length > LONGEST_YAML) {
    const [found, expected] = [yaml.length, LONGEST_YAML].map((n) => `${Math.ceil(n / 1024)} KB`);
    return {
      line: 1,
      found: `front matter of ${found}`,
      expected: `${expected} at most`,
      advice: 'Move text into the body.',
    };
  }
  let open = 0;
  for (const [index, line] of yaml.split('\n').entries()) {
    let deepest = countLevels(line);
    for (const [bracket] of line.matchAll(BRACKET)) {
      open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
      deepest = Math.max(deepest, open);
    }
    if (deepest > DEEPEST_YAML)
      return {
        line: firstLine + index,
        found: 'lists or fields nested too deep',
        expected: `at most ${DEEPEST_YAML} levels`,
        advice: 'Write them flatter.',
      };
  }
  return undefined;
}

/** What to say of a line that YAML cannot read, by the parser's code for the fault. */
interface YamlWords {
  readonly expected: string;
  readonly advice: string;
}

const quotes: YamlWords = { expected: 'a value in quotes', advice: 'Put the value in quotes.' };
const oneColon: YamlWords = {
  expected: 'one field in a line, and quotes around a value with a colon',
  advice: 'Put the value in quotes, or begin the next field as far left as this one.',
};
const closing: YamlWords = {
  expected: 'every quote and bracket closed',
  advice: 'Add the quote, comma or bracket that is missing.',
};
const spaces: YamlWords = {
  expected: 'a field as far left as those beside it, after every bracket is closed',
  advice: 'Close the bracket above, or correct the spaces before this field.',
};
const plain: YamlWords = {
  expected: 'a plain value',
  advice: 'Remove the tag that begins with !.',
};

const WORDS: Partial<Record<ErrorCode, YamlWords>> = {
  BAD_DQ_ESCAPE: {
    expected: 'no backslash within double quotes',
    advice: "Use single quotes, '…'.",
  },
  BAD_INDENT: spaces,
  BAD_SCALAR_START: quotes,
  BLOCK_AS_IMPLICIT_KEY: oneColon,
  BLOCK_IN_FLOW: oneColon,
  MISSING_CHAR: closing,
  MULTILINE_IMPLICIT_KEY: {
    expected: 'a field such as headline: "…"',
    advice: 'Put a colon and a space after the name of the field.',
  },
  MULTIPLE_TAGS: plain,
  RESOURCE_EXHAUSTION: {
    expected: 'a plain list of fields',
    advice: 'Remove the nested brackets.',
  },
  TAB_AS_INDENT: { expected: 'spaces', advice: 'Replace the tab by spaces.' },
  TAG_RESOLVE_FAILED: plain,
};

const otherwise: YamlWords = {
  expected: 'YAML such as headline: "…"',
  advice: 'Check the colons, quotes and spaces of the line.',
};

/** The words for a fault of YAML, in a writer's language instead of the parser's. */
export function findYamlWords(code: ErrorCode): YamlWords {
  return WORDS[code] ?? otherwise;
}
