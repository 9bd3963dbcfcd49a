import { describe, expect, test } from 'vitest';
import { createArticlePage, typesetArticlePage } from '#site/article-page.ts';
import { createRecord } from '#site/record.ts';
import {
  createBreadcrumbs,
  createNewsArticle,
  formatStructuredData,
} from '#site/structured-data.ts';
import { createTeaser } from '#site/teaser.ts';
import { article } from './articles.ts';

const fromSource = article('a-ray-of-hope', {
  published: '2017-06-29',
  events: { from: '2016-09-09', to: '2016-09-12' },
  source: { file: 'source.txt', publisher: undefined, url: undefined, rights: undefined },
  figure: { caption: 'They shake hands.', credit: '[Photo by A]', file: undefined, alt: undefined },
  figurePlaced: true,
  sourceSha256: 'be35',
});

describe('the dates of an article', () => {
  test('from a source are never called a publication', () => {
    expect(createArticlePage(fromSource).dates).toEqual([
      { iso: '2017-06-29', text: 'Dated June 29, 2017 in the source' },
      { iso: undefined, text: 'Reports events of September 9–12, 2016' },
    ]);
  });

  test('of our own say when it was published and updated, both', () => {
    const own = article('own', { published: '2020-01-02', updated: '2020-03-04' });
    expect(createArticlePage(own).dates).toEqual([
      { iso: '2020-01-02', text: 'Published January 2, 2020' },
      { iso: '2020-03-04', text: 'Updated March 4, 2020' },
    ]);
  });
});

test('the page alone keeps dates together and binds the headline; a machine gets plain words', () => {
  const plain = createArticlePage(fromSource);
  const page = typesetArticlePage(fromSource, plain);
  expect(page.dates.map(({ text }) => text)).toEqual([
    'Dated June\u00A029,\u00A02017 in the source',
    'Reports events of September\u00A09\u2060–\u206012,\u00A02016',
  ]);
  expect(page.headline).toBe(plain.headline);
  expect(JSON.stringify(plain)).not.toMatch(/\u00A0|\u2060/u);
});

describe('a quotation is signed', () => {
  test('with the headline, the publication, and the date that is in the source', () => {
    expect(createArticlePage(fromSource).quotation).toEqual({
      source: `${fromSource.headline} (Pressmark, dated June 29, 2017 in the source)`,
      marks: '“…”',
    });
  });

  test('with both dates of a text that was updated', () => {
    const own = article('own', { published: '2020-01-02', updated: '2020-03-04' });
    expect(createArticlePage(own).quotation.source).toBe(
      `${own.headline} (Pressmark, published January 2, 2020, updated March 4, 2020)`,
    );
  });

  test('in the marks of the text’s language, and keeps a headline in its order', () => {
    const other = article('other', { language: 'ar', headline: 'خبر من الميناء' });
    const { source, marks } = createArticlePage(other).quotation;
    expect(marks).toBe('«…»');
    expect(source).toMatch(/^\u2068خبر من الميناء\u2069 \(Pressmark, /u);
  });
});

test.each([
  ['of our own', { source: undefined }, []],
  ['from a source', { events: undefined }, ['From 2017']],
  ['on events of its year', { events: { from: '2016-12-31', to: '2017-01-01' } }, ['From 2017']],
  ['on events of another year', {}, ['From 2017', 'events of 2016']],
])('the age of a text %s (%j) reads %j', (_, facts, age) => {
  expect(createArticlePage({ ...fromSource, ...facts }).age).toEqual(age);
});

test.each([
  [[], undefined],
  [['Ann Lee'], 'By Ann Lee'],
  [['Ann Lee', 'Bo Ek'], 'By Ann Lee and Bo Ek'],
  [['Ann Lee', 'Bo Ek', 'Cy Fox'], 'By Ann Lee, Bo Ek, and Cy Fox'],
])('a byline of %j reads %s', (byline, text) => {
  expect(createArticlePage(article('s', { byline })).byline).toBe(text);
});

test('names that run against the interface keep their order in a byline', () => {
  const byline = ['ليلى', 'سامي', 'Bo Ek'];
  expect(createArticlePage(article('s', { byline })).byline).toBe(
    'By \u2068ليلى\u2069, \u2068سامي\u2069, and Bo Ek',
  );
});

test.each([
  ['en', {}, {}],
  ['ru', { lang: 'ru' }, { lang: 'en' }],
  ['ar', { lang: 'ar', dir: 'rtl' }, { lang: 'en', dir: 'ltr' }],
])('a text in %s says its language only where it changes', (language, inText, inSite) => {
  expect(createArticlePage(article('s', { language }))).toMatchObject({ inText, inSite });
  expect(createTeaser(article('s', { language }), 'en')).toMatchObject({
    language: { lang: undefined, ...inText }.lang,
    direction: { dir: undefined, ...inText }.dir,
  });
});

describe('a figure of the front matter', () => {
  test('stands above the text only if the body does not hold it', () => {
    expect(createArticlePage(fromSource).figure).toBeUndefined();
    expect(createArticlePage({ ...fromSource, figurePlaced: false }).figure).toEqual({
      caption: 'They shake hands.',
      credit: '[Photo by A]',
      picture: undefined,
      missing: 'The source gives a caption and a credit, but no photograph.',
    });
  });
});

describe('the record', () => {
  test('says what is missing from a source, and invents nothing', () => {
    expect(createRecord(fromSource).lines).toEqual([
      { term: 'Date in the source', lines: ['June 29, 2017'] },
      { term: 'Events reported', lines: ['September 9–12, 2016'] },
      { term: 'Byline', lines: ['none in the source'] },
      { term: 'Publisher', lines: ['not stated'] },
      {
        term: 'Photograph',
        lines: ['not supplied; caption and credit as given'],
        quoted: ['They shake hands.', '[Photo by A]'],
      },
      { term: 'Rights', lines: ['not stated'] },
      { term: 'Corrections', lines: ['none'] },
      { term: 'SHA-256 of the source text', lines: ['be35'], code: true },
      {
        term: 'SHA-256 of the plain text',
        lines: ['c0ffee'],
        code: true,
        file: 'index.txt',
      },
    ]);
  });

  test('lists corrections with the words that were replaced', () => {
    const corrected = article('s', {
      corrections: [{ on: '2020-02-03', was: 'ten', is: 'twelve' }],
    });
    expect(createRecord(corrected).lines).toContainEqual({
      term: 'Corrections',
      lines: ['February 3, 2020: “ten” now reads “twelve”.'],
    });
  });
});

describe('a NewsArticle', () => {
  test('of a text from elsewhere names no author and no publisher', () => {
    const article: object = JSON.parse(formatStructuredData(createNewsArticle(fromSource)));
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2017-06-29',
      temporalCoverage: '2016-09-09/2016-09-12',
    });
    expect(Object.keys(article)).not.toContain('author');
    expect(Object.keys(article)).not.toContain('publisher');
  });

  test('of our own names its authors and this publication', () => {
    expect(createNewsArticle(article('own', { byline: ['Ann Lee'] }))).toMatchObject({
      author: [{ '@type': 'Person', name: 'Ann Lee' }],
      publisher: { '@type': 'Organization', name: 'Pressmark' },
    });
  });

  test('comes with the way to it from the front page', () => {
    expect(createBreadcrumbs(article('own'))).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        {
          '@type': 'ListItem',
          position: 1,
          name: 'Pressmark',
          item: 'https://pressmark.example/',
        },
        {
          '@type': 'ListItem',
          position: 2,
          name: 'WORLD',
          item: 'https://pressmark.example/sections/world/',
        },
        {
          '@type': 'ListItem',
          position: 3,
          name: 'Headline of own',
          item: 'https://pressmark.example/2020/01/02/own/',
        },
      ],
    });
  });

  test('describes an article by its standfirst, or else by how it begins', () => {
    expect(createNewsArticle(article('s', { standfirst: 'A line.' }))).toMatchObject({
      description: 'A line.',
    });
    expect(createNewsArticle(article('s'))).toMatchObject({ description: 'The first paragraph.' });
  });

  test('cannot close the script element it stands in', () => {
    const written = formatStructuredData({ headline: '</script><script>alert(1)</script>' });
    expect(written).not.toContain('<');
    expect(JSON.parse(written)).toEqual({ headline: '</script><script>alert(1)</script>' });
  });
});
