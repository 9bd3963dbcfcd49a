import { expect, test } from 'vitest';
import { comparable, unlink } from '#content/markdown/unlink.ts';

const dead = (...hrefs: readonly string[]): ReadonlySet<string> => new Set(hrefs.map(comparable));

test('words and pictures of a dead link stay, other links too', () => {
  const picture = { src: './a.jpg', alt: 'A' };
  expect(
    unlink(
      ['<p><a href="/dead/" title="a > b">See <em>it</em></a>, <a href="/about/">us</a>, <a href="/dead/">', picture, '</a></p>'],
      dead('/dead/'),
    ),
  ).toEqual(['<p>See <em>it</em>, <a href="/about/">us</a>, ', picture, '</p>']);
});

test.each([
  ['/gr%C3%B6%C3%9Fe/', '/größe/'],
  ['/größe/', '/gr%C3%B6%C3%9Fe/'],
  ['/a?b=1&#x26;c=2', '/a?b=1&c=2'],
  ['#nowhere', '#nowhere'],
])('%s in a page is the address %s', (href, written) => {
  expect(unlink([`<a class="x" href="${href}">A</a>`], dead(written))).toEqual(['A']);
});
