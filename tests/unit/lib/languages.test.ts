import { describe, expect, test } from 'vitest';
import { isolate, languageAttributes, runsAgainst, textDirection } from '#lib/languages.ts';

test.each([
  ['en', 'ltr'],
  ['ru', 'ltr'],
  ['zh-Hans', 'ltr'],
  ['ar', 'rtl'],
  ['fa', 'rtl'],
  ['he', 'rtl'],
  ['ur', 'rtl'],
  ['dv', 'rtl'],
  ['uz-Arab', 'rtl'],
  ['az-Latn-IR', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(textDirection(language)).toBe(direction);
});

test.each([
  ['en', 'en', {}],
  ['ar', 'ar', {}],
  ['ru', 'en', { lang: 'ru' }],
  ['he', 'ar', { lang: 'he' }],
  ['en-GB', 'en', { lang: 'en-GB' }],
  ['ar', 'en', { lang: 'ar', dir: 'rtl' }],
  ['en', 'ar', { lang: 'en', dir: 'ltr' }],
])('a text in %s inside one in %s says %o', (language, around, attributes) => {
  expect(languageAttributes(language, around)).toEqual(attributes);
});

describe('a name inside a sentence', () => {
  test.each([
    ['Ann Lee', 'ltr', false],
    ['Анна', 'ltr', false],
    ['渡口', 'ltr', false],
    ['12 – 14', 'ltr', false],
    ['ليلى', 'ltr', true],
    ['מנורה', 'ltr', true],
    ['Bo ليلى', 'ltr', true],
    ['ليلى', 'rtl', false],
    ['12 – 14', 'rtl', false],
    ['Ann Lee', 'rtl', true],
    ['渡口', 'rtl', true],
    ['https://harbour.example/', 'rtl', true],
  ] as const)('%s in one written %s', (name, direction, against) => {
    expect(runsAgainst(name, direction)).toBe(against);
    expect(isolate(name, direction)).toBe(against ? `\u2068${name}\u2069` : name);
  });
});
