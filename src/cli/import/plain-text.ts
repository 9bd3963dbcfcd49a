import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Root } from 'mdast';
import { collapseSpace } from '#lib/text.ts';
import { readDate } from './read-date.ts';
import type { Source } from './source.ts';

const stringify = unified().use(remarkStringify).freeze();

/** Lines as paragraphs in Markdown that shows each character as it stands. */
export function writeLines(lines: readonly string[]): string {
  const tree: Root = {
    type: 'root',
    children: lines.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
  return stringify.stringify(tree).trim();
}

/** Reads a text whose first line is a date and whose second is a headline; what else begins with is no such text. */
export function readPlainText(text: string): Source | undefined {
  const [date = '', title = '', ...lines] = text.split('\n').map(collapseSpace).filter(Boolean);
  if (readDate(date) === undefined || title === '') return undefined;
  return { fields: { date, title }, body: { lines }, line: 1, firstLine: 1, lineOfField: () => 1 };
}
