// How a text is cut into words: the same for the index (in Node), for queries and for passages (in a browser).
//
// Pagefind takes what stands between spaces for a word and drops the marks in it: "district—Salaheddine—fell" would be
// one word. So it is given these words with spaces between them, and the n-th word it finds in a block is the n-th here.
import { UNSPACED_SCRIPTS, isSegmented } from './scripts.ts';

/** A word of a text. */
export interface Word {
  /** Without the marks around it. */
  readonly text: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** What stands between it and the word before, if that is no space: `-` before Feingold in McCain-Feingold. */
  readonly joint: string | undefined;
  /** An elided article or preposition: the L of L’armée. */
  readonly isElided: boolean;
}

/** Ends a run of words for text directives without being seen: a footnote mark or a line break stood there. */
export const BREAK = '\u2060';

const HIDDEN = /[\u00AD\u200B\u2060\uFEFF]/gu;
// Figures are spaced in every script.
const UNSPACED = `(?=[\\p{L}\\p{Nl}\\p{No}])[${UNSPACED_SCRIPTS}]`;
const SPACED = `(?!${UNSPACED})[\\p{L}\\p{N}]`;
const INSIDE = [
  // Initials: U.S. is a word, goo.gl are two.
  '(?<!\\p{L}\\p{L})\\.(?=\\p{L}(?!\\p{L}))',
  '(?<=\\p{N})[.,٫٬](?=\\p{N})',
  "(?<=\\p{L}\\p{M}?)['’ʼ‘·](?=\\p{L})",
  // Hebrew abbreviations: צה"ל.
  '(?<=\\p{sc=Hebr})["״׳](?=\\p{sc=Hebr})',
  '[\\u00AD\\u200B\\u2060\\u200D\\uFEFF](?=[\\p{L}\\p{M}\\p{N}])',
  // Between Persian letters it parts words, in Indian scripts it only shapes them.
  '\\u200C(?!\\p{sc=Arab})(?=[\\p{L}\\p{M}])',
];
const wordPattern = (unspaced: string): RegExp =>
  new RegExp(`${unspaced}|${SPACED}(?:${SPACED}|\\p{M}|${INSIDE.join('|')})*`, 'gu');
// One grapheme cluster a word: what Intl.Segmenter takes for a word differs among browsers.
const CLUSTERS = wordPattern(`${UNSPACED}\\p{M}*`);
const RUNS = wordPattern(`(?:${UNSPACED}\\p{M}*)+`);

const ELISION =
  /^(?:[ldjnstcm]|qu|jusqu|presqu|lorsqu|puisqu|quoiqu|un|all|dall|dell|nell|sull)['’](?=\p{L}{2}|\p{L}\.)/iu;
const TURKIC = /^(?:tr|az)$/u;
const SUFFIXED = /^.+?['’](?=\p{L})/u;

/** Cuts a text of a language (primary subtag) into words. */
export function wordsOf(text: string, language: string): Word[] {
  const words: Word[] = [];
  const cut = TURKIC.test(language) ? SUFFIXED : ELISION;
  const add = (word: string, from: number, isElided: boolean): void => {
    const between = text.slice(words.at(-1)?.to ?? 0, from);
    const joint = words.length === 0 || /\s/u.test(between) ? undefined : between;
    words.push({ text: word, from, to: from + word.length, joint, isElided });
  };
  for (const { 0: word, index } of text.matchAll(isSegmented(language) ? RUNS : CLUSTERS)) {
    const [elided = ''] = cut.exec(word) ?? [];
    if (elided !== '') add(elided.slice(0, -1), index, cut === ELISION);
    add(word.slice(elided.length), index + elided.length, false);
  }
  return words;
}

const POSSESSIVE = /['’]s$/iu;
// Ligatures, wide and narrow letters, superscripts.
const PRESENTATION_FORM =
  /[\u00B2\u00B3\u00B9\u0132\u0133\u01C4-\u01CC\u01F1-\u01F3\u2070-\u209C\uFB00-\uFDFF\uFE70-\uFEFC\uFF00-\uFFEF]/gu;
// The decade of 1990s, the plural of F-16s.
const PLURAL_OF_FIGURE = /(?<=\p{N})s$/iu;
// Zeros of Arabic, Persian, Hindi, Bengali, Thai, Lao, Burmese and Khmer figures.
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0];
const toFigure = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
};
const TATWEEL = /\u0640/gu;
// What Unicode does not take apart, and Persian letters that Arabic keyboards write.
const FOLDED =
  'ł l Ł L ø o Ø O đ d Đ D ð d Ð D þ th Þ Th æ ae Æ Ae œ oe Œ Oe ß ss ẞ Ss ı i ħ h Ħ H ŋ n Ŋ N ĸ k ŧ t Ŧ T ک ك ی ي';
const LETTERS = new Map(
  [...FOLDED.matchAll(/(\S) (\S+)/gu)].map(([, letter = '', plain = '']) => [letter, plain]),
);
const UNFOLDED = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');

/** A word as the index gets it: Pagefind stems it, drops its accents and finds the parts of WikiLeaks. */
export const toIndex = (word: string): string =>
  word
    .replaceAll(HIDDEN, '')
    .replaceAll(PRESENTATION_FORM, (sign) => sign.normalize('NFKC'))
    .replaceAll(TATWEEL, '')
    .replaceAll(/\p{Nd}/gu, toFigure)
    .replace(POSSESSIVE, '')
    .replace(PLURAL_OF_FIGURE, '')
    .replaceAll(/[’ʼ‘]/gu, "'")
    .normalize('NFC')
    .replaceAll(UNFOLDED, (letter) => LETTERS.get(letter) ?? letter);

// Accents and points that readers leave out; vowel signs of other scripts are letters.
const ACCENTS =
  /[\u0300-\u036F\u0483-\u0489\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/gu;
const NO_LETTER = /[^\p{L}\p{N}\p{M}]+/gu;

/** A word as the index has it before stemming: no marks, no accents, lower case. It is asked for so. */
export const formOf = (word: string): string =>
  toIndex(word)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(ACCENTS, '')
    .normalize('NFC')
    .replaceAll(NO_LETTER, '');

/** What readers may type for a word: its form, with letters alike that are mistaken for one another. Words are compared by it. */
export const keyOf = (word: string): string =>
  formOf(word).replaceAll('ة', 'ه').replaceAll('ى', 'ي');

const ARABIC_PREFIX = /^(?:[وف]?[بكل]?ال|[وف]?لل|[وفبكل])(?=\p{L}{3})/u;
const HEBREW_PREFIX = /^[והבלמשכ](?=\p{L}{2})/u;
const KOREAN_PARTICLE =
  /(?<=\p{L}{2})(?:에서는?|에게서?|으로는?|로는?|까지|부터|에는?|은|는|이|가|을|를|의|와|과|도|만|께서|처럼|보다|이라고|라고)$/u;

/**
 * Keys of the word inside a word with prefixes (Arabic and Hebrew articles, conjunctions, prepositions) or a particle
 * (Korean), which no stemmer takes off. A guess: some of them are no words.
 */
export function innerKeys(key: string, language: string): string[] {
  if (language === 'ko') return [key.replace(KOREAN_PARTICLE, '')].filter((inner) => inner !== key);
  const prefix = language === 'ar' ? ARABIC_PREFIX : language === 'he' ? HEBREW_PREFIX : undefined;
  if (prefix === undefined) return [];
  const keys: string[] = [];
  for (
    let inner = key.replace(prefix, '');
    inner !== (keys.at(-1) ?? key);
    inner = inner.replace(prefix, '')
  )
    keys.push(inner);
  return language === 'ar' ? keys.slice(0, 1) : keys.slice(0, 3);
}

const UNSPACED_LETTER = new RegExp(UNSPACED, 'u');

/** Whether a text has letters of a script that writes no spaces between words. */
export const isUnspaced = (text: string): boolean => UNSPACED_LETTER.test(text);
