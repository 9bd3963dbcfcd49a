// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Part, ResultContent } from '#search/query/answer.ts';
import { createResultItem, loadResults, ResultList } from '#search/ui/result-list.ts';
import { answerOf, corrected, excluded, term, unknown } from './answers.ts';

/** Parts of a text in which what is marked stands in brackets. */
const parts = (text: string): Part[] =>
  text
    .split(/(\[[^\]]*\])/u)
    .filter(Boolean)
    .map((piece) => ({ text: piece.replaceAll(/[[\]]/gu, ''), marked: piece.startsWith('[') }));

const content = (facts: Partial<ResultContent> = {}): ResultContent => ({
  url: '/2017/06/29/a/',
  language: 'en',
  direction: 'ltr',
  headline: parts('A [Ray] Of Hope'),
  dateline: parts('Dated June 29, 2017'),
  passages: [
    { id: 'p5', number: '5', parts: parts('In [Aleppo] <b>'), directive: undefined },
    { id: 'table-1', number: undefined, parts: parts('A [cell]'), directive: undefined },
  ],
  morePassages: 0,
  marks: ['Ray', 'Aleppo'],
  forms: [],
  ...facts,
});
const result = (terms: readonly number[] = [0]) => ({
  id: '1',
  terms,
  load: () => Promise.resolve(content()),
});

beforeEach(() => {
  document.documentElement.lang = 'en';
});

describe('a result', () => {
  test('has a headline, dates, and passages with their numbers, each a clean link', () => {
    const item = createResultItem(content(), result(), [term('ray')]);
    expect([...item.children].map((child) => child.textContent)).toEqual([
      'A Ray Of Hope',
      'Dated June 29, 2017',
      '5Paragraph 5 In Aleppo <b>',
      'A cell',
    ]);
    expect([...item.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/2017/06/29/a/',
      '/2017/06/29/a/#p5',
      '/2017/06/29/a/#table-1',
    ]);
    expect([...item.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'Ray',
      'Aleppo',
      'cell',
    ]);
  });

  test('carries its marks only while a link is followed', async () => {
    const item = createResultItem(content(), result(), [term('ray')]);
    const link = item.querySelectorAll('a')[1];
    link?.addEventListener('click', (event) => {
      event.preventDefault();
    });
    link?.click();
    expect(link?.getAttribute('href')).toBe('/2017/06/29/a/#p5?mark=Ray&mark=Aleppo');
    await new Promise((resolve) => setTimeout(resolve));
    expect(link?.getAttribute('href')).toBe('/2017/06/29/a/#p5');
  });

  test('names the searched words that it misses, and no others', () => {
    const terms = [
      term('ray'),
      term('rain'),
      corrected('kery', 'Kerry'),
      unknown('zzz'),
      excluded('trust'),
    ];
    const item = createResultItem(content(), result([0]), terms);
    expect(item.querySelectorAll('.aside')[1]?.textContent).toBe('Missing: rain, Kerry');
  });

  test('says how many more passages there are', () => {
    const item = createResultItem(content({ morePassages: 4 }), result(), [term('ray')]);
    expect(item.lastElementChild?.textContent).toBe('4 more in this article');
  });

  test('has its article’s language and direction', () => {
    const item = createResultItem(content({ language: 'ar', direction: 'rtl' }), result(), [
      term('ray'),
    ]);
    const marked = [...item.querySelectorAll<HTMLElement>('[lang="ar"]')];
    expect(marked.map(({ localName, dir }) => [localName, dir])).toEqual([
      ['h2', 'rtl'],
      ['span', 'rtl'],
      ['span', 'rtl'],
    ]);
  });
});

describe('the list', () => {
  const many = (count: number): Answer => ({
    ...answerOf([term('ray')]),
    results: Array.from({ length: count }, (_, index) => ({ ...result(), id: `${index}` })),
  });
  function createList() {
    const [list, more] = [document.createElement('ol'), document.createElement('button')];
    document.body.replaceChildren(list, more);
    return { list, more, results: new ResultList(list, more) };
  }

  test('shows ten, then ten more with the focus on the first of them, then the rest', async () => {
    const { list, more, results } = createList();
    const answer = many(23);
    const seen: (string | number | boolean)[][] = [];
    for (const from of [0, 10, 20]) {
      results.show(await loadResults(answer, from));
      seen.push([list.children.length, more.textContent, more.hidden]);
    }
    expect(seen).toEqual([
      [10, 'More results (13)', false],
      [20, 'More results (3)', false],
      [23, 'More results (0)', true],
    ]);
    expect(list.children[20]?.contains(document.activeElement)).toBe(true);
  });

  test('shows as many as a reader who comes back had, and focuses the link they followed', async () => {
    const { list, results } = createList();
    results.show(await loadResults(many(23), 0, 20));
    expect(list.children.length).toBe(20);
    const followed = list.querySelectorAll('a')[44];
    if (!followed) throw new Error('There are too few links.');
    expect(results.positionOf(followed)).toEqual({ shown: 20, link: 44, top: 0 });
    results.returnTo({ shown: 20, link: 44 });
    expect(document.activeElement).toBe(followed);
  });

  test('names each form of a word once, in small letters if it is written so', async () => {
    const { results } = createList();
    const withForms = (...forms: string[]) => ({
      ...result(),
      load: () => Promise.resolve(content({ forms })),
    });
    const answer = {
      ...many(0),
      results: [withForms('Agreed', 'Café'), withForms('agreed', 'cafe')],
    };
    results.show(await loadResults(answer, 0));
    expect(results.forms).toEqual(['agreed', 'cafe']);
  });

  test('loads nothing where one result fails', async () => {
    const answer = many(3);
    const broken = { ...result(), load: () => Promise.reject(new Error('gone')) };
    const load = loadResults({ ...answer, results: [...answer.results, broken] }, 0);
    await expect(load).rejects.toThrow('gone');
  });
});
