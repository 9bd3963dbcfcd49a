import type { AnswerWords } from '#words/types.ts';

/** Why there is no answer, as far as it can be known. */
export function tellFailure(error: unknown, isOnline: boolean, words: AnswerWords): string {
  if (!isOnline) return words.offline;
  const isBlocked = error instanceof Error && error.name === 'NoWebAssembly';
  return isBlocked || typeof WebAssembly === 'undefined' ? words.noWebAssembly : words.failed;
}
