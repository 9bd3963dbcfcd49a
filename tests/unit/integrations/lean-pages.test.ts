import { describe, expect, test } from 'vitest';
import { leanPage, leanStyles, shortenNames } from '#integrations/lean-pages.ts';

const page =
  '<style>:root{--color-accent:red}p[data-astro-cid-b2]{color:var(--color-accent)}.x[data-astro-cid-a1]{}</style>' +
  '<article class="astro-a1" data-facet-1="section:world" data-pagefind-filter="section[data-facet-1]">' +
  '<p class="x" data-astro-cid-a1="true" data-astro-cid-b2 data-pagefind-body>' +
  'How to use --color-accent, data-pagefind-body and data-astro-cid-a1.</p></article>';

describe('a written page', () => {
  test('loses what only the index needed and keeps its text', () => {
    expect(leanPage(page, shortenNames([page]))).toBe(
      '<style>:root{--a:red}p[data-b]{color:var(--a)}.x[data-a]{}</style>' +
        '<article><p class="x" data-a data-b>' +
        'How to use --color-accent, data-pagefind-body and data-astro-cid-a1.</p></article>',
    );
  });

  test('keeps a quoted value that looks like a tag or an attribute', () => {
    const tricky = '<a title="a > b data-pagefind-body" href="/">x</a>';
    expect(leanPage(tricky, shortenNames([tricky]))).toBe(tricky);
  });
});

test('a style sheet beside the pages speaks of the same properties', () => {
  expect(
    leanStyles('a{color:var(--color-accent);left:var(--not-ours)}', shortenNames([page])),
  ).toBe('a{color:var(--a);left:var(--not-ours)}');
});

test('names are the same in whatever order the pages come', () => {
  const [one, two] = ['<p data-astro-cid-z9>', '<p data-astro-cid-a1>'];
  expect(shortenNames([one, two])).toEqual(shortenNames([two, one]));
});
