import { expect, test } from 'vitest';
import { nameShortly, shortenScript, shortenStyles } from '#integrations/short-properties.ts';

const names = nameShortly(':root { --margin: 1rem; --color-text: black; }');

test('what a sheet declares is named in the order of its names', () => {
  expect([...names]).toEqual([
    ['--color-text', '--a'],
    ['--margin', '--b'],
  ]);
});

test('styles speak in the short names, declared or asked for, and leave others alone', () => {
  expect(
    shortenStyles('a { --margin: 0; left: calc(var(--margin) + var(--not-ours)); }', names),
  ).toBe('a { --b: 0; left: calc(var(--b) + var(--not-ours)); }');
});

test('a script speaks in the short names only where it brings a style', () => {
  expect(
    shortenScript("`a { left: var( --margin) var(--margin) }`; --margin; '--margin'", names),
  ).toBe("`a { left: var( --margin) var(--b) }`; --margin; '--margin'");
});
