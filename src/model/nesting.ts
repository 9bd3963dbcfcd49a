import type { PlacedFault } from './fault.ts';

/** Levels of quotes and lists that a line may stand in. More would bring the parser to its knees. */
export const DEEPEST = 100;

const MARKER = />|(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$)/uy;
const INDENTATION = /[ \t]/u;
const TAB_WIDTH = 4;
/** Spaces that make one level in a list of lists. */
const LEVEL_WIDTH = 2;

/** Levels that a line's markers and its indentation could open, at most. */
function countLevels(line: string): number {
  let markers = 0;
  let width = 0;
  let index = 0;
  while (index < line.length) {
    const character = line.charAt(index);
    if (INDENTATION.test(character)) {
      width += character === '\t' ? TAB_WIDTH : 1;
      index += 1;
      continue;
    }
    MARKER.lastIndex = index;
    if (!MARKER.test(line)) break;
    markers += 1;
    index = MARKER.lastIndex;
  }
  // The one space after a marker is no indentation.
  return markers + Math.floor(Math.max(0, width - markers) / LEVEL_WIDTH);
}

/** The first line that is nested too deeply, found before a parser has to. */
export function findNestingFault(markdown: string, firstLine: number): PlacedFault | undefined {
  const lines = markdown.split('\n');
  const index = lines.findIndex((line) => countLevels(line) > DEEPEST);
  if (index === -1) return undefined;
  return {
    line: firstLine + index,
    found: `${countLevels(lines[index] ?? '')} levels of quotes, lists or indentation`,
    expected: `${DEEPEST} at most`,
    advice: 'Write it flatter.',
  };
}
