import { expect, test } from 'vitest';

import { createSearchCopy } from '#search/index/search-copy.ts';

test('the copy of an article has its words alone, and before each block its id and its own text', () => {
  const copy = createSearchCopy(
    {
      url: '/2017/06/29/hope/',
      language: 'en-GB',
      headline: 'Hope—for “Syria”?',
      dateline: 'Dated June 29',
      date: '2017-06-29T00:00:00.000Z',
      facets: { section: ['world'], topic: ['syria', 'a&b'], eventYear: [] },
      blocks: [
        { id: undefined, text: 'By Ann & Bo' },
        { id: 'p1', text: 'U.S.-led “aircraft”\u2060 <fell>.' },
      ],
    },
    'en',
  );
  expect(copy.split('\n')).toEqual([
    '<html lang="en"><body data-pagefind-body>',
    '<i data-pagefind-filter="section:world"></i>',
    '<i data-pagefind-filter="topic:syria"></i>',
    '<i data-pagefind-filter="topic:a&#38;b"></i>',
    '<i data-pagefind-sort="date:2017-06-29T00:00:00.000Z"></i>',
    '<a id="~headline" data-pagefind-title="Hope—for “Syria”?"></a><h1>Hope for Syria?</h1>',
    '<p><a id="~" data-pagefind-title="By Ann &#38; Bo"></a>By Ann&#38; Bo</p>',
    '<p><a id="p1" data-pagefind-title="U.S.-led “aircraft”\u2060 &#60;fell&#62;."></a>U.S.- led aircraft&#60; fell&#62;.</p>',
    '<a id="~dateline" data-pagefind-title="Dated June 29"></a>',
    '<a id="~language" data-pagefind-title="en-GB"></a>',
    '</body></html>',
  ]);
});
