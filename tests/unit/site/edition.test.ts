import { describe, expect, test } from 'vitest';
import { createEdition } from '#site/edition.ts';
import { article, subject } from './articles.ts';

const noon = new Date('2020-06-15T12:00:00Z');
const slugs = (articles: readonly { slug: string }[]): string[] => articles.map(({ slug }) => slug);

describe('an edition', () => {
  test('holds what the public may read now, newest first', () => {
    const articles = [
      article('old', { published: '2019-01-01' }),
      article('draft', { draft: true }),
      article('tomorrow', { published: '2020-06-16' }),
      article('this-evening', { published: '2020-06-15T18:00:00Z' }),
      article('today', { published: '2020-06-15' }),
    ];
    expect(slugs(createEdition({ articles, pages: [] }, noon).articles)).toEqual(['today', 'old']);
  });

  test('orders articles of one moment by address, so that each build is the same', () => {
    const articles = [article('b'), article('a')];
    expect(slugs(createEdition({ articles, pages: [] }, noon).articles)).toEqual(['a', 'b']);
  });

  test('has a section or topic only if it has articles, each article once in each', () => {
    const syria = subject('syria');
    const edition = createEdition(
      {
        articles: [
          article('a', { topics: [syria, subject('truce')], published: '2020-02-01' }),
          article('b', { topics: [syria] }),
          article('c', { topics: [subject('hidden')], draft: true }),
        ],
        pages: [],
      },
      noon,
    );
    expect(
      edition.topics.map((subjectList) => [subjectList.subject.slug, slugs(subjectList.articles)]),
    ).toEqual([
      ['syria', ['a', 'b']],
      ['truce', ['a']],
    ]);
    expect(
      edition.sections.map((subjectList) => [
        subjectList.subject.slug,
        slugs(subjectList.articles),
      ]),
    ).toEqual([['world', ['a', 'b']]]);
  });

  test('files articles under their printed year, newest year first', () => {
    const articles = [
      article('new-years-eve', { published: '2018-12-31T23:30:00-07:00' }),
      article('later', { published: '2019-05-01' }),
    ];
    const { years } = createEdition({ articles, pages: [] }, noon);
    expect([...years].map(([year, some]) => [year, slugs(some)])).toEqual([
      ['2019', ['later']],
      ['2018', ['new-years-eve']],
    ]);
  });
});
