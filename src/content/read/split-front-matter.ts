import { quoteFound } from '#lib/problems.ts';
import type { LineFault } from './fault.ts';

/** A file of content, taken apart. Lines are those of the file, counted from 1. */
export interface SplitFile {
  /** The YAML between the two lines of dashes, which begins on line 2. */
  readonly yaml: string;
  /** The Markdown below them. */
  readonly markdown: string;
  /** The line on which the Markdown begins. */
  readonly firstLine: number;
}

const isFence = (line: string | undefined): boolean => line?.trimEnd() === '---';

function refuseOpening(first: string): LineFault {
  const expected = 'front matter that begins with --- on the first line';
  if (first.startsWith('+++'))
    return {
      line: 1,
      found: 'TOML front matter',
      expected,
      advice: 'Write the fields as YAML between two lines of ---.',
    };
  return {
    line: 1,
    found: quoteFound(first.trim()),
    expected,
    advice: 'Put the fields between two lines of --- at the top.',
  };
}

/** Divides a text with `\n` line breaks into front matter and Markdown. */
export function splitFrontMatter(text: string): SplitFile | LineFault {
  const lines = text.split('\n');
  if (!isFence(lines[0])) return refuseOpening(lines[0] ?? '');
  const closing = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (closing === -1)
    return {
      line: 1,
      found: 'front matter without an end',
      expected: 'a second line of ---',
      advice: 'Put --- on a line of its own below the fields.',
    };
  return {
    yaml: lines.slice(1, closing).join('\n'),
    markdown: lines.slice(closing + 1).join('\n'),
    firstLine: closing + 2,
  };
}
