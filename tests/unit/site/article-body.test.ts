import { describe, expect, test } from 'vitest';
import { arrangeBody } from '#site/article-body.ts';
import type { Article } from '#site/article.ts';
import { article } from './articles.ts';

const aleppo: Article['map'][number] = {
  name: 'Aleppo',
  coordinates: [36.2, 37.13],
  country: 'SY',
};

const paragraph = (number: number, text: string): string =>
  `<p id="p${number}">${text}<a class="anchor" href="#p${number}" aria-label="Link"></a></p>`;

describe('a map stands after the first paragraph that names one of its places', () => {
  const mapped = (paragraphs: readonly string[]): Article =>
    article('s', {
      map: [aleppo],
      paragraphs: [...paragraphs],
      labels: paragraphs.map((_, index) => String(index + 1)),
    });

  test('of the text itself', () => {
    const html = [paragraph(1, 'One.'), paragraph(2, 'In Aleppo.'), paragraph(3, 'Aleppo.')];
    expect(arrangeBody(mapped(['One.', 'In Aleppo.', 'Aleppo.']), [html.join('\n')])).toMatchObject(
      {
        beforeMap: [html.slice(0, 2).join('\n')],
        afterMap: [`\n${html[2] ?? ''}`],
      },
    );
  });

  test('after the whole list or quotation that holds it', () => {
    const list = '<ul>\n<li id="p1">Aleppo<ul>\n<li id="p2">x</li>\n</ul>\n</li>\n</ul>';
    const html = `${list}\n${paragraph(3, 'y')}`;
    expect(arrangeBody(mapped(['Aleppo', 'x', 'y']), [html])).toMatchObject({
      beforeMap: [list],
      afterMap: [`\n${paragraph(3, 'y')}`],
    });
  });

  test('at the end where none names one', () => {
    expect(arrangeBody(mapped(['One.']), [paragraph(1, 'One.')])).toMatchObject({
      beforeMap: [paragraph(1, 'One.')],
      afterMap: [],
    });
  });
});

test('a caption without a picture says that the source has none, if there is a source', () => {
  const figure =
    '<figure id="figure-1"><figcaption><p class="caption">They.</p> <p class="credit">[A]</p></figcaption></figure>';
  const source = { file: 'source.txt', publisher: undefined, url: undefined, rights: undefined };
  expect(arrangeBody(article('s', { source }), [figure]).beforeMap).toEqual([
    figure.replace(
      '</figcaption>',
      ' <p class="missing">The source gives a caption and a credit, but no photograph.</p></figcaption>',
    ),
  ]);
  expect(arrangeBody(article('s'), [figure]).beforeMap).toEqual([figure]);
});

test('a corrected paragraph says so, in the language of the site, before its number', () => {
  const corrected = article('s', {
    language: 'ru',
    paragraphs: ['Ten.', 'Twelve bells.'],
    labels: ['1', '2'],
    corrections: [{ on: '2020-02-03', was: 'ten', is: 'Twelve' }],
  });
  const html = paragraph(1, 'Ten.') + paragraph(2, 'Twelve bells.');
  expect(arrangeBody(corrected, [html]).beforeMap).toEqual([
    html.replace(
      '<a class="anchor" href="#p2"',
      ' <a class="corrected" href="#record" lang="en">Corrected February\u00A03,\u00A02020</a><a class="anchor" href="#p2"',
    ),
  ]);
});

describe('a table of contents', () => {
  const heading = (number: number): string =>
    `<h2 id="h-${number}">Part <em>${number}</em><sup class="footnote"><a href="#fn-1">1</a></sup></h2>`;
  const withHeadings = (count: number): string =>
    Array.from({ length: count }, (_, index) => heading(index + 1)).join('\n');

  test('is made of four headings or more, their words alone', () => {
    const { contents } = arrangeBody(article('s'), [withHeadings(4)]);
    expect(contents).toHaveLength(4);
    expect(contents[0]).toEqual({ href: '#h-1', html: 'Part 1' });
  });

  test('is not made of three', () => {
    expect(arrangeBody(article('s'), [withHeadings(3)]).contents).toEqual([]);
  });
});
