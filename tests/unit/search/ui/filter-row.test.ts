// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { FacetCounts } from '#search/query/answer.ts';
import { FilterRow } from '#search/ui/filter-row.ts';

const PARAMETERS = ['section', 'topic', 'year', 'events', 'language'];

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.innerHTML = `<details hidden><summary>Filter <span data-chosen></span></summary>${PARAMETERS.map(
    (name) => `<label><select name="${name}" disabled><option value="">All</option>
      ${name === 'section' ? '<option value="harbour">The Harbour</option>' : ''}</select></label>`,
  ).join('')}<label><select name="sort" disabled><option value="relevance"></option>
    <option value="newest">Newest first</option></select></label></details>`;
});

function createRow() {
  const element = document.querySelector('details');
  if (!element) throw new Error('There is no row.');
  const shown = (): Record<string, string[]> =>
    Object.fromEntries(
      [...element.querySelectorAll('select')].flatMap((select) =>
        select.disabled || select.name === 'sort'
          ? []
          : [[select.name, [...select.options].map(({ text }) => text)]],
      ),
    );
  return { element, row: new FilterRow(element), shown };
}

const counts = (facts: Partial<FacetCounts> = {}): FacetCounts => ({
  section: [
    { value: 'harbour', articles: 3 },
    { value: 'old-town', articles: 1 },
  ],
  topic: [{ value: 'ferries', articles: 4 }],
  year: [
    { value: '2023', articles: 1 },
    { value: '2019', articles: 3 },
  ],
  eventYear: [],
  language: [{ value: 'en', articles: 4 }],
  ...facts,
});

test('only filters that divide the results are offered, by name, with counts, years in the order given', () => {
  const { element, row, shown } = createRow();
  row.offer(counts(), 4, {});
  expect(element.hidden).toBe(false);
  expect(shown()).toEqual({
    section: ['All', 'The Harbour (3)', 'old town (1)'],
    year: ['All', '2023 (1)', '2019 (3)'],
  });
});

test('all languages of the newsroom are offered, whatever the results', () => {
  const { row, shown } = createRow();
  const language = [
    { value: 'en', articles: 400 },
    { value: 'de', articles: 34 },
  ];
  row.offer(counts({ language }), 4, {});
  expect(shown()['language']).toEqual(['All', 'English (400)', 'German (34)']);
});

test('what is in the address is selected before anything is counted, and nothing else is offered', () => {
  const { row, shown } = createRow();
  row.write({ section: 'harbour' }, 'newest');
  expect(shown()).toEqual({ section: ['All', 'The Harbour'] });
  expect(row.read()).toEqual({ filters: { section: 'harbour' }, sort: 'newest' });
});

test('where the filters are folded away, the fold names what is chosen, without counts', () => {
  const { element, row } = createRow();
  const named = () => element.querySelector('[data-chosen]')?.textContent;
  row.offer(counts(), 4, { section: 'harbour', year: '2019' });
  expect(named()).toBe('The Harbour · 2019');
  row.write({}, 'newest');
  expect(named()).toBe('Newest first');
});

test('a value that no article has stays selected', () => {
  const { row, shown } = createRow();
  row.offer(counts(), 0, { topic: 'trains' });
  expect(shown()['topic']).toEqual(['All', 'trains', 'ferries (4)']);
  expect(row.read().filters).toEqual({ topic: 'trains' });
});

test.each([
  [
    { section: 'the-harbour', year: '2019' },
    { section: 'harbour', year: '2019' },
  ],
  [{ section: 'harbour' }, { section: 'harbour' }],
  [{ section: 'old-town' }, { section: 'old-town' }],
])('the filters %j of an address, names among them, are %j', (filters, resolved) => {
  expect(createRow().row.resolve(filters)).toEqual(resolved);
});
