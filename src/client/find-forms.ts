import type { AskedTerm } from '#search/answer.ts';
import type { Story } from '#search/engine.ts';
import { foldWord } from '#search/matching.ts';

import { findMarks } from './story-marks.ts';

/** A word or phrase, and what its marks part. */
const partsOf = (text: string): string[] =>
  [text, ...text.split(/[^\p{L}\p{N}]+/u)].map(foldWord).filter(Boolean);

/**
 * Words of stories that were found for their stem only: neither a word asked for, nor one told to
 * stand for it, nor a compound with it.
 */
export function findForms(stories: readonly Story[], terms: readonly AskedTerm[]): string[] {
  const asked = new Set(terms.flatMap(({ typed, used }) => [typed, ...used].flatMap(partsOf)));
  const forms = new Map<string, string>();
  for (const mark of stories.flatMap((story) => findMarks(story, terms))) {
    const folded = foldWord(mark);
    const isForm = !partsOf(mark).some((part) => asked.has(part));
    // Small letters are how a word is written where it does not begin a sentence.
    if (isForm && (!forms.has(folded) || mark === mark.toLowerCase())) forms.set(folded, mark);
  }
  return [...forms.values()];
}
