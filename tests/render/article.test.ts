import { select } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import Media from '#components/article/Media.astro';
import Note from '#components/article/Note.astro';
import Record from '#components/article/Record.astro';
import ArticleHeader from '#components/article/ArticleHeader.astro';
import { createArticlePage, typesetArticlePage } from '#site/article-page.ts';
import { article } from '../unit/site/articles.ts';
import { renderComponent, textsOf } from './render.ts';

const text = article('s');
const page = {
  ...typesetArticlePage(text, createArticlePage(text)),
  kicker: { href: '/sections/world/', name: 'World' },
  boundHeadline: 'Tags <b>&amp;</b> quotes "in" a headline',
  dates: [
    { iso: '2017-06-29', text: 'Dated June 29, 2017 in the source' },
    { iso: undefined, text: 'Reports events of September 9–12, 2016' },
  ],
};

describe('the header of an article', () => {
  test('prints headline and kicker as they are written, tags included', async () => {
    const tree = await renderComponent(ArticleHeader, { page });
    expect(textsOf(tree, 'h1')).toEqual(['Tags <b>&amp;</b> quotes "in" a headline']);
    expect(textsOf(tree, '.kicker')).toEqual(['World']);
  });

  test('sets one space on each side of the dot between two dates', async () => {
    const tree = await renderComponent(ArticleHeader, { page });
    expect(textsOf(tree, '.dates')).toEqual([
      'Dated June 29, 2017 in the source · Reports events of September 9–12, 2016',
    ]);
  });

  test('gives machines a date where the phrase is about one day only', async () => {
    const tree = await renderComponent(ArticleHeader, { page });
    expect(textsOf(tree, 'time[datetime="2017-06-29"]')).toEqual([
      'Dated June 29, 2017 in the source',
    ]);
    expect(textsOf(tree, 'time')).toHaveLength(1);
  });

  test.each([
    ['neither standfirst nor byline', {}, ['World', 'dates', 'Copy link Cite']],
    ['a standfirst', { standfirst: 'A line.' }, ['World', 'A line.', 'dates', 'Copy link Cite']],
    ['a byline', { byline: 'By Ann Lee' }, ['World', 'By Ann Lee', 'dates', 'Copy link Cite']],
    [
      'both',
      { standfirst: 'A line.', byline: 'By Ann Lee' },
      ['World', 'A line.', 'By Ann Lee', 'dates', 'Copy link Cite'],
    ],
  ])('with %s has a paragraph for each and no empty one', async (_, facts, paragraphs) => {
    const dates = [{ iso: '2020-01-02', text: 'dates' }];
    const tree = await renderComponent(ArticleHeader, { page: { ...page, dates, ...facts } });
    expect(textsOf(tree, 'p')).toEqual(paragraphs);
  });
});

test('a note is a section of its own, signed and dated after its text', async () => {
  const tree = await renderComponent(Note, {
    note: {
      id: 'about-the-date',
      heading: 'About the date',
      text: 'The text <i>as</i> written.',
      signed: 'Pressmark, November 22, 2026',
      on: '2026-11-22',
    },
  });
  expect(textsOf(tree, 'section#about-the-date > h2')).toEqual(['About the date']);
  expect(textsOf(tree, 'section > p')).toEqual([
    'The text <i>as</i> written. — Pressmark, November 22, 2026',
  ]);
  expect(textsOf(tree, 'time[datetime="2026-11-22"]')).toEqual(['Pressmark, November 22, 2026']);
});

describe('the record', () => {
  const citeHref = '/2020/01/02/s/cite/';
  const lines = [
    { term: 'Byline', lines: ['none in the source'] },
    { term: 'Photograph', lines: ['not supplied', 'A caption.'] },
    { term: 'SHA-256', lines: ['be35'], code: true },
  ];

  test('lists each term with its lines, a code as a code', async () => {
    const tree = await renderComponent(Record, {
      page: { ...page, record: { lines, evidence: [], citeHref } },
    });
    expect(textsOf(tree, 'dt')).toEqual(['Byline', 'Photograph', 'SHA-256', 'Cite', 'Permalink']);
    expect(textsOf(tree, 'dd')).toEqual([
      'none in the source',
      'not supplied',
      'A caption.',
      'be35',
      'APA, MLA, Chicago, BibTeX, RIS',
      'https://pressmark.example/2020/01/02/s/',
    ]);
    expect(select('dd > a', tree)?.properties['href']).toBe(citeHref);
    expect(textsOf(tree, 'dd code')).toEqual(['be35']);
  });

  test('links its evidence, and has no heading for evidence where there is none', async () => {
    const evidence = [{ title: 'A transcript', url: 'https://example.com/a?b=1&c=2' }];
    const tree = await renderComponent(Record, {
      page: { ...page, record: { lines: [], evidence, citeHref } },
    });
    expect(select('dd > a[rel=external]', tree)?.properties['href']).toBe(
      'https://example.com/a?b=1&c=2',
    );
    expect(textsOf(tree, 'dt')).toEqual(['Evidence for the note', 'Cite', 'Permalink']);
    const without = await renderComponent(Record, {
      page: { ...page, record: { lines: [], evidence: [], citeHref } },
    });
    expect(textsOf(without, 'dt')).toEqual(['Cite', 'Permalink']);
  });
});

describe('audio and video', () => {
  const media = { path: './a.mp3', src: '/_astro/a.0.mp3', label: 'A talk', format: 'mp3, 1 MB' };

  test.each([
    ['audio', 'none', 'Audio: A talk (mp3, 1 MB)'],
    ['video', 'metadata', 'Video: A talk (mp3, 1 MB)'],
  ])(
    '%s has controls, loads %s by itself, and a link to its file',
    async (kind, preload, words) => {
      const tree = await renderComponent(Media, { media: { kind, ...media } });
      const player = select(kind, tree);
      expect(player?.properties).toMatchObject({
        controls: true,
        preload,
        src: media.src,
        ariaLabel: 'A talk',
      });
      expect(player?.properties).not.toHaveProperty('autoPlay');
      expect(textsOf(tree, 'a.media-file[href="/_astro/a.0.mp3"]')).toEqual([words]);
    },
  );
});
