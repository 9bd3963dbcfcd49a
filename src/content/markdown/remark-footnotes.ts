import type { FootnoteDefinition, Nodes, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report, type BodyFault } from './report.ts';

const WITHOUT_NOTE = /(?<!\\)\[\^[^[\]\s]+\]/gu;

/** A mark whose note is missing stays plain text; an escaped one was meant as text. */
function reportMarksWithoutNote(file: VFile, text: Text, parent: Nodes | undefined): void {
  if (!text.value.includes('[^')) return;
  const start = text.position?.start ?? parent?.position?.start ?? { line: 1, column: 1 };
  const { start: from, end: to } = text.position ?? {};
  const source = from && to ? String(file).slice(from.offset, to.offset) : text.value;
  let { line } = start;
  let read = 0;
  for (const { index, 0: mark } of source.matchAll(WITHOUT_NOTE)) {
    line += source.slice(read, index).split('\n').length - 1;
    read = index;
    const place: Point = { line, column: 1 };
    report(file, place, {
      rule: 'footnote marks without a note',
      found: `the footnote mark ${mark}`,
      expected: `its note on a line such as "${mark}: …"`,
      advice: 'Write the note or remove the mark.',
    });
  }
}

function findFault(
  note: FootnoteDefinition,
  marks: Set<string>,
  notes: Set<string>,
): BodyFault | undefined {
  const found = `the footnote "[^${note.label ?? note.identifier}]:"`;
  if (notes.has(note.identifier)) {
    const advice = 'Give it a name of its own.';
    return { rule: 'footnotes of one name', found: `${found} again`, expected: 'each name once', advice };
  }
  notes.add(note.identifier);
  if (!marks.has(note.identifier)) {
    const advice = 'Put the mark into the text or remove the footnote.';
    return { rule: 'footnotes without a mark', found, expected: 'its mark in the text', advice };
  }
  if (toString(note).trim() !== '') return undefined;
  const advice = 'Write the footnote or remove it.';
  return { rule: 'footnotes without words', found: `${found} without words`, expected: 'a note', advice };
}

function reportUnfit(file: VFile, note: FootnoteDefinition): void {
  const advice = 'Move it into the text or remove it.';
  const expected = 'plain paragraphs in a footnote';
  visit(note, ['footnoteReference', 'heading'], (node) => {
    const what = node.type === 'heading' ? 'a heading' : 'a footnote mark';
    report(file, node.position, {
      rule: 'headings and marks inside footnotes',
      found: `${what} inside a footnote`,
      expected,
      advice,
    });
  });
}

/** Refuses marks without a note and notes without a mark: both lose words on the page. */
export function remarkFootnotes() {
  return (tree: Root, file: VFile): undefined => {
    const marks = new Set<string>();
    const notes = new Set<string>();
    visit(tree, (node, _index, parent) => {
      if (node.type === 'footnoteReference') marks.add(node.identifier);
      if (node.type === 'text') reportMarksWithoutNote(file, node, parent);
    });
    visit(tree, 'footnoteDefinition', (note) => {
      const fault = findFault(note, marks, notes);
      if (fault) report(file, note.position, fault);
      reportUnfit(file, note);
    });
  };
}
