import type { ErrorCode } from 'yaml';

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
