import { expect, test } from 'vitest';

import { facetAttributes } from '#search/facets.ts';

test('a story is filed under its section, each topic, its year, each year of its events and its language', () => {
  expect(
    facetAttributes({
      section: 'world',
      topics: ['syria', 'united-states'],
      year: '2017',
      eventYears: ['2016'],
      language: 'en',
    }),
  ).toEqual({
    'data-pagefind-filter':
      'section[data-facet-0], topic[data-facet-1], topic[data-facet-2], year[data-facet-3], eventYear[data-facet-4], language[data-facet-5]',
    'data-facet-0': 'world',
    'data-facet-1': 'syria',
    'data-facet-2': 'united-states',
    'data-facet-3': '2017',
    'data-facet-4': '2016',
    'data-facet-5': 'en',
  });
});
