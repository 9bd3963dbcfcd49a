import { oncePerKey } from '#lib/memoize.ts';

// The scripts (ISO 15924) that Unicode gives to letters of languages written in several, or in a form of one.
const LETTERS: Readonly<Record<string, string>> = {
  Hans: 'Hani',
  Hant: 'Hani',
  Jpan: 'Hani Hira Kana',
  Kore: 'Hani Hang',
};
const LETTER = /\p{L}/u;
const SEGMENTED = new Set(['zh', 'ja', 'th']);
const COMPOUNDING = new Set('de nl sv da nb nn no is fi et hu'.split(' '));
const WITHOUT_MARKS = new Set(
  'Latn Cyrl Grek Arab Aran Hebr Armn Geor Kore Jpan Hans Hant'.split(' '),
);

/** Letters of scripts that write no spaces between words, as the inside of a character class. */
export const UNSPACED_SCRIPTS = [
  'Hani',
  'Hira',
  'Kana',
  'Bopo',
  'Yiii',
  'Thai',
  'Laoo',
  'Khmr',
  'Mymr',
  'Tibt',
]
  .concat(['Java', 'Bali', 'Cham', 'Lana', 'Tale', 'Talu', 'Tavt'])
  .map((script) => `\\p{scx=${script}}`)
  .join('');

/** The primary subtag of a language tag (BCP 47), by which articles are indexed: `en` of `en-GB`. */
export const indexLanguage = (tag: string): string => new Intl.Locale(tag).language;

/** Whether Pagefind itself cuts a language (primary subtag) into words. */
export const isSegmented = (language: string): boolean => SEGMENTED.has(language);

/** Whether a language (primary subtag) writes compounds as one word. */
export const hasCompounds = (language: string): boolean => COMPOUNDING.has(language);

/** The script (ISO 15924) in which a language is likely written (CLDR); empty if that is not known. */
const scriptOf = oncePerKey((language) => {
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    return '';
  }
});

/** Whether combining marks are letters of a language (vowel signs) and not accents that readers leave out. */
export const hasVowelSigns = (language: string): boolean => !WITHOUT_MARKS.has(scriptOf(language));

const lettersOf = oncePerKey((language) => {
  const script = scriptOf(language);
  try {
    const letters = (LETTERS[script] ?? script).split(' ').map((name) => `\\p{sc=${name}}`);
    return new RegExp(`[${letters.join('')}]`, 'u');
  } catch {
    return LETTER;
  }
});

/**
 * Whether a text may be of a language by its letters: any of them is of its script, or there are none, or it is not
 * known which letters the language has.
 */
export const mayBeIn = (language: string, text: string): boolean =>
  !LETTER.test(text) || lettersOf(language).test(text);

const NOT_ARABIC = /[پچژگکی\u200C]/u;

/** Whether a text has letters of a language's script that this language itself does not use: Persian ones in Arabic. */
export const isForeignTo = (language: string, text: string): boolean =>
  language === 'ar' && NOT_ARABIC.test(text);

/** Whether two languages are written in one script. */
export const shareScript = (one: string, other: string): boolean =>
  scriptOf(one) === scriptOf(other);
