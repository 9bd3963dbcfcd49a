import type { LanguageIndex } from './language-index.ts';
import { parseQuery } from './parse-query.ts';
import { indexLanguage, isForeignTo, isSegmented, mayBeIn, shareScript } from './scripts.ts';
import type { Session } from './sessions.ts';
import type { WordList } from './word-list.ts';
import { isUnspaced, keyOf, wordsOf } from './words.ts';

/** Keys that stand for one word; several where a script writes no spaces. */
type Keys = readonly string[];

const LETTER = /\p{L}/u;

async function hasAll(keys: Keys, words: WordList): Promise<boolean> {
  const found = await Promise.all(keys.map((key) => words.find(key)));
  return found.every((entries) => entries.length > 0);
}

/** The words of a query that articles of a language do not have, or may not have, as they are typed. */
async function findLacking(query: string, index: LanguageIndex): Promise<readonly Keys[]> {
  const groups = parseQuery(query).flatMap(({ typed }): Keys[] => {
    // In a language that Pagefind does not cut, so that each sign is a word.
    const keys = wordsOf(typed, 'en').map((word) => keyOf(word.text));
    return isUnspaced(typed) ? [keys] : keys.map((key) => [key]);
  });
  const isStop = (keys: Keys): boolean => keys.every((key) => index.stopWords.has(key));
  // A common word is asked for only where nothing else is; it may be none in another language.
  const asked = groups.every(isStop) ? groups : groups.filter((keys) => !isStop(keys));
  const lacking = asked.map(async (keys) => {
    // Pagefind finds parts of such a word too.
    const isCut = isSegmented(index.language) && keys.some(isUnspaced);
    return !isCut && (await hasAll(keys, index.words)) ? [] : [keys];
  });
  return (await Promise.all(lacking)).flat();
}

/** Languages whose letters a text may be of: the page's own first, then those of most articles, last those it is foreign to. */
export const likelyLanguages = (
  { totals }: Session,
  text: string,
  pageLanguage: string,
): readonly string[] =>
  totals
    .map(({ language }) => language)
    .filter((language) => mayBeIn(language, text))
    .toSorted(
      (a, b) =>
        Number(isForeignTo(a, text)) - Number(isForeignTo(b, text)) ||
        Number(b === pageLanguage) - Number(a === pageLanguage),
    );

/**
 * The indexes that a query is asked of: the likeliest language, those of other letters in the query, those that have a
 * word which the first lacks, and those that the reader asked for. With a language chosen, its index alone.
 */
export async function chooseIndexes(
  session: Session,
  query: string,
  options: {
    readonly pageLanguage: string;
    readonly chosen?: string | undefined;
    readonly also?: readonly string[];
  },
): Promise<readonly LanguageIndex[]> {
  const { totals, indexOf } = session;
  const { pageLanguage, chosen, also = [] } = options;
  const all = totals.map(({ language }) => language);
  if (chosen !== undefined)
    return all.filter((language) => language === indexLanguage(chosen)).map(indexOf);
  const likely = likelyLanguages(session, query, pageLanguage);
  const first = likely[0] ?? (all.includes(pageLanguage) ? pageLanguage : all[0]);
  if (first === undefined) return [];
  const lacking = all.length > 1 ? await findLacking(query, indexOf(first)) : [];
  const needed = all.map(async (language) => {
    if (language === first) return [];
    const isOfOtherLetters =
      likely.includes(language) && LETTER.test(query) && !shareScript(first, language);
    if (isOfOtherLetters || also.includes(language)) return [language];
    const { words } = indexOf(language);
    const has = await Promise.all(lacking.map((keys) => hasAll(keys, words)));
    return has.includes(true) ? [language] : [];
  });
  return [first, ...(await Promise.all(needed)).flat()].map(indexOf);
}
