import { oncePerKey } from '#lib/once.ts';

const LETTERS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Deva: /\p{Script=Devanagari}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/u,
};
const LETTER = /\p{L}/gu;

const scriptOf = oncePerKey((language) => {
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    return '';
  }
});

/**
 * Tells whether a text may be of a language (BCP 47) by its letters: any of them is of its script,
 * or there are none, or it is not known here which letters the language has.
 */
export function mayBeIn(language: string, text: string): boolean {
  const letters = text.match(LETTER);
  const ours = LETTERS[scriptOf(language)];
  return letters === null || ours === undefined || letters.some((letter) => ours.test(letter));
}

/** Tells whether two languages (BCP 47) are written in one script. */
export const shareScript = (one: string, other: string): boolean =>
  scriptOf(one) === scriptOf(other);
