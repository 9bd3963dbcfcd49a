import { keyOf, wordsOf } from './words.ts';

/** A word, phrase or exclusion of a query as it was typed. */
export interface TypedTerm {
  readonly kind: 'word' | 'phrase' | 'excluded';
  /** Without quotation marks and minus. */
  readonly typed: string;
  /** It stood in quotation marks: nothing stands for it. */
  readonly isQuoted: boolean;
  /** It ends the query without anything after it, so that its last word may be unfinished. */
  readonly isLast: boolean;
}

const LONGEST_QUERY = 200;
// Inside a Hebrew word it is no quotation mark but the sign of an abbreviation.
const GERSHAYIM = /(?<=\p{sc=Hebr})["”](?=\p{sc=Hebr})/gu;
const QUOTATION_MARKS = /["“”„‟«»「」『』《》]/gu;
// A closed quotation, or what stands between white space and quotation marks.
const TERMS = /(?<minus>(?:(?<!\S)[-−–])?)(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+))/gu;
const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}]$/u;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;
const INITIALS = /^\p{L}(?:\.\p{L})+$/u;
// Parts terms even without a space: whoever types these does not mean one word.
const SEPARATORS = /[,;:…—―،؛、。，]+(?!\p{N})|\.{2,}/u;

/** A word without the marks around it, as a reader would repeat it: `U.S.` keeps its last point. */
function trim(word: string): string {
  const core = word.replaceAll(AROUND, '');
  return INITIALS.test(core) ? `${core}.` : core;
}

const keyOfTerm = (typed: string): string =>
  wordsOf(typed, 'en')
    .map(({ text }) => keyOf(text))
    .join(' ');

/** Reads the first 200 characters of a query; each term once. No terms if there is nothing to search for. */
export function parseQuery(query: string): TypedTerm[] {
  const text = query
    .slice(0, LONGEST_QUERY)
    .normalize('NFC')
    .replaceAll(GERSHAYIM, '״')
    .replaceAll(QUOTATION_MARKS, '"');
  const terms = [...text.matchAll(TERMS)].flatMap(({ groups = {}, ...match }): TypedTerm[] => {
    const { minus = '', phrase, word = '' } = groups;
    const isEnd = match.index + match[0].length === text.length && ENDS_IN_WORD.test(text);
    if (phrase !== undefined || minus !== '') {
      const typed = trim((phrase ?? word).replaceAll(/\s+/gu, ' ').trim());
      if (typed === '') return [];
      const isPhrase = keyOfTerm(typed).includes(' ');
      const kind = minus === '' ? (isPhrase ? 'phrase' : 'word') : 'excluded';
      return [{ kind, typed, isQuoted: true, isLast: false }];
    }
    const words = word.split(SEPARATORS).map(trim).filter(Boolean);
    return words.map((typed, index) => ({
      kind: 'word',
      typed,
      isQuoted: false,
      isLast: isEnd && index === words.length - 1,
    }));
  });
  const first = new Map<string, TypedTerm>();
  for (const term of terms) {
    const key = `${term.kind} ${keyOfTerm(term.typed) || term.typed}`;
    first.set(key, { ...(first.get(key) ?? term), isLast: term.isLast });
  }
  return [...first.values()];
}
