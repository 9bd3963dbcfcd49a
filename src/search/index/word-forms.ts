import { oncePerKey } from '#lib/memoize.ts';
import * as words from '#search/query/words.ts';

/** Forms of words as `query/words.ts` has them, remembered: a newsroom has few words, each of them many times. */
export const toIndex = oncePerKey(words.toIndex);
export const formOf = oncePerKey(words.formOf);
export const keyOf = oncePerKey(words.keyOf);
