import { foldWord } from './matching.ts';

/** A word, phrase or exclusion of a query as it was typed. */
export interface TypedTerm {
  readonly kind: 'word' | 'phrase' | 'excluded';
  /** Without quotation marks and minus. */
  readonly typed: string;
  /** Its words; a phrase or an exclusion may have several. */
  readonly words: readonly string[];
  /** Whether it ends the query without anything after it, so that its last word may be unfinished. */
  readonly last: boolean;
}

const LONGEST_QUERY = 200;
const QUOTATION_MARKS = /["“”„‟«»]/gu;
const APOSTROPHES = /[‘’ʼ`´]/gu;
// A closed quotation, or what stands between white space and quotation marks.
const TERMS = /(?<minus>-?)(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+))/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const INITIALS = /^\p{L}(?:\.\p{L})+$/u;
const SEPARATORS = /[\s/\\|,;:…–—]+/u;
const FIGURE_WITH_COMMA = /^\p{N}+(?:,\p{N}{3})+/u;

/** The words of a piece of text: hyphens and apostrophes hold one together, other marks part two. */
function wordsOf(text: string): string[] {
  return text
    .split(/\s+/u)
    .flatMap((word) => (FIGURE_WITH_COMMA.test(word) ? [word] : word.split(SEPARATORS)))
    .filter((word) => foldWord(word) !== '');
}

/** A word without the marks around it, as a reader would repeat it: `U.S.` keeps its last point. */
function trim(word: string): string {
  const core = word.replaceAll(AROUND, '');
  return INITIALS.test(core) ? `${core}.` : core;
}

/** Reads the first 200 characters of a query; each word once. No terms if there is no word in them. */
export function splitQuery(query: string): TypedTerm[] {
  const text = query
    .slice(0, LONGEST_QUERY)
    .normalize('NFC')
    .replaceAll(QUOTATION_MARKS, '"')
    .replaceAll(APOSTROPHES, "'");
  const terms = [...text.matchAll(TERMS)].flatMap(({ groups = {}, ...match }): TypedTerm[] => {
    const { minus = '', phrase, word = '' } = groups;
    const words = wordsOf(phrase ?? word);
    const typed = words.join(' ');
    const last =
      match.index + match[0].length === text.length && LETTER_OR_DIGIT.test(text.slice(-1));
    if (words.length === 0) return [];
    if (minus !== '') return [{ kind: 'excluded', typed, words, last: false }];
    if (phrase !== undefined && words.length > 1)
      return [{ kind: 'phrase', typed, words, last: false }];
    return words.map((each, index) => ({
      kind: 'word',
      typed: trim(each),
      words: [trim(each)],
      last: last && index === words.length - 1,
    }));
  });
  const first = new Map<string, TypedTerm>();
  for (const term of terms) {
    const key = `${term.kind} ${term.words.map(foldWord).join(' ')}`;
    first.set(key, { ...(first.get(key) ?? term), last: term.last });
  }
  return [...first.values()];
}
