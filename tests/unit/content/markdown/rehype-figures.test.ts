import { describe, expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

const figure = { caption: 'Two shake hands.', credit: '[Photo by Ann]' };

const CAPTION = '<p class="caption">Two shake hands.</p>';
const CREDIT = '<p class="credit">[Photo by Ann]</p>';

const IMG =
  '<img data-picture="{&#x22;src&#x22;:&#x22;./a.jpg&#x22;,&#x22;alt&#x22;:&#x22;A&#x22;}">';

const paragraph = (number: number, text: string): string =>
  `<p id="p${number}">${text}<a class="anchor" href="#p${number}" aria-label="Link to paragraph ${number}"></a></p>`;

test('a figure of the front matter with a file shows its picture where its caption stands', async () => {
  const shown = { ...figure, file: 'a.jpg', alt: 'A' };
  const { html, pictures } = await render(lines('Two shake hands.'), shown);
  expect(html).toBe(`<figure id="figure-1">${IMG}<figcaption>${CAPTION}</figcaption></figure>`);
  expect(pictures.map(({ path }) => path)).toEqual(['./a.jpg']);
});

describe('a figure of the front matter', () => {
  test.each([
    [
      'caption and credit make a figure without a picture; the same credit later is a credit line',
      lines('One.', '', 'Two shake hands.', '', '[Photo by Ann]', '', 'Two.', '', '[Photo by Ann]'),
      lines(
        paragraph(1, 'One.'),
        `<figure id="figure-1"><figcaption>${CAPTION} ${CREDIT}</figcaption></figure>`,
        paragraph(2, 'Two.'),
        '<p class="credit">[Photo by Ann]</p>',
      ),
    ],
    [
      'a credit without brackets is the same credit',
      lines('Two shake hands.', '', 'Photo by Ann'),
      `<figure id="figure-1"><figcaption>${CAPTION} <p class="credit">Photo by Ann</p></figcaption></figure>`,
    ],
    [
      'marked words stay marked, lines may break',
      lines('Two *shake*', 'hands.', '', '[Photo', 'by **Ann**]'),
      lines(
        '<figure id="figure-1"><figcaption><p class="caption">Two <em>shake</em>',
        'hands.</p> <p class="credit">[Photo',
        'by <strong>Ann</strong>]</p></figcaption></figure>',
      ),
    ],
    [
      'a caption alone',
      lines('Two shake hands.', '', 'Two.'),
      lines(
        `<figure id="figure-1"><figcaption>${CAPTION}</figcaption></figure>`,
        paragraph(1, 'Two.'),
      ),
    ],
    [
      'a picture before the caption belongs to it',
      lines('![A](./a.jpg)', '', 'Two shake hands.', '', '[Photo by Ann]'),
      `<figure id="figure-1">${IMG}<figcaption>${CAPTION} ${CREDIT}</figcaption></figure>`,
    ],
  ])('%s', async (_, markdown, html) => {
    expect(await render(markdown, figure)).toMatchObject({ said: [], html, figurePlaced: true });
  });

  test('is not placed when the body lacks its caption', async () => {
    const markdown = lines('Two shake hands!', '', 'And Two shake hands.');
    expect(await render(markdown, figure)).toMatchObject({ said: [], figurePlaced: false });
  });
});

describe('a picture that stands alone', () => {
  test.each([
    ['without a caption', '![A](./a.jpg)', `<figure id="figure-1">${IMG}</figure>`],
    [
      'its title is the caption, brackets after it are the credit, the same credit later is a line',
      lines('![A](./a.jpg "Title")', '', '[By *Bo*]', '', 'One.', '', '[By Bo]'),
      lines(
        `<figure id="figure-1">${IMG}<figcaption><p class="caption">Title</p> <p class="credit">[By <em>Bo</em>]</p></figcaption></figure>`,
        paragraph(1, 'One.'),
        '<p class="credit">[By Bo]</p>',
      ),
    ],
    [
      'in a quotation, with a credit alone',
      lines('> ![A](./a.jpg)', '>', '> [By Bo]'),
      lines(
        '<blockquote>',
        `<figure id="figure-1">${IMG}<figcaption><p class="credit">[By Bo]</p></figcaption></figure>`,
        '</blockquote>',
      ),
    ],
    [
      'two pairs of brackets are no credit',
      lines('![A](./a.jpg)', '', '[One] and [two]'),
      lines(`<figure id="figure-1">${IMG}</figure>`, paragraph(1, '[One] and [two]')),
    ],
    [
      'a picture among words is no figure',
      'See ![A](./a.jpg) here.',
      paragraph(1, `See ${IMG} here.`),
    ],
  ])('%s', async (_, markdown, html) => {
    expect(await render(markdown)).toMatchObject({ said: [], html, figurePlaced: false });
  });
});

test('brackets without a figure stay prose', async () => {
  const { html } = await render(lines('One.', '', '[Photo by Ann]'));
  expect(html).toBe(lines(paragraph(1, 'One.'), paragraph(2, '[Photo by Ann]')));
});
