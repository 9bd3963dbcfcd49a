const FENCE =
  /^(?<before>(?:[\s>]|[-+*]\s|\d+[.)]\s)*)(?<fence>`{3,}(?=[^`]*$)|~{3,})\s*(?<info>.*)$/u;
const QUOTE = /^\s*>/u;

/** A fence that opened a block of code, and whether it stands in a quotation, whose end ends the code. */
interface Fence {
  readonly fence: string;
  readonly isQuoted: boolean;
}

function followFence(line: string, open: Fence | undefined): Fence | undefined {
  const { before = '', fence, info } = FENCE.exec(line)?.groups ?? {};
  if (fence === undefined) return open;
  if (open === undefined) return { fence, isQuoted: before.includes('>') };
  return fence.startsWith(open.fence) && info === '' ? undefined : open;
}

/** A line of raw Markdown; the first has the number 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** The lines that are not between code fences; the fences themselves are among them. */
export function* linesOutsideCode(markdown: string): Generator<Line> {
  let open: Fence | undefined;
  for (const [index, text] of markdown.split(/\r\n?|\n/u).entries()) {
    if (open?.isQuoted && !QUOTE.test(text)) open = undefined;
    if (open === undefined) yield { text, number: index + 1 };
    open = followFence(text, open);
  }
}
