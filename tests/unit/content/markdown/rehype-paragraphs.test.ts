import { describe, expect, test } from 'vitest';
import type { Numbering } from '#content/markdown/prose.ts';
import { lines, render, renderProse } from './rendering.ts';

const anchor = (number: number): string =>
  `<a class="anchor" href="#p${number}" aria-label="Link to paragraph ${number}"></a>`;

test.each([
  [
    'paragraphs and quotations, in order',
    lines('One *two*', 'three.', '', '> Four.', '>', '> > Five.', '', 'Six.'),
    lines(
      '<p id="p1">One <em>two</em>',
      `three.${anchor(1)}</p>`,
      '<blockquote>',
      `<p id="p2">Four.${anchor(2)}</p>`,
      '<blockquote>',
      `<p id="p3">Five.${anchor(3)}</p>`,
      '</blockquote>',
      '</blockquote>',
      `<p id="p4">Six.${anchor(4)}</p>`,
    ),
    ['One two three.', 'Four.', 'Five.', 'Six.'],
  ],
  [
    'items of a tight list, each with its own words only',
    lines('3. one', '4. two', '   - two *and*', '     a half', '5. three'),
    lines(
      '<ol start="3">',
      `<li id="p1">one${anchor(1)}</li>`,
      `<li id="p2">two${anchor(2)}`,
      '<ul>',
      '<li id="p3">two <em>and</em>',
      `a half${anchor(3)}</li>`,
      '</ul>',
      '</li>',
      `<li id="p4">three${anchor(4)}</li>`,
      '</ol>',
    ),
    ['one', 'two', 'two and a half', 'three'],
  ],
  [
    'paragraphs of a loose list, not its items',
    lines('- one', '', '  two', '', '- three'),
    lines(
      '<ul>',
      '<li>',
      `<p id="p1">one${anchor(1)}</p>`,
      `<p id="p2">two${anchor(2)}</p>`,
      '</li>',
      '<li>',
      `<p id="p3">three${anchor(3)}</p>`,
      '</li>',
      '</ul>',
    ),
    ['one', 'two', 'three'],
  ],
  [
    'neither headings nor rules nor empty items',
    lines('## H', '', '***', '', '-', '', '***', '', '`One`\\', '~~two~~'),
    lines(
      '<h2 id="h-h">H</h2>',
      '<hr>',
      '<ul>',
      '<li></li>',
      '</ul>',
      '<hr>',
      '<p id="p1"><code>One</code><br>',
      `<del>two</del>${anchor(1)}</p>`,
    ),
    ['One two'],
  ],
])('numbered: %s', async (_, markdown, html, paragraphs) => {
  expect(await render(markdown)).toMatchObject({ said: [], html, paragraphs });
});

describe('paragraphs with numbers of their own', () => {
  const told = (label: string): string =>
    `<a class="anchor" href="#p${label}" aria-label="Link to paragraph ${label}" data-number="${label}"></a>`;

  async function renderNumbered(markdown: string, numbering: Numbering) {
    const number = () => numbering;
    return renderProse({ file: 'a.md', markdown, firstLine: 10, number });
  }

  test('show them from the first on that counting would not give', async () => {
    const numbering = { labels: ['1', '1a', '2'], removed: [] };
    const { prose } = await renderNumbered('One.\n\nOne and a half.\n\nTwo.', numbering);
    expect(prose).toMatchObject({
      numbering,
      html: lines(
        `<p id="p1">One.${anchor(1)}</p>`,
        `<p id="p1a">One and a half.${told('1a')}</p>`,
        `<p id="p2">Two.${told('2')}</p>`,
      ),
    });
  });

  test('tell where others were removed: before the first, in a row, and in a list', async () => {
    const removed = [
      { label: '1', after: 0 },
      { label: '3', after: 1 },
      { label: '3a', after: 1 },
      { label: '5', after: 2 },
    ];
    const numbering = { labels: ['2', '4', '6'], removed };
    const { prose, problems } = await renderNumbered(
      'Two.\n\n- four\n\nSee [there](#p3a).',
      numbering,
    );
    expect(problems).toEqual([]);
    expect(prose.html).toBe(
      lines(
        `<p class="small removed" id="p1">Paragraph 1 was removed.</p><p id="p2">Two.${told('2')}</p><p class="small removed" id="p3"><span id="p3a"></span>Paragraphs 3 and 3a were removed.</p>`,
        '<ul>',
        `<li id="p4">four${told('4')}<p class="small removed" id="p5">Paragraph 5 was removed.</p></li>`,
        '</ul>',
        `<p id="p6">See <a href="#p3a">there</a>.${told('6')}</p>`,
      ),
    );
  });
});
