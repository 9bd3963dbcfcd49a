/** What is looked for. */
export interface Wanted {
  /** `words` in any order, the end of each left open; or a `phrase`, exactly these words in this order. */
  readonly kind: 'words' | 'phrase';
  /** At least one, as typed. */
  readonly words: readonly string[];
}

const LONGEST_QUERY = 200;
const QUOTATION_MARKS = /["“”„‟«»]/gu;
const WHOLLY_QUOTED = /^"[^"]+"$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Reads the first 200 characters of what was typed; undefined if there is no word in them. */
export function parseQuery(typed: string): Wanted | undefined {
  const text = typed
    .slice(0, LONGEST_QUERY)
    .normalize('NFC')
    .replaceAll(QUOTATION_MARKS, '"')
    .trim();
  const words = text
    .replaceAll('"', ' ')
    .split(/\s+/u)
    .filter((word) => LETTER_OR_DIGIT.test(word));
  if (words.length === 0) return undefined;
  if (WHOLLY_QUOTED.test(text)) return { kind: 'phrase', words };
  return { kind: 'words', words: [...new Set(words)] };
}
