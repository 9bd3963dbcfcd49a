import { expect, test } from 'vitest';
import { renderWhole } from './rendering.ts';

const archived = [
  { link: 'https://example.org/a', copy: 'https://archive.example/1', on: '2026-11-22' },
  { link: 'https://example.org/ä b', copy: 'https://archive.example/2', on: '2025-01-02' },
];

const render = (markdown: string) =>
  renderWhole({ file: 'a.md', markdown, firstLine: 1, archived });

test('an archived copy stands behind its link, with its day, in the site’s language', async () => {
  const { html } = await render('See [a page](https://example.org/a).');
  expect(html).toContain(
    '<a href="https://example.org/a" rel="external">a page</a><bdi class="archived" lang="en"> (<a href="https://archive.example/1" rel="external" aria-label="archived November 22, 2026: a page">archived November 22, 2026</a>)</bdi>.',
  );
});

test('an archived copy is no word of the text', async () => {
  const { text, paragraphs } = await render('See [a page](https://example.org/a).');
  expect([text, paragraphs]).toEqual(['See a page.\n', ['See a page.']]);
});

test.each([
  [
    'a link whose address the browser would write otherwise',
    '[b](<https://EXAMPLE.org/%C3%A4%20b>)',
    1,
  ],
  ['each of two links', '[a](https://example.org/a) and [a](https://example.org/a)', 2],
  ['a link by reference', '[a][1]\n\n[1]: https://example.org/a', 1],
  ['no other link', '[c](https://example.org/c)', 0],
])('%s has its copy', async (_, markdown, copies) => {
  const { html } = await render(markdown);
  expect(html.match(/class="archived"/gu) ?? []).toHaveLength(copies);
});
