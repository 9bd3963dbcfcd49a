import { describe, expect, test } from 'vitest';
import type { Numbering } from '#content/markdown/body.ts';
import { lines, render, renderer, renderWhole } from './rendering.ts';

const anchor = (number: number): string =>
  `<a class="anchor" href="#p${number}" aria-label="Paragraph ${number}"></a>`;

test.each([
  [
    'paragraphs and quotations, in order',
    lines('One *two*', 'three.', '', '> Four.', '>', '> > Five.', '', 'Six.'),
    lines(
      `<p id="p1">${anchor(1)}One <em>two</em>`,
      'three.</p>',
      '<blockquote>',
      `<p id="p2">${anchor(2)}Four.</p>`,
      '<blockquote>',
      `<p id="p3">${anchor(3)}Five.</p>`,
      '</blockquote>',
      '</blockquote>',
      `<p id="p4">${anchor(4)}Six.</p>`,
    ),
    ['One two three.', 'Four.', 'Five.', 'Six.'],
  ],
  [
    'items of a tight list, each with its own words only',
    lines('3. one', '4. two', '   - two *and*', '     a half', '5. three'),
    lines(
      '<ol start="3">',
      `<li id="p1">${anchor(1)}one</li>`,
      `<li id="p2">${anchor(2)}two`,
      '<ul>',
      `<li id="p3">${anchor(3)}two <em>and</em>`,
      'a half</li>',
      '</ul>',
      '</li>',
      `<li id="p4">${anchor(4)}three</li>`,
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
      `<p id="p1">${anchor(1)}one</p>`,
      `<p id="p2">${anchor(2)}two</p>`,
      '</li>',
      '<li>',
      `<p id="p3">${anchor(3)}three</p>`,
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
      `<p id="p1">${anchor(1)}<code>One</code><br>`,
      '<del>two</del></p>',
    ),
    ['One two'],
  ],
])('numbered: %s', async (_, markdown, html, paragraphs) => {
  expect(await render(markdown)).toMatchObject({ said: [], html, paragraphs });
});

describe('paragraphs with numbers of their own', () => {
  const told = (label: string): string =>
    `<a class="anchor" href="#p${label}" aria-label="Paragraph ${label}" data-number="${label}"></a>`;

  const renderNumbered = (markdown: string, numbering: Numbering) =>
    renderWhole({ file: 'a.md', markdown, firstLine: 10 }, numbering);

  test('show them from the first on that counting would not give', async () => {
    const numbering = { labels: ['1', '1a', '2'], removed: [] };
    const body = await renderNumbered('One.\n\nOne and a half.\n\nTwo.', numbering);
    expect(body).toMatchObject({
      numbering,
      html: lines(
        `<p id="p1">${anchor(1)}One.</p>`,
        `<p id="p1a">${told('1a')}One and a half.</p>`,
        `<p id="p2">${told('2')}Two.</p>`,
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
    const { html, problems } = await renderNumbered(
      'Two.\n\n- four\n\nSee [there](#p3a).',
      numbering,
    );
    expect(problems).toEqual([]);
    expect(html).toBe(
      lines(
        `<p class="small removed" id="p1">Paragraph 1 was removed.</p><p id="p2">${told('2')}Two.</p><p class="small removed" id="p3"><span id="p3a"></span>Paragraphs 3 and 3a were removed.</p>`,
        '<ul>',
        `<li id="p4">${told('4')}four<p class="small removed" id="p5">Paragraph 5 was removed.</p></li>`,
        '</ul>',
        `<p id="p6">${told('6')}See <a href="#p3a">there</a>.</p>`,
      ),
    );
  });
});

test('a rendered body stays as it was, so that it can be kept and numbered again', async () => {
  const { body } = await renderer.render({ file: 'a.md', markdown: 'One.', firstLine: 1 });
  const kept = structuredClone(body);
  const number = (label: string) =>
    renderer.number(body, { labels: [label], removed: [] }, 'a.md').body.ids;
  expect([number('1'), number('4a')]).toEqual([['p1'], ['p4a']]);
  expect(body).toEqual(kept);
  expect(JSON.parse(JSON.stringify(body))).toEqual(body);
});
