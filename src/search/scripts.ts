import { oncePerKey } from '#lib/once.ts';

// The scripts (ISO 15924) that Unicode gives to letters of languages written in several, or in a form of one.
const LETTERS: Readonly<Record<string, string>> = {
  Hans: 'Hani',
  Hant: 'Hani',
  Jpan: 'Hani Hira Kana',
  Kore: 'Hani Hang',
};
const LETTER = /\p{L}/u;

/** The script (ISO 15924) in which a language is likely written (CLDR); empty if that is not known. */
const scriptOf = oncePerKey((language) => {
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    return '';
  }
});

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
 * Tells whether a text may be of a language (BCP 47) by its letters: any of them is of its script,
 * or there are none, or it is not known which letters the language has.
 */
export const mayBeIn = (language: string, text: string): boolean =>
  !LETTER.test(text) || lettersOf(language).test(text);

/** Tells whether two languages (BCP 47) are written in one script. */
export const shareScript = (one: string, other: string): boolean =>
  scriptOf(one) === scriptOf(other);
