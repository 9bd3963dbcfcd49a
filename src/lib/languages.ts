import { oncePerKey } from './memoize.ts';

/** The way a line of text runs. */
export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT_SCRIPTS = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** The direction in which a language (BCP 47) is written, from its likely script (CLDR). */
export const textDirection = oncePerKey((language): Direction => {
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
});

/** HTML's `lang` and `dir`, each only where it has something to say. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: Direction;
}

/** Attributes of a text that stands inside one of another language: none where nothing changes. */
export function languageAttributes(language: string, around: string): LanguageAttributes {
  const dir = textDirection(language);
  return {
    ...(language === around ? {} : { lang: language }),
    ...(dir === textDirection(around) ? {} : { dir }),
  };
}

// Unicode keeps these blocks for scripts that run from right to left.
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LEFT_TO_RIGHT =
  /(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}])\p{L}/u;

/** Whether any word of a text runs the other way than the text around it. */
export const runsAgainst = (text: string, around: Direction): boolean =>
  around === 'ltr' ? RIGHT_TO_LEFT.test(text) : LEFT_TO_RIGHT.test(text);

const isolated = (text: string): string => `\u2068${text}\u2069`;

/** `isolate` inside a sentence from left to right; a browser is sent the one that it needs. */
export const isolateInLtr = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? isolated(text) : text;

/** `isolate` inside a sentence from right to left. */
export const isolateInRtl = (text: string): string =>
  LEFT_TO_RIGHT.test(text) ? isolated(text) : text;

/**
 * A name or quotation as it stands inside a sentence of one direction: isolated (UAX 9: FSI and
 * PDI) if any of it runs the other way, so that neither puts the other out of order.
 */
export function isolate(text: string, around: Direction): string {
  return around === 'ltr' ? isolateInLtr(text) : isolateInRtl(text);
}
