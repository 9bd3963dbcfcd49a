import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { createBodyRenderer } from '#content/markdown/pipeline.ts';
import { proseWords } from '#i18n/en.ts';
import { lines, render, renderWhole } from './rendering.ts';

test('text stays as it was typed: no smart marks, no single-tilde strikes', async () => {
  const text = `"Don't" -- 'tis ... (c) ~5 to ~10~ snake_case #tag +44 <3 [Photo by X] 2 * 3 * 4`;
  const words = `<p id="p1">${text.replace('<', '&#x3C;')}`;
  const anchor = '<a class="anchor" href="#p1" aria-label="Link to paragraph 1"></a></p>';
  expect(await render(text)).toEqual({
    html: words + anchor,
    parts: [words, { at: 'paragraph', label: '1' }, anchor, { at: 'block' }],
    blocks: [{ id: 'p1', text }],
    paragraphs: [text],
    numbering: { labels: ['1'], removed: [] },
    figurePlaced: false,
    pictures: [],
    text: `${text}\n`,
    ids: ['p1'],
    externalLinks: [],
    internalLinks: [],
    problems: [],
    advice: [],
    published: text,
    said: [],
  });
});

test('Windows line ends make the same page', async () => {
  const markdown = lines('One', 'two.', '', '- a', '- b', '', '```', 'c', '```');
  const windows = await render(markdown.replaceAll('\n', '\r\n'));
  expect(windows.html.replaceAll('\r\n', '\n')).toBe((await render(markdown)).html);
  expect(windows.paragraphs).toEqual(['One two.', 'a', 'b']);
});

test('every problem is returned at once, in order of lines of the file', async () => {
  const markdown = lines('[a](b)', '', '##', '', '<i d>', '', '- {{ e }}', '', 'f[^g] ![](h)');
  const { paragraphs, problems } = await renderWhole({ file: 'a.md', markdown, firstLine: 7 });
  expect(paragraphs).toEqual(['a', '{{ e }}', 'f[^g]']);
  expect(problems.map(({ line, found }) => [line, found])).toEqual([
    [7, '"b"'],
    [9, 'a heading without words'],
    [11, '"<i d>"'],
    [13, '"{{ e }}"'],
    [15, '"h"'],
    [15, 'the footnote mark [^g]'],
  ]);
});

test('an error on the way is a problem, not a crash and not an empty article', async () => {
  const renderBroken = createBodyRenderer({
    ...proseWords,
    table: () => {
      throw new RangeError('Maximum call stack size exceeded');
    },
  });
  expect(await renderBroken.render({ file: 'a.md', markdown: '|a|\n|-|', firstLine: 7 })).toEqual({
    body: {
      tree: { type: 'root', children: [] },
      paragraphs: [],
      figurePlaced: false,
      pictures: [],
      externalLinks: [],
      internalLinks: [],
      placeLinks: [],
    },
    problems: [
      {
        kind: 'texts that ask too much of the parser',
        file: 'a.md',
        line: 7,
        found: 'Markdown that the parser gives up on (Maximum call stack size exceeded)',
        expected: 'ordinary paragraphs, lists and quotations',
        advice: 'Simplify the text, or bring it back in parts to find the place.',
      },
    ],
    advice: [],
  });
});

test('the words of the page are a parameter', async () => {
  const german = createBodyRenderer({
    paragraph: (label) => `Absatz ${label}`,
    removed: (labels) => `Absatz ${labels.join()} wurde gestrichen.`,
    language: 'de',
    archived: (day) => `archiviert am ${day}`,
    table: (number) => `Tabelle ${number}`,
    footnotes: 'Fußnoten',
    backToReference: (number, mark) => `Zurück zu ${number}, Stelle ${mark}`,
  });
  const markdown = lines('Eins[^1]', '', '| a |', '|---|', '', '[^1]: Note.');
  const written = { file: 'a.md', markdown, firstLine: 1 };
  const { html } = await renderWhole(written, undefined, german);
  expect(
    [...html.matchAll(/aria-label="([^"]*)"|<h2[^>]*>([^<]*)/gu)].map((m) => m[1] ?? m[2]),
  ).toEqual(['Absatz 1', 'Tabelle 1', 'Fußnoten', 'Zurück zu 1, Stelle 1']);
});

test('one renderer keeps nothing from one body to the next', async () => {
  const markdown = lines('One[^1] ![A](./a.jpg)', '', '## Two', '', '[^1]: Note.');
  const [first, second] = [await render(markdown), await render(markdown)];
  expect(second).toEqual(first);
});

test('what comes out is valid HTML', async () => {
  const { html, said } = await render(
    lines(
      'One[^1] and[^1] [two](https://example.org) www.example.org [three](#h-four) desk@example.org.',
      '',
      '## Four',
      '',
      '> ![A](./a.jpg)',
      '>',
      '> [By Bo]',
      '',
      '2. five\\',
      '   six',
      '   - [seven](/about/)',
      '',
      '   | a | b |',
      '   |---|--:|',
      '   | 1 | 2 |',
      '',
      '### Eight <sup>th</sup>',
      '',
      '<table><caption>A</caption><tr><th>b</th><td>c</td></tr></table>',
      '',
      '<details><summary>Nine</summary><dl><dt>d</dt><dd>e</dd></dl></details>',
      '',
      '<p id="x" dir="rtl">See <a href="#x">x</a><br><br>and <ruby>f<rt>g</rt></ruby></p>',
      '',
      'https://youtu.be/abc',
      '',
      '```js',
      'nine',
      '```',
      '',
      '***',
      '',
      '[^1]: Ten.',
    ),
  );
  expect(said).toEqual([]);
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
  // The site writes the picture itself.
  const page = html.replaceAll(/data-picture="[^"]*"/gu, 'src="a.webp" alt="A"');
  expect((await validator.validateString(page)).results).toEqual([]);
});
