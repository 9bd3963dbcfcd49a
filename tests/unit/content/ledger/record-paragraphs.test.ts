import { describe, expect, test } from 'vitest';
import { recordParagraphs } from '#content/ledger/record-paragraphs.ts';
import type { RecordedParagraph } from '#content/ledger/recorded.ts';
import { createEditor, type Edit, type Traced } from './edits.ts';
import { createChance } from './random.ts';

const EDITS: readonly Edit[] = ['correct', 'insert', 'move', 'remove'];
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);

const isPresent = ({ sketch }: RecordedParagraph): boolean => sketch !== undefined;

/** Who has which label after a text was recorded. */
function labelsOf(
  record: readonly RecordedParagraph[],
  text: readonly Traced[],
): ReadonlyMap<number, string> {
  const present = record.filter(isPresent);
  expect(present).toHaveLength(text.length);
  return new Map(text.map(({ who }, index) => [who, present[index]?.label ?? '']));
}

/** Edits a text at random again and again, and calls back after each time it was recorded. */
function live(
  seed: number,
  kinds: readonly Edit[],
  editsAtOnce: number,
  look: (labels: ReadonlyMap<number, string>, record: readonly RecordedParagraph[]) => void,
): void {
  const chance = createChance(seed);
  const { invent, edit } = createEditor(chance);
  let text: readonly Traced[] = Array.from({ length: 1 + chance.below(20) }, invent);
  let record: readonly RecordedParagraph[] = [];
  for (let issue = 0; issue < 12; issue += 1) {
    record = recordParagraphs(
      record,
      text.map((one) => one.text),
    );
    look(labelsOf(record, text), record);
    for (let turn = 0; turn < editsAtOnce; turn += 1) text = edit(text, chance.pick(kinds));
  }
}

describe('whatever editors do,', () => {
  test.each(SEEDS)('a surviving paragraph keeps its label, and none is given twice: %i', (seed) => {
    const owners = new Map<string, number>();
    const labels = new Map<number, string>();
    live(seed, EDITS, 3, (now) => {
      for (const [who, label] of now) {
        expect(labels.get(who) ?? label).toBe(label);
        expect(owners.get(label) ?? who).toBe(who);
        labels.set(who, label);
        owners.set(label, who);
      }
    });
  });

  test.each(SEEDS)('a label once given is there for good, present or removed: %i', (seed) => {
    const ever = new Set<string>();
    live(seed, EDITS, 4, (_, record) => {
      for (const { label } of record) ever.add(label);
      const now = record.map(({ label }) => label);
      expect(now.toSorted()).toEqual([...ever].toSorted());
    });
  });
});
