const inWords = (language: string, style: 'long' | 'short'): Intl.DisplayNames =>
  new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });

/** Whether a word is the code of a country or territory: two capital letters of ISO 3166-1. */
export function isCountryCode(code: string): boolean {
  return /^[A-Z]{2}$/u.test(code) && code !== 'ZZ' && inWords('en', 'long').of(code) !== undefined;
}

/** A country in a language (BCP 47), in full or as a map has room for; `undefined` if the code is none. */
export function findCountryName(
  code: string,
  language: string,
  style: 'long' | 'short' = 'long',
): string | undefined {
  return isCountryCode(code) ? inWords(language, style).of(code) : undefined;
}

/** The two-letter code of a three-digit one: `SY` for `760`. CLDR counts the digits as its alias. */
export function toCountryCode(digits: string): string | undefined {
  const { region } = new Intl.Locale(`und-${digits}`);
  return region !== 'ZZ' && /^[A-Z]{2}$/u.test(region ?? '') ? region : undefined;
}
