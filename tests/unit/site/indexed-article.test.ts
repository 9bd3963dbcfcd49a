import { expect, test } from 'vitest';

import { createIndexedArticle } from '#site/indexed-article.ts';
import { article, subject } from './articles.ts';

const blocksOf = (html: string) => createIndexedArticle(article('a'), html).blocks;

test('search knows of an article what its page says, in the order of the page', () => {
  const indexed = createIndexedArticle(
    article('hope', {
      published: '2017-06-29',
      events: { from: '2015-12-30', to: '2016-01-02' },
      topics: [subject('syria'), subject('russia')],
      standfirst: 'A truce is promised.',
      byline: ['Ann Lee', 'Bo Yi'],
      notes: [
        { about: 'date', on: '2026-11-22', text: 'The source is dated later.', evidence: [] },
      ],
      figure: { caption: 'The handshake', credit: 'Cem Oz', file: undefined, alt: 'Two hands' },
    }),
    '<p id="p1">The text.<a class="anchor" href="#p1"></a></p>',
  );
  expect(indexed).toEqual({
    url: '/2017/06/29/hope/',
    language: 'en',
    headline: 'Headline of hope',
    dateline: expect.stringMatching(
      /^Published June 29, 2017 · Reports events of December 30, 2015/u,
    ),
    date: '2017-06-29T00:00:00.000Z',
    facets: {
      section: ['world'],
      topic: ['syria', 'russia'],
      year: ['2017'],
      eventYear: ['2015', '2016'],
    },
    blocks: [
      { id: undefined, text: 'A truce is promised.' },
      { id: undefined, text: 'By Ann Lee and Bo Yi' },
      { id: 'about-the-date', text: 'About the date' },
      { id: 'about-the-date', text: 'The source is dated later.' },
      { id: undefined, text: 'The handshake' },
      { id: undefined, text: 'Cem Oz' },
      { id: undefined, text: 'Two hands' },
      { id: 'p1', text: 'The text.' },
    ],
  });
});

test.each([
  [
    'a footnote mark is a break, and a note is its own block without the way back',
    '<p id="p1">Lieberman<sup class="footnote"><a id="fnref-1" href="#fn-1">1</a></sup> again.</p><section class="footnotes"><h2 id="footnote-label">Notes</h2><ol><li id="fn-1"><p id="p2">Read twice. <a class="back" href="#fnref-1">↩</a></p></li></ol></section>',
    [
      { id: 'p1', text: 'Lieberman\u2060 again.' },
      { id: 'p2', text: 'Read twice.' },
    ],
  ],
  [
    'a row of a table leads to the table',
    '<section class="table" id="table-1"><table><tbody><tr><td>Homs</td><td>12</td></tr></tbody></table></section>',
    [{ id: 'table-1', text: 'Homs | 12' }],
  ],
  [
    'a caption, a credit and the words for a picture lead to the figure',
    '<figure id="figure-1"><img __ASTRO_IMAGE_="{&#x22;src&#x22;:&#x22;./a.jpg&#x22;,&#x22;alt&#x22;:&#x22;A bridge&#x22;}"><figcaption><p class="caption">The bridge</p> <p class="credit">Ann Lee</p></figcaption></figure>',
    [
      { id: 'figure-1', text: 'A bridge' },
      { id: 'figure-1', text: 'The bridge' },
      { id: 'figure-1', text: 'Ann Lee' },
    ],
  ],
  [
    'a line break is a break',
    '<p id="p1">Roses are red<br>\nthe truce holds</p>',
    [{ id: 'p1', text: 'Roses are red \u2060 the truce holds' }],
  ],
  [
    'lines for removed paragraphs and archived copies are not searched',
    '<p class="small removed" id="p1">Paragraph 1 was removed.</p><p id="p2">A <a href="x">link</a><bdi class="archived"> (archived)</bdi>.</p>',
    [{ id: 'p2', text: 'A link.' }],
  ],
])('%s', (_, html, blocks) => {
  expect(blocksOf(html)).toEqual(blocks);
});
