import { expect, test } from 'vitest';
import { createBodyRenderer } from '#content/markdown/pipeline.ts';
import { proseWords } from '#i18n/en.ts';
import { renderWhole } from './rendering.ts';

const ANCHOR = '<a class="anchor" href="#p1" aria-label="Link to paragraph 1"></a>';

test.each([
  ['/news/', '[x](/about/)', '<a href="/news/about/">x</a>'],
  ['/news/', '[x](/)', '<a href="/news/">x</a>'],
  ['/news/', '[x](/about/#p2)', '<a href="/news/about/#p2">x</a>'],
  ['/', '[x](/gro\u0308ße/#p2)', '<a href="/gr%C3%B6%C3%9Fe/#p2">x</a>'],
  ['/news/', '[x](/سو/?a=b)', '<a href="/news/%D8%B3%D9%88/?a=b">x</a>'],
  ['/news/', '[x](#p1)', '<a href="#p1">x</a>'],
  ['/news/', '[x](https://e.org/)', '<a href="https://e.org/" rel="external">x</a>'],
  ['/', '[x](/about/)', '<a href="/about/">x</a>'],
])('under the base %s, %s leads to %s', async (base, markdown, link) => {
  const written = { file: 'a.md', markdown, firstLine: 1 };
  const body = await renderWhole(written, undefined, createBodyRenderer(proseWords, base));
  expect(body.html).toBe(`<p id="p1">${link}${ANCHOR}</p>`);
  expect(body.internalLinks.every(({ href }) => !href.startsWith('/news/'))).toBe(true);
});
