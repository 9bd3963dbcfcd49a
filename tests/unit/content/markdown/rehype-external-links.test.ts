import { expect, test } from 'vitest';
import { render } from './rendering.ts';

const ANCHOR = '<a class="anchor" href="#p1" aria-label="Link to paragraph 1"></a>';

test.each([
  ['[x](https://e.org "T")', '<a href="https://e.org" title="T" rel="external">x</a>'],
  ['[x](HTTP://e.org)', '<a href="HTTP://e.org" rel="external">x</a>'],
  ['www.e.org', '<a href="http://www.e.org" rel="external">www.e.org</a>'],
  ['[x](/about/)', '<a href="/about/">x</a>'],
  ['[x](#p1)', '<a href="#p1">x</a>'],
  ['[x](mailto:a@e.org)', '<a href="mailto:a@e.org">x</a>'],
  ['[x](tel:+41)', '<a href="tel:+41">x</a>'],
])('only a link that leaves the site is marked: %s', async (markdown, link) => {
  expect((await render(markdown)).html).toBe(`<p id="p1">${link}${ANCHOR}</p>`);
});
