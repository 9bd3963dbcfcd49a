import { expect, test } from 'vitest';
import { quotationMarks } from '#site/quotation.ts';

test.each([
  ['en', '“…”'],
  ['en-GB', '“…”'],
  ['ar', '«…»'],
  ['fa', '«…»'],
  ['fr-CA', '«\u00A0…\u00A0»'],
  ['de', '„…“'],
  ['pl', '„…”'],
  ['sv', '”…”'],
  ['ru', '«…»'],
  ['he', '”…”'],
  ['ja', '「…」'],
  ['zh', '“…”'],
  ['zh-TW', '「…」'],
  ['zh-Hant', '「…」'],
  ['sw', '“…”'],
])('a quotation in %s stands in %s', (language, marks) => {
  const { open, close } = quotationMarks(language);
  expect(`${open}…${close}`).toBe(marks);
});
