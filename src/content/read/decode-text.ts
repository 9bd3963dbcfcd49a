import { adviseOnHidden, findHidden, refuseHidden, removeHidden } from '#lib/hidden-characters.ts';
import type { LineFault } from './fault.ts';

/** Size in bytes that a file of content may have: 512 KB. */
export const LARGEST_FILE = 512 * 1024;

const LINE_BREAK = 10;
const CARRIAGE_RETURN = /\r\n?/gu;

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** In UTF-8 a line break is never part of another character, so each line can be tried alone. */
function findBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(LINE_BREAK); end !== -1; end = bytes.indexOf(LINE_BREAK, start)) {
    if (!decodes(bytes.subarray(start, end))) return line;
    start = end + 1;
    line += 1;
  }
  return line;
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** The fault of a file that is too large to be read. */
export function findSizeFault(size: number): LineFault | undefined {
  if (size <= LARGEST_FILE) return undefined;
  return {
    kind: 'files that are too large',
    line: 1,
    found: `${Math.ceil(size / 1024)} KB`,
    expected: `${LARGEST_FILE / 1024} KB at most`,
    advice: 'Divide the text, or move pictures into files of their own.',
  };
}

/** Bytes as text, with what is wrong with it and what was changed in it. */
export interface DecodedText {
  /** None if the bytes are not UTF-8. */
  readonly text?: string;
  readonly faults: readonly LineFault[];
  readonly advice: readonly LineFault[];
}

/**
 * Reads bytes as UTF-8, without a byte order mark, with `\n` at the end of each line, so that lines
 * are those of an editor, and without invisible characters that the text does not need.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (!decodes(bytes)) {
    const found = 'bytes that are not UTF-8';
    const line = findBrokenLine(bytes);
    const kind = 'files in another encoding than UTF-8';
    const fault = { kind, line, found, expected: 'UTF-8', advice: 'Save the file as UTF-8.' };
    return { faults: [fault], advice: [] };
  }
  const written = new TextDecoder().decode(bytes).replaceAll(CARRIAGE_RETURN, '\n');
  const { text, removed } = removeHidden(written);
  const faults = findHidden(text).map((hidden) => ({
    line: lineAt(text, hidden.index),
    ...refuseHidden(hidden),
  }));
  const advice = removed.map((hidden) => ({
    line: lineAt(written, hidden.index),
    ...adviseOnHidden(hidden),
  }));
  return { text, faults, advice };
}
