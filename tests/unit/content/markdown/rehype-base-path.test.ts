import { expect, test } from 'vitest';
import { createProseRenderer } from '#content/markdown/pipeline.ts';
import { proseWords } from '#i18n/en.ts';

const ANCHOR = '<a class="anchor" href="#p1" aria-label="Link to paragraph 1"></a>';

test.each([
  ['/news/', '[x](/about/)', '<a href="/news/about/">x</a>'],
  ['/news/', '[x](/)', '<a href="/news/">x</a>'],
  ['/news/', '[x](/about/#p2)', '<a href="/news/about/#p2">x</a>'],
  ['/news/', '[x](#p1)', '<a href="#p1">x</a>'],
  ['/news/', '[x](https://e.org/)', '<a href="https://e.org/" rel="external">x</a>'],
  ['/', '[x](/about/)', '<a href="/about/">x</a>'],
])('under the base %s, %s leads to %s', async (base, markdown, link) => {
  const render = createProseRenderer(proseWords, base);
  const { prose } = await render({ file: 'a.md', markdown, firstLine: 1 });
  expect(prose.html).toBe(`<p id="p1">${link}${ANCHOR}</p>`);
  expect(prose.internalLinks.every(({ href }) => !href.startsWith('/news/'))).toBe(true);
});
