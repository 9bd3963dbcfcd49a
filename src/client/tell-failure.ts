import { searchWords } from '#words/words.ts';

const { offline, noIndex, noWebAssembly, failed } = searchWords.answer;

/** Why there is no answer, as far as it can be known. */
export function tellFailure(error: unknown): string {
  if (!navigator.onLine) return offline;
  const name = error instanceof Error ? error.name : '';
  if (name === 'NoIndex') return noIndex;
  return name === 'NoWebAssembly' || typeof WebAssembly === 'undefined' ? noWebAssembly : failed;
}
