import type { Line } from './lines-outside-code.ts';

/** Lists and quotations may stand in each other this deep. */
export const DEEPEST_NESTING = 20;

const THEMATIC_BREAK = /^[\s>]*([-*])(?:[ \t]*\1){2,}\s*$/u;
const MARKERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s|$)))+/u;
const MARKER = />|[-+*]|\d+[.)]/gu;

/**
 * Levels of lists and quotations that a line can open at most: one for each marker and for each two
 * columns before the first. Reads the raw text: a deep nest overflows the parser's stack, or takes
 * it minutes.
 */
export function countLevels({ text }: Line): number {
  const markers = MARKERS.exec(text)?.[0];
  if (markers === undefined || THEMATIC_BREAK.test(text)) return 0;
  const indent = /^[ \t]*/u.exec(markers)?.[0].replaceAll('\t', '    ').length ?? 0;
  return Math.floor(indent / 2) + (markers.match(MARKER)?.length ?? 0);
}
