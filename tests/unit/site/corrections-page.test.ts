import { describe, expect, test } from 'vitest';
import { createCorrectionsPage } from '#site/corrections-page.ts';
import { createEdition } from '#site/edition.ts';
import { article } from './articles.ts';

const now = new Date('2030-01-01T00:00:00Z');

describe('the page of corrections', () => {
  test('says so where there are none', () => {
    const page = createCorrectionsPage(createEdition({ articles: [article('a')], pages: [] }, now));
    expect(page.corrections).toEqual([]);
    expect(page.standfirst).toBe(
      'No article has been corrected yet. Each correction will stand here, and in the record of its article.',
    );
  });

  test('lists those of every article, newest first, and none of a draft', () => {
    const articles = [
      article('old', {
        published: '2019-01-01',
        corrections: [
          { on: '2021-05-05', was: 'nine', is: 'ten' },
          { on: '2019-02-01', was: 'Tuesday', is: 'Monday' },
        ],
      }),
      article('new', {
        published: '2020-01-01',
        language: 'ar',
        corrections: [{ on: '2020-01-02', was: 'north', is: 'south' }],
      }),
      article('draft', { draft: true, corrections: [{ on: '2022-01-01', was: 'a', is: 'b' }] }),
    ];
    const page = createCorrectionsPage(createEdition({ articles, pages: [] }, now));
    expect(page.corrections).toEqual([
      {
        href: '/2019/01/01/old/',
        headline: 'Headline of old',
        date: { iso: '2021-05-05', text: 'May\u00A05,\u00A02021' },
        was: 'nine',
        is: 'ten',
        language: {},
      },
      {
        href: '/2020/01/01/new/',
        headline: 'Headline of new',
        date: { iso: '2020-01-02', text: 'January\u00A02,\u00A02020' },
        was: 'north',
        is: 'south',
        language: { lang: 'ar', dir: 'rtl' },
      },
      {
        href: '/2019/01/01/old/',
        headline: 'Headline of old',
        date: { iso: '2019-02-01', text: 'February\u00A01,\u00A02019' },
        was: 'Tuesday',
        is: 'Monday',
        language: {},
      },
    ]);
  });
});
