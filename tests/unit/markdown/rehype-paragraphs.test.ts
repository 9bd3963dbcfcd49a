import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

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
