import { z } from 'zod';
import { finding, expectation } from './expectation.ts';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Whether a word can be part of an address: lower-case ASCII letters and digits, joined by single hyphens. */
export function isSlug(word: string): boolean {
  return KEBAB.test(word);
}

const TRANSCRIBED: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l' };

/** The nearest word that can be part of an address; empty if the text has no such letter. */
export function toSlug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[ßæœøł]/gu, (letter) => TRANSCRIBED[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/['’]|\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
}

/** A field that is part of an address, or the name of a file without its ending. */
export function kebab(example: string) {
  const expected = `lower-case words joined by hyphens, such as ${example}`;
  return z.string(expectation(expected, 'Write it in this form, in quotes.')).superRefine(
    finding((word) => {
      if (isSlug(word)) return undefined;
      const near = toSlug(word);
      return expectation(expected, near ? `Write ${near}.` : 'Write it in this form.');
    }),
  );
}
