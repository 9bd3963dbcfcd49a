// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatLink, formatMarkedLink, parseMarkedHash } from '#share/marked-link.ts';

const directive = { start: 'war-torn, A', end: 'end.' };

describe('in a browser with text directives, a link to a place', () => {
  beforeEach(() => {
    Reflect.set(document, 'fragmentDirective', {});
  });
  afterEach(() => {
    Reflect.deleteProperty(document, 'fragmentDirective');
  });

  test.each([
    [{ url: '/a/' }, '/a/'],
    [{ url: '/a/', id: 'p7' }, '/a/#p7'],
    [{ url: '/a/', id: 'p7', directive }, '/a/#p7:~:text=war%2Dtorn%2C%20A,end%2E'],
    [{ url: '/a/', directive: { start: 'A' } }, '/a/#:~:text=A'],
  ])('%j is %s', (target, link) => {
    expect(formatLink(target)).toBe(link);
  });

  test('has the marks before the text directive, which the browser takes away', () => {
    expect(formatMarkedLink({ url: '/a/', id: 'p7', directive: { start: 'A' } }, ['A&B'])).toBe(
      '/a/#p7?mark=A%26B:~:text=A',
    );
  });
});

test('in another browser it has no text directive, which would be part of the id', () => {
  expect(formatLink({ url: '/a/', id: 'p7', directive })).toBe('/a/#p7');
});

test.each([
  ['p7', ['Aleppo', 'joint center', 'القاعدة']],
  ['', ['Aleppo']],
])('the marks of a link to “%s” are read on arrival', (id, marks) => {
  const { hash } = new URL(formatMarkedLink({ url: 'https://a.example/', id }, marks));
  expect(parseMarkedHash(hash)).toEqual({ id, marks });
});

test('a link without marks has none', () => {
  expect(parseMarkedHash('#p7')).toBeUndefined();
});

test('an address with very many marks stays short enough for every browser', () => {
  const marks = Array.from({ length: 200 }, (_, index) => `word-${index}`);
  expect(formatMarkedLink({ url: '/a/' }, marks).length).toBeLessThan(1100);
});
