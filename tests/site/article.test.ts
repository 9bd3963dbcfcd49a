import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { matches, select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { attribute, pageIn, readPages } from './built-pages.ts';

const id = '2017/06/29/a-ray-of-hope-for-syria';
const source = await readFile(`content/articles/${id}/source.txt`, 'utf8');
const [sourceDate, sourceHeadline, ...sourceBody] = source.split('\n');

const { tree, html } = pageIn(await readPages(inject('publication')), `${id}/index.html`);
const plain = await readFile(join(inject('publication').folder, id, 'index.txt'), 'utf8');
const [above = '', text = ''] = plain.split(/(?<=\n---\n)/u);
const textHash = fingerprintOf(text);
const body = select('.body', tree);

const BLOCK = /^(?:p|figcaption|figure|section|h\d|li|dt|dd|div|blockquote)$/u;

const isMap = (node: Element): boolean => matches('.map', node);

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(Boolean);

/** The words a reader sees below a node, without what is the site's own: the note, the map and the record. */
/** What the site says of a picture that the source does not have. */
const isMissing = (node: Element): boolean => matches('.missing', node);

function bodyText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && (node.tagName === 'section' || isMap(node) || isMissing(node)))
    return '';
  const text = node.children.map(bodyText).join('');
  return node.type === 'element' && BLOCK.test(node.tagName) ? `\n${text}\n` : text;
}

const textOf = (selector: string): string[] =>
  selectAll(selector, tree).map((element) => wordsOf(toString(element)).join(' '));

describe('the first article, as built,', () => {
  test('has the source’s words from its first body paragraph on, each and in order', () => {
    expect(wordsOf(body ? bodyText(body) : '')).toEqual(wordsOf(sourceBody.join('\n')));
  });

  test('has the source’s headline, whole', () => {
    // With spaces at which no line ends.
    expect(textOf('h1').map((text) => text.replaceAll('\u00A0', ' '))).toEqual([sourceHeadline]);
    expect(textOf('title').join()).not.toContain('\u00A0');
  });

  test('has the source’s date and that of the events under the headline, one space around the dot', () => {
    expect(sourceDate).toBe('June 29, 2017');
    expect(textOf('article > .header .dates')).toEqual([
      'Dated June 29, 2017 in the source · Reports events of September 9\u2060–\u206012, 2016',
    ]);
    expect(html).not.toContain('Published June 29');
  });

  test('has the note about the date before everything else in the body', () => {
    const first = body?.children.find((child) => child.type === 'element');
    expect(first?.tagName).toBe('section');
    expect(textOf('.body > section:first-child h2')).toEqual(['About the date']);
    expect(textOf('.body > section:first-child .signed')).toEqual([
      '— Pressmark, November 22, 2026',
    ]);
  });

  test('numbers its paragraphs from p1 on, each with an anchor that holds no text', () => {
    const numbered = selectAll('.body [id]', tree).filter((element) =>
      /^p\d+$/u.test(attribute(element, 'id') ?? ''),
    );
    const expected = numbered.map((_, index) => `p${index + 1}`);
    expect(numbered.length).toBeGreaterThan(10);
    expect(numbered.map((element) => attribute(element, 'id'))).toEqual(expected);
    const anchors = numbered.map((element) => select(':scope > a.anchor', element));
    expect(anchors.map((anchor) => attribute(anchor, 'href'))).toEqual(
      expected.map((one) => `#${one}`),
    );
    expect(anchors.map((anchor) => anchor?.children)).toEqual(expected.map(() => []));
  });

  test('has a figure without a picture, its caption and credit as in the source', () => {
    expect(selectAll('.body figure:not(.map) img', tree)).toEqual([]);
    expect(textOf('.body figure:not(.map)')).toEqual([
      'John Kerry and Sergey Lavrov shake hands on Syrian diplomacy. [Photo by Kevin Lamarque/Pool Photo via AP] The source gives a caption and a credit, but no photograph.',
    ]);
  });

  test('ends its body with the record, every line of it', () => {
    const last = body?.children.findLast((child) => child.type === 'element');
    expect(attribute(last, 'id')).toBe('record');
    const lines = selectAll('#record dt, #record dd', tree);
    expect(lines.map((line) => `${line.tagName} ${toString(line)}`)).toEqual([
      'dt Date in the source',
      'dd June 29, 2017',
      'dt Events reported',
      'dd September 9–12, 2016',
      'dt Byline',
      'dd none in the source',
      'dt Publisher',
      'dd not stated',
      'dt Photograph',
      'dd not supplied; caption and credit as given',
      'dd John Kerry and Sergey Lavrov shake hands on Syrian diplomacy.',
      'dd [Photo by Kevin Lamarque/Pool Photo via AP]',
      'dt Rights',
      'dd not stated',
      'dt Corrections',
      'dd none',
      'dt SHA-256 of the source text',
      'dd be3511d46b645fc211c37a5df0cb2454426208aa36b38958d3a2605f5c8af827',
      'dt SHA-256 of the plain text',
      `dd ${textHash} index.txt`,
      'dt Evidence for the note',
      'dd US Mission Geneva, transcript of the announcement, September 10, 2016',
      'dd Reuters, Geneva, September 10, 2016: “effective from sundown on Monday”',
      'dd Infoplease, September 2016: the same photo credit on a picture of the announcement of September 9',
      'dt Topics',
      'dd Syria, United States, Russia, Ceasefire',
      'dt Cite',
      'dd APA, MLA, Chicago, BibTeX, RIS',
      'dt Permalink',
      'dd https://pressmark.example/2017/06/29/a-ray-of-hope-for-syria/',
    ]);
  });

  test('gives machines the source’s date and the events’, and invents no author', () => {
    const json = toString(select('script[type="application/ld+json"]', tree) ?? body ?? tree);
    const structured: unknown = JSON.parse(json);
    expect(structured).toMatchObject({
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: sourceHeadline,
          datePublished: '2017-06-29',
          temporalCoverage: '2016-09-09/2016-09-12',
        },
        { '@type': 'BreadcrumbList' },
      ],
    });
    for (const invented of ['author', 'creator', 'publisher', 'dateModified'])
      expect(structured).not.toHaveProperty(`@graph[0].${invented}`);
  });
});

test('the source in content/ has the fingerprint that the record gives', () => {
  expect(textOf('#record code')[0]).toBe(fingerprintOf(source));
});

describe('the plain text of the first article', () => {
  test('has below its line the source’s words from its first body paragraph on, each and in order', () => {
    expect(wordsOf(text)).toEqual(wordsOf(sourceBody.join('\n')));
  });

  test('has above its line the headline, both dates, the permalink, the note and the way to the record', () => {
    const permalink = `https://pressmark.example/${id}/`;
    expect(above.split('\n').map((line) => line.slice(0, 75))).toEqual([
      (sourceHeadline ?? '').slice(0, 75),
      '',
      'Dated June 29, 2017 in the source · Reports events of September 9–12, 2016'.slice(0, 75),
      permalink,
      '',
      'About the date',
      'The source dates this text June 29, 2017. The events it reports, the announ',
      '',
      `The record: ${permalink}#record`.slice(0, 75),
      '',
      '---',
      '',
    ]);
  });
});

test('the Markdown of the first article ends with its body as it was written', async () => {
  const written = await readFile(`content/articles/${id}/index.md`, 'utf8');
  const built = await readFile(join(inject('publication').folder, id, 'index.md'), 'utf8');
  const writtenBody = written.slice(written.indexOf('\n---\n') + 5).trim();
  expect(built.slice(built.indexOf('***') + 3).trim()).toBe(writtenBody);
  expect(built.startsWith(`# ${sourceHeadline ?? ''}\n`)).toBe(true);
});
