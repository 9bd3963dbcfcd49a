import type { Numbering } from '#content/markdown/prose.ts';
import type { RecordedParagraph } from './recorded.ts';

/** The numbers of a text as its record has them. */
export function createNumbering(record: readonly RecordedParagraph[]): Numbering {
  const labels: string[] = [];
  const removed: { label: string; after: number }[] = [];
  for (const { label, sketch } of record) {
    if (sketch === undefined) removed.push({ label, after: labels.length });
    else labels.push(label);
  }
  return { labels, removed };
}
