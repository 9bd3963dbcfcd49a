import { findAddressFault } from '#lib/web-address.ts';
import { z } from 'zod';
import { finding, expectation } from './expectation.ts';

const LONGEST_LINE = 200;
const QUOTE_IT = 'Put it in quotes.';

function stringOr(expected: string, advice: string) {
  const isUnquoted = (input: unknown): boolean =>
    typeof input === 'number' || typeof input === 'boolean';
  return z.string({
    error: ({ input }) => expectation(expected, isUnquoted(input) ? QUOTE_IT : advice),
  });
}

/** A field with text of any length, not blank; white space around it is dropped. */
export function text(expected: string, advice: string) {
  return stringOr(expected, advice).trim().min(1, expectation(expected, advice));
}

/** A field with one line of text, not blank, of at most 200 characters. */
export function line(advice: string) {
  const expected = `one line of text, ${LONGEST_LINE} characters at most`;
  return text(expected, advice).superRefine(
    finding((value) => {
      if (value.includes('\n')) return expectation(expected, 'Write it on one line.');
      const length = Array.from(value).length;
      if (length <= LONGEST_LINE) return undefined;
      return expectation(expected, `Shorten it: it has ${length} characters.`);
    }),
  );
}

/** An optional field in which the word `none` says, for readers of the file, that there is nothing. */
export function unlessNone<Text extends z.ZodType>(field: Text) {
  return z
    .preprocess((value) => (value === 'none' ? undefined : value), field.optional())
    .optional();
}

/** A field with the name of a file in the article's own folder; `./` before it is dropped. */
export function fileName(example: string) {
  const expected = `the name of a file in the article's folder, such as ${example}`;
  const advice = 'Write the name, or none.';
  return stringOr(expected, advice)
    .regex(/^(?:\.\/)?[^/\\]+$/u, expectation(expected, advice))
    .transform((name) => name.replace(/^\.\//u, ''));
}

/** A field with the name of a picture in the article's own folder, or its address below `/uploads/`. */
export function pictureName(example: string) {
  const expected = `the name of a picture in the article's folder, such as ${example}`;
  const advice = 'Write the name, or none.';
  return stringOr(expected, advice)
    .regex(/^(?:(?:\.\/)?[^/\\]+|\/uploads\/[^\\]+)$/u, expectation(expected, advice))
    .transform((name) => name.replace(/^\.\//u, ''));
}

/** A field with an address on the web. */
export function webAddress(advice: string) {
  const expected = 'a web address such as https://example.org/report';
  return stringOr(expected, advice).superRefine(
    finding((address) => {
      if (!/^https?:\/\/\S+$/u.test(address)) return expectation(expected, advice);
      const fault = findAddressFault(address);
      return fault && expectation(fault.expected, fault.advice);
    }),
  );
}

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-[a-z0-9]{5,8})*$/u;

function findCanonical(tag: string): string | undefined {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    return LANGUAGE.test(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

const languageTag = 'a language code (BCP 47) such as en, pt-BR or zh-Hant';

/** A field with a language code as BCP 47 writes it canonically. */
export const language = stringOr(languageTag, 'Write the code of the language.').superRefine(
  finding((tag) => {
    const canonical = findCanonical(tag);
    if (canonical === tag) return undefined;
    const advice = canonical ? `Write ${canonical}.` : 'Write the code of the language.';
    return expectation(languageTag, advice);
  }),
);
