import { expect, test } from 'vitest';

import { countWords, listWords } from '#search/index/list-words.ts';
import { stopWordsOf } from '#search/index/stop-words.ts';
import { parseEntry } from '#search/query/word-list.ts';
import type { IndexedArticle } from '#site/indexed-article.ts';

const write = (language: string, ...texts: readonly string[]): IndexedArticle[] =>
  texts.map((text) => ({
    url: '/a/',
    language,
    headline: '',
    dateline: '',
    date: '',
    facets: {},
    blocks: [{ id: 'p1', text }],
  }));

const list = (language: string, ...texts: readonly string[]): Record<string, string[]> =>
  Object.fromEntries(
    [...listWords([countWords(write(language, ...texts), language)])].map(([shard, text]) => [
      shard,
      text.split('\n'),
    ]),
  );

test('words are listed as most articles spell them, with how many have them, by their first two letters', () => {
  expect(list('en', 'Syria war', 'SYRIA wars', 'Syria', 'a')).toEqual({
    a: ['a 1'],
    sy: ['Syria 3'],
    wa: ['war 1', 'wars 1'],
  });
});

test('what hyphens and half spaces join is listed whole and in parts', () => {
  expect(list('en', 'anti-war', 'a 9/11 north/south')).toMatchObject({
    an: ['anti 1', 'anti-war 1'],
    wa: ['war 1'],
    '91': ['9/11 1'],
    no: ['north 1'],
  });
  expect(list('fa', 'کتاب‌ها')['-643-62a']).toContain('کتاب‌ها 1');
});

test('a possessive is no other word', () => {
  expect(list('en', 'Assad’s', 'Assad')).toEqual({ as: ['Assad 2'] });
});

test('words inside prefixes are listed with their keys', () => {
  expect(list('ar', 'والقاهرة')).toMatchObject({ '-642-627': ['والقاهرة 1 قاهره'] });
  expect(list('ko', '서울에서')).toEqual({ '-c11c-c6b8': ['서울에서 1 서울', '서울에서 1'] });
});

test('of a language that Pagefind cuts only words of other scripts are listed', () => {
  expect(list('zh', '程序员用Windows工作')).toEqual({ wi: ['Windows 1'] });
});

test.each([
  ['anti-war 3', 'antiwar', 'anti war'],
  ['Łódź 1', 'lodz', 'lodz'],
  ['القاهرة 2', 'القاهره', 'القاهرة'],
  ['والقاهرة 1 قاهره', 'قاهره', 'والقاهرة'],
])('the line %s is read as %s, to be asked for as %s', (line, key, form) => {
  expect(parseEntry(line, 'ar')).toMatchObject({ key, form });
});

test('stop words are compared by their keys; a language without a list has none', () => {
  expect(stopWordsOf('ar').split(' ')).toContain('علي');
  expect(stopWordsOf('fi')).toBe('');
});
