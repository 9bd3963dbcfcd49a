import { describe, expect, test } from 'vitest';
import { createFeedHtml, detachBody } from '#feeds/feed-html.ts';
import { createArticlePage } from '#site/article-page.ts';
import { article } from '../site/articles.ts';

const permalink = 'https://pressmark.example/2020/01/02/s/';

describe('a body in a feed', () => {
  test.each([
    [
      'no margin links',
      '<p id="p1">Words.<a class="anchor" href="#p1" aria-label="Link to paragraph 1"></a></p>',
      '<p id="p1">Words.</p>',
    ],
    [
      'whole links within the site',
      '<a href="/about/">About</a>',
      '<a href="https://pressmark.example/about/">About</a>',
    ],
    [
      'whole links within the article',
      '<a href="#p5">above</a>',
      `<a href="${permalink}#p5">above</a>`,
    ],
    [
      'links abroad as they are',
      '<a rel="external" href="https://example.com/?a=1&#x26;b=/c">x</a>',
      '<a rel="external" href="https://example.com/?a=1&#x26;b=/c">x</a>',
    ],
    [
      'whole addresses of pictures',
      '<img alt="a > b" src="/_astro/a.webp" srcset="/_astro/a.webp 640w, /_astro/b.webp 1280w">',
      '<img alt="a > b" src="https://pressmark.example/_astro/a.webp" srcset="https://pressmark.example/_astro/a.webp 640w, https://pressmark.example/_astro/b.webp 1280w">',
    ],
    [
      'texts that only look like links',
      '<code>href="/about/"</code> src="#p1"',
      '<code>href="/about/"</code> src="#p1"',
    ],
  ])('has %s', (_, html, detached) => {
    expect(detachBody(html, permalink)).toBe(detached);
  });
});

test('an article in a feed has its dates, byline, notes, figure, text and the way to its record', () => {
  const page = createArticlePage(
    article('s', {
      published: '2020-01-02',
      language: 'ar',
      byline: ['Ann & Lee'],
      source: { file: undefined, publisher: undefined, url: undefined, rights: undefined },
      figure: { caption: 'A <bridge>.', credit: '[Photo by A]', file: undefined, alt: undefined },
      notes: [{ about: 'date', on: '2020-02-03', text: 'Why < so.', evidence: [] }],
    }),
  );
  expect(createFeedHtml(page, '<p>النص</p>', 'ar')).toBe(
    [
      '<p>Dated January 2, 2020 in the source</p>',
      '<p>By Ann &amp; Lee</p>',
      '<section><h2>About the date</h2><p>Why &lt; so.</p><p>Pressmark, February 3, 2020</p></section>',
      '<p>A &lt;bridge&gt;. [Photo by A]</p>',
      '<div lang="ar" dir="rtl"><p>النص</p></div>',
      `<p><a href="${permalink}#record">The record</a></p>`,
    ].join('\n'),
  );
});
