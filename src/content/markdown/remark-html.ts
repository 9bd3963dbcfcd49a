import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from './report.ts';

const MARKDOWN_WAYS: readonly (readonly [tags: string, advice: string])[] = [
  ['b strong', 'Write **bold** instead.'],
  ['i em cite', 'Write *italic* instead.'],
  ['s del strike', 'Write ~~struck~~ instead.'],
  ['a', 'Write [text](address) instead.'],
  ['img picture', 'Write ![description](./name.jpg) instead.'],
  ['br', 'End the line with a backslash instead.'],
  ['hr', 'Write *** on a line of its own instead.'],
  ['p div span section', 'Put a blank line between paragraphs instead.'],
  ['h1 h2 h3 h4 h5 h6', 'Begin the line with ## instead.'],
  ['ul ol li', 'Begin each line with - or 1. instead.'],
  ['blockquote q', 'Begin the line with > instead.'],
  ['code pre', 'Put it between ` signs instead.'],
  ['table thead tbody tr th td', 'Write the rows with | between the cells instead.'],
  ['sup', 'Write a footnote mark [^1] instead.'],
  ['figure figcaption', 'Name the figure in the front matter instead.'],
];

const ADVICE: ReadonlyMap<string, string> = new Map(
  MARKDOWN_WAYS.flatMap(([tags, advice]) => tags.split(' ').map((tag) => [tag, advice] as const)),
);

function findTag(html: string): string {
  return /^<\/?([a-z][a-z\d-]*)/iu.exec(html)?.[1]?.toLowerCase() ?? '';
}

function nameFound(html: string, tag: string): string {
  if (tag) return `the raw HTML tag <${tag}>`;
  return html.startsWith('<!--') ? 'an HTML comment' : 'raw markup';
}

/** Refuses raw HTML, comments too: it would need cleaning, and cleaning loses words. */
export function remarkHtml() {
  return (tree: Root, file: VFile): undefined => {
    const told = new Set<string>();
    visit(tree, 'html', ({ value, position }) => {
      const tag = findTag(value);
      // A tag and its end on one line are one fault.
      const fault = `${tag} ${position?.start.line ?? 0}`;
      if (told.has(fault)) return;
      told.add(fault);
      report(file, position, {
        rule: 'html',
        found: nameFound(value, tag),
        expected: 'Markdown only',
        advice: ADVICE.get(tag) ?? 'Remove it, or write \\< to show the sign itself.',
      });
    });
  };
}
