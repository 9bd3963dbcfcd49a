import type { Numbering } from '#content/markdown/body.ts';
import { recordParagraphs } from './record-paragraphs.ts';
import type { RecordedParagraph } from './recorded.ts';

/** The paragraphs of a text with their numbers, as readers get them and as the ledger keeps them. */
export interface NumberedParagraphs {
  readonly numbering: Numbering;
  /** What the ledger is to have of them. Made when asked for: where nothing is recorded nobody needs it. */
  readonly record: () => readonly RecordedParagraph[];
}

function createNumbering(record: readonly RecordedParagraph[]): Numbering {
  const labels: string[] = [];
  const removed: { label: string; after: number }[] = [];
  for (const { label, sketch } of record) {
    if (sketch === undefined) removed.push({ label, after: labels.length });
    else labels.push(label);
  }
  return { labels, removed };
}

/** Numbers the paragraphs of a text by what was recorded of it; `1`, `2`, `3` where nothing was. */
export function numberParagraphs(
  recorded: readonly RecordedParagraph[] | undefined,
  texts: readonly string[],
): NumberedParagraphs {
  if (recorded === undefined) {
    const labels = texts.map((_, index) => String(index + 1));
    let record: readonly RecordedParagraph[] | undefined;
    return {
      numbering: { labels, removed: [] },
      record: () => (record ??= recordParagraphs([], texts)),
    };
  }
  const record = recordParagraphs(recorded, texts);
  return { numbering: createNumbering(record), record: () => record };
}
