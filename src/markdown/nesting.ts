/** Lists and quotations may stand in each other this deep. */
export const DEEPEST_NESTING = 20;

const FENCE = /^(?:[\s>]|[-+*]\s|\d+[.)]\s)*(`{3,}(?=[^`]*$)|~{3,})\s*(.*)$/u;
const THEMATIC_BREAK = /^[\s>]*([-*])(?:[ \t]*\1){2,}\s*$/u;
const MARKERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s|$)))+/u;
const MARKER = />|[-+*]|\d+[.)]/gu;

/** Levels that a line can open at most: one for each marker and for each two columns before the first. */
function countLevels(line: string): number {
  const markers = MARKERS.exec(line)?.[0];
  if (markers === undefined || THEMATIC_BREAK.test(line)) return 0;
  const indent = /^[ \t]*/u.exec(markers)?.[0].replaceAll('\t', '    ').length ?? 0;
  return Math.floor(indent / 2) + (markers.match(MARKER)?.length ?? 0);
}

/** The fence of the code block that the next line stands in, if any. */
function followFence(line: string, open: string | undefined): string | undefined {
  const [, fence, info] = FENCE.exec(line) ?? [];
  if (fence === undefined) return open;
  if (open === undefined) return fence;
  return fence.startsWith(open) && info === '' ? undefined : open;
}

/**
 * The first line, counted from 1, that nests lists or quotations too deep; code blocks are passed
 * over. Reads the raw text, because a deep nest overflows the parser's stack or takes it minutes.
 */
export function findDeepNesting(markdown: string): number | undefined {
  let fence: string | undefined;
  for (const [index, line] of markdown.split(/\r\n?|\n/u).entries()) {
    if (fence === undefined && countLevels(line) > DEEPEST_NESTING) return index + 1;
    fence = followFence(line, fence);
  }
  return undefined;
}
