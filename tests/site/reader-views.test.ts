import { readFile } from 'node:fs/promises';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, inject, test } from 'vitest';
import { pageIn, readPages, type BuiltPage } from './built-pages.ts';

/** What a reader view makes of a page. */
interface ReaderView {
  readonly title: string | null | undefined;
  readonly byline: string | null | undefined;
  readonly published: string | null | undefined;
  readonly language: string | null | undefined;
  readonly site: string | null | undefined;
  readonly html: string;
}

const BLOCK = /^(?:p|figcaption|figure|section|h\d|li|dt|dd|div|blockquote|td|th|pre)$/u;

/** The words below a node; those of different blocks are never one. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map(textOf).join('');
  return node.type === 'element' && BLOCK.test(node.tagName) ? `\n${text}\n` : text;
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);

const wordsIn = (page: BuiltPage, selector: string): readonly string[] =>
  wordsOf(selectAll(selector, page.tree).map(textOf).join('\n'));

const documentOf = ({ html, url }: BuiltPage): Document =>
  new JSDOM(html, { url: url.href, virtualConsole: new VirtualConsole() }).window.document;

/** Firefox’s Reader View, and what is built on the same. */
function openInReadability(page: BuiltPage): ReaderView {
  const view = new Readability(documentOf(page)).parse();
  if (!view) throw new Error(`Readability finds no article in ${page.file}.`);
  const { title, byline, publishedTime: published, lang: language, siteName: site } = view;
  return { title, byline, published, language, site, html: view.content ?? '' };
}

/** Obsidian’s Web Clipper, and what is built on the same. */
async function openInDefuddle(page: BuiltPage): Promise<ReaderView> {
  const view = await Defuddle(documentOf(page), page.url.href, { useAsync: false });
  const { title, author, published, language, site, content: html } = view;
  return { title, byline: author === '' ? null : author, published, language, site, html };
}

const views = [
  ['Readability', openInReadability],
  ['Defuddle', openInDefuddle],
] as const;

const ARTICLE = '2017/06/29/a-ray-of-hope-for-syria';
const article = pageIn(await readPages(inject('publication')), `${ARTICLE}/index.html`);
const everything = pageIn(
  await readPages(inject('many')),
  '2025/01/31/one-of-everything/index.html',
);
const source = await readFile(`content/articles/${ARTICLE}/source.txt`, 'utf8');
const [, headline] = source.split('\n');

describe.each(views)('%s', (_, open) => {
  test.each([
    [
      'the first article, which has no byline',
      article,
      { title: headline, byline: null, published: '2017-06-29', language: 'en', site: 'Pressmark' },
    ],
    [
      'an article with signs in its headline and three names in its byline',
      everything,
      {
        title:
          'One of everything: <b>tags</b> & “quotes” in a headline with Donaudampfschifffahrtsgesellschaftskapitän',
        byline: 'Ada Fixture, Ben Fixture, Cy Fixture',
        published: '2025-01-31T23:30:00-08:00',
        language: 'en',
        site: 'Pressmark',
      },
    ],
  ])('reads the facts of %s', async (__, page, facts) => {
    expect(await open(page)).toEqual({ ...facts, html: expect.stringContaining('<p') });
  });

  test('shows of the first article the note, the source word for word with its map, then the record, and nothing else', async () => {
    const note = wordsIn(article, '#about-the-date');
    const text = wordsIn(article, '.body > :not(section)');
    const record = wordsIn(article, '#record');
    expect([note[0], record[1]]).toEqual(['About', 'record']);
    const { html } = await open(article);
    // Defuddle drops a link whose words are its address.
    const withoutAddress = (words: readonly string[]): readonly string[] =>
      words.filter((word) => !word.startsWith('https://'));
    expect(withoutAddress(wordsOf(textOf(fromHtml(html))))).toEqual(
      withoutAddress([...note, ...text, ...record]),
    );
  });

  test('keeps the heading of the note and that of the record', async () => {
    const headings = selectAll('h2', fromHtml((await open(article)).html));
    expect(headings.map((heading) => textOf(heading).trim())).toEqual([
      'About the date',
      'The record',
    ]);
  });
});

// Defuddle moves footnotes to the end and takes the shortest lists for lists of links.
test('Readability keeps all that a text may hold, in order, but for the arrows back', () => {
  const shown = wordsOf(textOf(fromHtml(openInReadability(everything).html)));
  expect(shown).toEqual(wordsIn(everything, '.body').filter((word) => word !== '↩'));
});
