import { expect, test } from 'vitest';
import { findInTable, isFormerTable } from '#share/former-table.ts';

const table = {
  '/': [
    ['p=123', '/a/'],
    ['lang=de&p=123', '/b/'],
    ['q=%D8%B3', '/gr%C3%B6%C3%9Fe/'],
  ],
  '/news/story.php': [['id=5', '/a/']],
  '/old/': [['page=2', '/b/']],
} as const;

test.each([
  ['/', '?p=123', '/a/'],
  ['/', '?utm=1&p=123', '/a/?utm=1'],
  ['/', '?p=123&lang=de', '/b/'],
  ['/', '?q=س', '/gr%C3%B6%C3%9Fe/'],
  ['/index.html', '?p=123', '/a/'],
  ['/', '?p=1234', undefined],
  ['/', '?q=aleppo', undefined],
  ['/news/story.php', '?id=5', '/a/'],
  ['/news/story.php', '', undefined],
  ['/old', '?page=2', '/b/'],
  ['/constructor', '?page=2', undefined],
  ['/nowhere/', '?p=123', undefined],
])('%s%s leads to %s', (path, asked, to) => {
  expect(findInTable(table, path, asked)).toBe(to);
});

test.each([
  [table, true],
  [{}, true],
  [undefined, false],
  [{ '/': 'x' }, false],
])('%j is a table: %s', (json, expected) => {
  expect(isFormerTable(json)).toBe(expected);
});
