import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Root } from 'mdast';
import { collapseSpace } from '#lib/text.ts';
import { readDate } from './read-date.ts';

/** A plain text: the day, the headline, the paragraphs, each on a line of its own. */
export interface PlainText {
  readonly published: string;
  readonly headline: string;
  /** Its paragraphs as Markdown that shows each character as it stands. */
  readonly body: string;
}

const stringify = unified().use(remarkStringify).freeze();

function toMarkdown(lines: readonly string[]): string {
  const tree: Root = {
    type: 'root',
    children: lines.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
  return stringify.stringify(tree).trim();
}

/** Reads a text whose first line is a date and whose second is a headline; what else begins with is no such text. */
export function readPlainText(text: string): PlainText | undefined {
  const [first = '', second = '', ...lines] = text.split('\n').map(collapseSpace).filter(Boolean);
  const published = readDate(first);
  if (published === undefined || second === '') return undefined;
  return { published, headline: second, body: toMarkdown(lines) };
}
