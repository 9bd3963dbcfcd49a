import { describe, expect, test } from 'vitest';
import { formatMarkdown } from '#feeds/markdown-text.ts';
import { formatPlainText } from '#feeds/plain-text.ts';
import { createArticlePage } from '#site/article-page.ts';
import { article } from '../site/articles.ts';

const page = createArticlePage(
  article('s', {
    headline: 'Lamps *and* <bridges>',
    standfirst: 'A line.',
    byline: ['Ann Lee'],
    notes: [{ about: 'date', on: '2026-11-22', text: 'It is later.', evidence: [] }],
    figure: { caption: 'A quay.', credit: '[Ann]', file: undefined },
  }),
);

test('an article as plain text has the facts about it above the line, and below it nothing but the text', () => {
  expect(formatPlainText(page, 'One.\n\nTwo.\n')).toBe(`Lamps *and* <bridges>
A line.

By Ann Lee
Published January 2, 2020
https://pressmark.example/2020/01/02/s/

About the date
It is later. — Pressmark, November 22, 2026

A quay.
[Ann]

The record: https://pressmark.example/2020/01/02/s/#record

---
One.

Two.
`);
});

describe('an article as Markdown', () => {
  test('has the same above its body, with Markdown’s own signs escaped', () => {
    expect(formatMarkdown(page, '\nOne.\n', 'articles/2020-01-02-s.md', {}))
      .toBe(`# Lamps \\*and\\* \\<bridges\\>

*A line.*

By Ann Lee

Published January 2, 2020

<https://pressmark.example/2020/01/02/s/>

> **About the date.** It is later. — Pressmark, November 22, 2026

A quay. \\[Ann\\]

[The record](https://pressmark.example/2020/01/02/s/#record)

***

One.
`);
  });

  test.each([
    ['[us](/about/)', '[us](https://pressmark.example/about/)'],
    ['[above](#p5)', '[above](https://pressmark.example/2020/01/02/s/#p5)'],
    ['![A lamp](./lamp.png "Lit")', '![A lamp](https://pressmark.example/_astro/lamp.png "Lit")'],
    ['[1]: /about/ "Us"', '[1]: https://pressmark.example/about/ "Us"'],
    ['<a href="/about/">us</a>', '<a href="https://pressmark.example/about/">us</a>'],
    [
      "<img alt='' src='./lamp.png'>",
      "<img alt='' src='https://pressmark.example/_astro/lamp.png'>",
    ],
    ['[a](https://example.org/b)', '[a](https://example.org/b)'],
    ['![A lamp](<lamp.png>)', '![A lamp](https://pressmark.example/_astro/lamp.png)'],
    ['![It](the film.webm "On")', '![It](https://pressmark.example/_astro/film.webm "On")'],
    [
      '[![A](lamp.png)](/about/)',
      '[![A](https://pressmark.example/_astro/lamp.png)](https://pressmark.example/about/)',
    ],
    ['[as it is](/uploads/lamp.png)', '[as it is](https://pressmark.example/uploads/lamp.png)'],
    ['![shown](/uploads/lamp.png)', '![shown](https://pressmark.example/_astro/lamp.png)'],
    ['[other](2020-01-03-t.md#p2)', '[other](https://pressmark.example/2020/01/03/t/#p2)'],
    ['[nothing](old.html)', '[nothing](old.html)'],
    ['either/or (/about/) #p5', 'either/or (/about/) #p5'],
  ])('has %s as %s', (written, whole) => {
    const made = formatMarkdown(page, written, 'articles/2020-01-02-s.md', {
      './lamp.png': '/_astro/lamp.png',
      '/uploads/lamp.png': '/_astro/lamp.png',
      './the film.webm': '/_astro/film.webm',
    });
    expect(made.slice(made.indexOf('***') + 3).trim()).toBe(whole);
  });
});
