import { expect, test } from 'vitest';
import { findTarget } from '#cli/request-target.ts';

test.each([
  ['/', { path: '/', names: [], query: '' }],
  ['/?q=a/../b', { path: '/', names: [], query: '?q=a/../b' }],
  ['/a/b.txt', { path: '/a/b.txt', names: ['a', 'b.txt'], query: '' }],
  ['/a/?x', { path: '/a/', names: ['a'], query: '?x' }],
  ['/caf%c3%a9/', { path: '/caf%C3%A9/', names: ['café'], query: '' }],
  ['/%61%3Fb%23/', { path: '/a%3Fb%23/', names: ['a?b#'], query: '' }],
  ['/100%25', { path: '/100%25', names: ['100%'], query: '' }],
  ['http://localhost/', { path: '/', names: [], query: '' }],
  ['http://localhost', { path: '/', names: [], query: '' }],
  ['http://localhost?x=http://a/', { path: '/', names: [], query: '?x=http://a/' }],
  ['HTTPS://News.example:8443/a/?x', { path: '/a/', names: ['a'], query: '?x' }],
  ['http://[::1]:4321/a', { path: '/a', names: ['a'], query: '' }],
  ['http://b%C3%BCcher.example:/caf%C3%A9', { path: '/caf%C3%A9', names: ['café'], query: '' }],
])('%s is read', (target, expected) => {
  expect(findTarget(target)).toEqual(expected);
});

test.each([
  ['//evil.example/'],
  ['/a//b'],
  ['//'],
  ['/../secret'],
  ['/a/./b'],
  ['/%2e%2e/secret'],
  ['/%2e%2e%2fsecret'],
  ['/..%5csecret'],
  ['/\\evil.example'],
  ['/a%00.html'],
  ['/a%0d%0aSet-Cookie:x'],
  ['/%zz'],
  ['/%c3'],
  ['http:///a'],
  ['http://'],
  ['http://:80/a'],
  ['http://ann:secret@localhost/'],
  ['http://localhost:port/'],
  ['http://localhost//a'],
  ['http://localhost/../secret'],
  ['http://localhost/%2e%2e/secret'],
  ['http://localhost\\a'],
  ['http://[::1/a'],
  ['http:/a'],
  ['ftp://localhost/a'],
  ['localhost:80'],
  ['*'],
  [''],
])('%s is no address', (target) => {
  expect(findTarget(target)).toBeUndefined();
});
