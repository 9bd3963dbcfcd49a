import { createSketch, fingerprint } from './fingerprint.ts';
import { labelBetween } from './label-between.ts';
import { matchParagraphs } from './match-paragraphs.ts';
import type { RecordedParagraph } from './recorded.ts';

type Unlabelled = Omit<RecordedParagraph, 'label'> & { readonly label: string | undefined };

/** The removed paragraphs that stand behind each recorded one that is left; -1 is the beginning. */
function placeRemoved(
  recorded: readonly RecordedParagraph[],
  kept: ReadonlySet<number | undefined>,
): ReadonlyMap<number, readonly RecordedParagraph[]> {
  const removed = new Map<number, RecordedParagraph[]>();
  let last = -1;
  for (const [index, paragraph] of recorded.entries()) {
    if (kept.has(index)) last = index;
    else removed.set(last, [...(removed.get(last) ?? []), { ...paragraph, sketch: undefined }]);
  }
  return removed;
}

function createPresent(text: string, old: RecordedParagraph | undefined): Unlabelled {
  const print = fingerprint(text);
  const isKnown = old?.fingerprint === print && old.sketch !== undefined;
  return {
    label: old?.label,
    fingerprint: print,
    sketch: isKnown ? old.sketch : createSketch(text),
  };
}

function labelAll(paragraphs: readonly Unlabelled[]): readonly RecordedParagraph[] {
  const used = new Set(paragraphs.flatMap(({ label }) => label ?? []));
  const labelled: RecordedParagraph[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const right = paragraphs.slice(index).find(({ label }) => label !== undefined)?.label;
    const label = paragraph.label ?? labelBetween(labelled.at(-1)?.label, right, used);
    used.add(label);
    labelled.push({ ...paragraph, label });
  }
  return labelled;
}

function isUnchanged(recorded: readonly RecordedParagraph[], texts: readonly string[]): boolean {
  const present = recorded.filter(({ sketch }) => sketch !== undefined);
  return (
    present.length === texts.length &&
    texts.every((text, index) => present[index]?.fingerprint === fingerprint(text))
  );
}

/**
 * The record of a text after the one it had: who kept their labels, who is new between them, and
 * who was removed, in the order of the text. A label stays with its paragraph for good and is
 * never given to another. Without an earlier record the paragraphs are `1`, `2`, `3`.
 */
export function recordParagraphs(
  recorded: readonly RecordedParagraph[],
  texts: readonly string[],
): readonly RecordedParagraph[] {
  return isUnchanged(recorded, texts) ? recorded : createRecord(recorded, texts);
}

function createRecord(
  recorded: readonly RecordedParagraph[],
  texts: readonly string[],
): readonly RecordedParagraph[] {
  const matched = matchParagraphs(recorded, texts);
  const removed = placeRemoved(recorded, new Set(matched));
  const present = texts.flatMap((text, index): Unlabelled[] => {
    const from = matched[index];
    return from === undefined
      ? [createPresent(text, undefined)]
      : [createPresent(text, recorded[from]), ...(removed.get(from) ?? [])];
  });
  return labelAll([...(removed.get(-1) ?? []), ...present]);
}
