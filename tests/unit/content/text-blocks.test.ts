import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { formatText, readTextBlocks } from '#content/text-blocks.ts';
import { render } from './markdown/rendering.ts';

const blocksOf = (html: string) => readTextBlocks(fromHtml(html, { fragment: true }).children);

describe('the text of a body', () => {
  test.each([
    [
      'paragraphs by their ids, on one line each',
      '<p id="p1">One\n  <em>two</em>.<a class="anchor" href="#p1"></a></p>\n<p id="p2">Three.</p>',
      [
        { id: 'p1', text: 'One two.' },
        { id: 'p2', text: 'Three.' },
      ],
    ],
    [
      'a quotation, a heading and a loose list',
      '<blockquote><p id="p1">Said.</p></blockquote><h2 id="h-a">A</h2><ul><li><p id="p2">One</p><p id="p3">Two</p></li></ul>',
      [
        { id: 'p1', text: 'Said.' },
        { id: 'h-a', text: 'A' },
        { id: 'p2', text: 'One' },
        { id: 'p3', text: 'Two' },
      ],
    ],
    [
      'an item and the items below it as blocks of their own',
      '<ul><li id="p1">One<ul><li id="p2">below</li></ul></li></ul>',
      [
        { id: 'p1', text: 'One' },
        { id: 'p2', text: 'below' },
      ],
    ],
    [
      'captions and credits under the id of their figure',
      '<figure id="figure-1"><img alt="A lamp"><figcaption><p class="caption">Lit.</p> <p class="credit">[Ann]</p></figcaption></figure>',
      [
        { id: 'figure-1', text: 'Lit.' },
        { id: 'figure-1', text: '[Ann]' },
      ],
    ],
    [
      'a row of a table as one block, its cells apart',
      '<section class="table"><table><thead><tr><th>Time</th><th>Height</th></tr></thead><tbody><tr><td>9</td><td>1 m</td></tr></tbody></table></section>',
      [
        { id: undefined, text: 'Time | Height' },
        { id: undefined, text: '9 | 1 m' },
      ],
    ],
    [
      'code with its lines',
      '<pre><code>a\n  b\n</code></pre>',
      [{ id: undefined, text: 'a\n  b' }],
    ],
    ['a line break as a space', '<p id="p1">One<br>two</p>', [{ id: 'p1', text: 'One two' }]],
    [
      'nothing that the site adds',
      `<section class="note" id="about-the-date"><p>A note.</p></section>
       <figure><figcaption>Of the front matter.</figcaption></figure>
       <p id="p1">Text<sup class="footnote"><a id="fnref-1" href="#fn-1">1</a></sup> on<span class="archived"> (archived)</span>.</p>
       <section class="footnotes"><h2 id="footnote-label">Footnotes</h2><ol><li id="fn-1"><p>Foot. <a class="back" href="#fnref-1">↩</a></p></li></ol></section>
       <figure class="map"><figcaption>Map.</figcaption></figure>
       <section class="record" id="record"><h2>The record</h2></section>
       <copy-link>Copy</copy-link><button>Quote</button><p hidden>Hidden</p>`,
      [
        { id: 'p1', text: 'Text on.' },
        { id: 'fn-1', text: 'Foot.' },
      ],
    ],
  ])('has %s', (_, html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });

  test('is written with an empty line between blocks and a line feed at the end', () => {
    expect(formatText(blocksOf('<p>One.</p><p>Two.</p>'))).toBe('One.\n\nTwo.\n');
  });

  test('is the same in the pipeline and in the HTML that it writes', async () => {
    const { html, text } = await render(
      'One.[^a]\n\n> Two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n- x\n- y\n\n[^a]: Foot.\n',
    );
    expect(text).toBe('One.\n\nTwo\n\nA | B\n\n1 | 2\n\nx\n\ny\n\nFoot.\n');
    expect(formatText(blocksOf(html))).toBe(text);
  });
});
