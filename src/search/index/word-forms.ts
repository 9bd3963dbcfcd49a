import * as words from '#search/query/words.ts';

/** Remembers what was answered: a newsroom has few words, each of them many times. */
function remember(answer: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = answer(word);
    known.set(word, now);
    return now;
  };
}

/** Forms of words as `query/words.ts` has them, for whole newsrooms. */
export const toIndex = remember(words.toIndex);
export const formOf = remember(words.formOf);
export const keyOf = remember(words.keyOf);
