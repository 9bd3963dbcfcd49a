import { describe, expect, test } from 'vitest';
import { leanPage, shortenScopes } from '#integrations/lean-pages.ts';

const page =
  '<style>p[data-astro-cid-b2]{color:red}.x[data-astro-cid-a1]{}</style>' +
  '<article class="astro-a1" data-facet-1="section:world" data-pagefind-filter="section[data-facet-1]">' +
  '<p class="x" data-astro-cid-a1="true" data-astro-cid-b2 data-pagefind-body>' +
  'How to use --color-accent, data-pagefind-body and data-astro-cid-a1.</p></article>';

describe('a written page', () => {
  test('loses what only the index needed and keeps its text', () => {
    expect(leanPage(page, shortenScopes([page]))).toBe(
      '<style>p[data-b]{color:red}.x[data-a]{}</style>' +
        '<article><p class="x" data-a data-b>' +
        'How to use --color-accent, data-pagefind-body and data-astro-cid-a1.</p></article>',
    );
  });

  test('keeps a quoted value that looks like a tag or an attribute', () => {
    const tricky = '<a title="a > b data-pagefind-body" href="/">x</a>';
    expect(leanPage(tricky, shortenScopes([tricky]))).toBe(tricky);
  });
});

test('names are the same in whatever order the pages come', () => {
  const [one, two] = ['<p data-astro-cid-z9>', '<p data-astro-cid-a1>'];
  expect(shortenScopes([one, two])).toEqual(shortenScopes([two, one]));
});
