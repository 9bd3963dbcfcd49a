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
