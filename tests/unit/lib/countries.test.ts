import { expect, test } from 'vitest';
import { findCountryName, isCountryCode, toCountryCode } from '#lib/countries.ts';

test.each([
  ['SY', true],
  ['CH', true],
  ['XK', true],
  ['ZZ', false],
  ['QX', false],
  ['sy', false],
  ['SYR', false],
  ['760', false],
  ['', false],
])('%j is the code of a country: %s', (code, expected) => {
  expect(isCountryCode(code)).toBe(expected);
});

test.each([
  ['760', 'SY'],
  ['756', 'CH'],
  ['242', 'FJ'],
  ['004', 'AF'],
  ['001', undefined],
  ['999', undefined],
])('the digits %s are %s', (digits, code) => {
  expect(toCountryCode(digits)).toBe(code);
});

test('a country is named in the language of the page, in full or for a map', () => {
  expect(findCountryName('US', 'en')).toBe('United States');
  expect(findCountryName('US', 'en', 'short')).toBe('US');
  expect(findCountryName('SY', 'ar')).toBe('سوريا');
  expect(findCountryName('', 'en')).toBeUndefined();
});
