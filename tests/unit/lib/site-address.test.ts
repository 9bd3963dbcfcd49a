import { describe, expect, test } from 'vitest';
import {
  decodePath,
  encodeAddress,
  hasParameters,
  isFileName,
  readFormerAddress,
} from '#lib/site-address.ts';

describe('a former address', () => {
  test.each([
    ['/2015/01/09/name.html', '/2015/01/09/name.html'],
    ['/2015/01/09/name.html/', '/2015/01/09/name.html'],
    ['/old-name', '/old-name/'],
    ['old-name/', '/old-name/'],
    ['/?p=123', '/?p=123'],
    ['?p=123', '/?p=123'],
    ['/news/story.php?id=5', '/news/story.php?id=5'],
    ['/story.php?b=2&a=%C3%A9', '/story.php?a=%C3%A9&b=2'],
    ['/größe/', '/größe/'],
    ['/gro\u0308ße', '/größe/'],
    ['/gr%C3%B6%C3%9Fe/', '/größe/'],
    ['/%D8%B3%D9%88/', '/سو/'],
    ['/%d8%b3%d9%88', '/سو/'],
    ['/2016/سوريا/', '/2016/سوريا/'],
    ['/a,b/', '/a,b/'],
    ['/a%2Cb/', '/a,b/'],
    ['/a%2fb/', '/a%2Fb/'],
    ['/100%/', '/100%25/'],
    ['/100%25/', '/100%25/'],
    ['/Upper/Case/', '/Upper/Case/'],
    ['/a b/', '/a b/'],
    ['/a//b', '/a/b/'],
    ['/a/index.html', '/a/'],
    ['/v1.0/', '/v1.0/'],
    ['https://old.example/2015/name.html?x=1', '/2015/name.html?x=1'],
    ['https://old.example?p=5', '/?p=5'],
    ['/old/?', '/old/'],
  ])('%s is kept as %s, and stays so', (written, kept) => {
    expect(readFormerAddress(written)).toBe(kept);
    expect(readFormerAddress(kept)).toBe(kept);
    expect(readFormerAddress(encodeAddress(kept))).toBe(kept);
  });
});

test.each([
  ['/größe/', '/gr%C3%B6%C3%9Fe/'],
  ['/a%2Fb/', '/a%2Fb/'],
  ['/100%25/', '/100%25/'],
  ['/a b/', '/a%20b/'],
  ['/a,b/', '/a,b/'],
])('%s is printed as %s', (kept, printed) => {
  expect(encodeAddress(kept)).toBe(printed);
  expect(decodePath(printed)).toBe(kept);
});

test.each([
  ['/name.html', true],
  ['/story.php', true],
  ['/v1.0/', false],
  ['/a.b/c', false],
  ['/größe', false],
])('whether %s is named like a file: %s', (path, expected) => {
  expect(isFileName(path)).toBe(expected);
});

test.each([
  ['?p=123', 'p=123', true],
  ['?utm=x&p=123', 'p=123', true],
  ['?p=1234', 'p=123', false],
  ['?p=12&p=123', 'p=123', true],
  ['?a=1', 'a=1&b=2', false],
  ['?q=%D8%B3', 'q=س', true],
  ['', 'p=123', false],
])('whether %s has %s: %s', (asked, wanted, expected) => {
  expect(hasParameters(asked, wanted)).toBe(expected);
});
