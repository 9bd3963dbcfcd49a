import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { quoteFound } from '#lib/problems.ts';
import { report, type BodyFault } from './report.ts';

const signs = (depth: number): string => '#'.repeat(depth);

function findFault({ depth, children }: Heading, above: number): BodyFault | undefined {
  const text = toString(children, { includeImageAlt: false }).trim();
  if (text === '') {
    return {
      rule: 'heading-empty',
      found: 'a heading without words',
      expected: `${signs(depth)} and a few words`,
      advice: 'Write the heading or remove the line.',
    };
  }
  const found = quoteFound(`${signs(depth)} ${text}`);
  if (depth === 1) {
    const advice = 'Begin sections with ##.';
    return { rule: 'heading-one', found, expected: 'no second headline in the body', advice };
  }
  if (depth > above + 1) {
    const right = signs(above + 1);
    const expected = `${right} as the next level`;
    return { rule: 'heading-level', found, expected, advice: `Begin the line with ${right}.` };
  }
  return undefined;
}

/** Refuses headings that break the page's outline, which begins with the headline as its h1. */
export function remarkHeadings() {
  return (tree: Root, file: VFile): undefined => {
    let above = 1;
    visit(tree, (node) => {
      // The footnotes stand under a heading of their own, at the end of the page.
      if (node.type === 'footnoteDefinition') return SKIP;
      if (node.type !== 'heading') return undefined;
      const fault = findFault(node, above);
      if (fault) report(file, node.position, fault);
      above = node.depth;
      return SKIP;
    });
  };
}
