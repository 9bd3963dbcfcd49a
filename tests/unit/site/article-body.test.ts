import { describe, expect, test } from 'vitest';
import type { BodyPart } from '#content/markdown/body.ts';
import { arrangeBody } from '#site/article-body.ts';
import type { Article } from '#site/article.ts';
import { lines, render } from '../content/markdown/rendering.ts';
import { article } from './articles.ts';

const aleppo: Article['map'][number] = {
  name: 'Aleppo',
  coordinates: [36.2, 37.13],
  country: 'SY',
};

/** An article whose body is rendered from Markdown. */
async function written(markdown: string, fields: Partial<Article> = {}): Promise<Article> {
  const { parts, paragraphs, numbering } = await render(markdown);
  return article('s', {
    parts: [...parts],
    paragraphs: [...paragraphs],
    labels: [...numbering.labels],
    ...fields,
  });
}

const htmlOf = (parts: readonly unknown[]): string =>
  parts.filter((part) => typeof part === 'string').join('');

describe('a map stands after the first paragraph that names one of its places', () => {
  const piecesOf = async (markdown: string): Promise<readonly [string, string]> => {
    const { beforeMap, afterMap } = arrangeBody(await written(markdown, { map: [aleppo] }));
    return [htmlOf(beforeMap), htmlOf(afterMap)];
  };

  test('of the text itself', async () => {
    const [before, after] = await piecesOf('One.\n\nIn Aleppo.\n\nAleppo.');
    expect(before).toMatch(/id="p2"[^]*<\/p>$/u);
    expect(after).toMatch(/^\n<p id="p3">/u);
  });

  test('after the whole list or quotation that holds it', async () => {
    const [before, after] = await piecesOf(lines('> - Aleppo', '>   - x', '', 'y'));
    expect(before).toMatch(/id="p2"[^]*<\/blockquote>$/u);
    expect(after).toMatch(/^\n<p id="p3">/u);
  });

  test('at the end where none names one', async () => {
    const [before, after] = await piecesOf('One.');
    expect(before).toMatch(/id="p1"/u);
    expect(after).toBe('');
  });
});

test('a caption without a picture says that the source has none, if there is a source', () => {
  const source = { file: 'source.txt', publisher: undefined, url: undefined, rights: undefined };
  const parts: BodyPart[] = ['<figure>', { at: 'caption', hasCredit: true }, '</figure>'];
  expect(arrangeBody(article('s', { source, parts })).beforeMap).toEqual([
    '<figure>',
    {
      kind: 'missing',
      text: 'The source gives a caption and a credit, but no photograph.',
      language: {},
    },
    '</figure>',
  ]);
  expect(arrangeBody(article('s', { parts })).beforeMap).toEqual(parts);
});

test('a corrected paragraph says so, in the language of the site, before its number', async () => {
  const corrected = await written('Ten.\n\nTwelve bells.', {
    language: 'ru',
    corrections: [{ on: '2020-02-03', was: 'ten', is: 'Twelve' }],
  });
  const parts = arrangeBody(corrected).beforeMap;
  const at = parts.findIndex((part) => typeof part !== 'string' && 'kind' in part);
  expect(parts[at]).toEqual({
    kind: 'corrected',
    text: 'Corrected February\u00A03,\u00A02020',
    language: { lang: 'en' },
  });
  expect(parts[at - 1]).toMatch(/Twelve bells\.$/u);
  expect(parts[at + 1]).toMatch(/^<a class="anchor" href="#p2"/u);
});

describe('a table of contents', () => {
  const withHeadings = (count: number): string =>
    Array.from({ length: count }, (_, index) => `## Part *${index + 1}*\n\nx`).join('\n\n');

  test('is made of four headings or more, their words alone', async () => {
    const { contents } = arrangeBody(await written(withHeadings(4)));
    expect(contents).toHaveLength(4);
    expect(contents[0]).toEqual({ href: '#h-part-1', name: 'Part 1' });
  });

  test('is not made of three', async () => {
    expect(arrangeBody(await written(withHeadings(3))).contents).toEqual([]);
  });
});
