import { describe, expect, test } from 'vitest';
import { leanPage, nameScopes } from '#integrations/lean-pages.ts';

const page =
  '<style>p[data-astro-cid-b2]{color:red}.x[data-astro-cid-a1]{}</style>' +
  '<article data-facet-1="section:world" data-pagefind-sort="published:2017-06-29">' +
  '<p class="x" data-astro-cid-a1 data-astro-cid-b2 data-pagefind-body>' +
  'How to use data-pagefind-body and data-astro-cid-a1.</p></article>';

describe('a written page', () => {
  test('loses what only the index needed and keeps its text', () => {
    expect(leanPage(page, nameScopes([page]))).toBe(
      '<style>p[data-b]{color:red}.x[data-a]{}</style>' +
        '<article><p class="x" data-a data-b>' +
        'How to use data-pagefind-body and data-astro-cid-a1.</p></article>',
    );
  });

  test('keeps a quoted value that looks like a tag or an attribute', () => {
    const tricky = '<a title="a > b data-pagefind-body" href="/">x</a>';
    expect(leanPage(tricky, new Map())).toBe(tricky);
  });
});

test('scopes are named alike in whatever order the pages come', () => {
  const [one, two] = ['<p data-astro-cid-z9>', '<p data-astro-cid-a1>'];
  expect(nameScopes([one, two])).toEqual(nameScopes([two, one]));
});
