import { expect, test } from 'vitest';
import { findExcess, MOST_CELLS, MOST_LINES, MOST_SIGNS } from '#content/markdown/limits.ts';
import { createBodyRenderer } from '#content/markdown/pipeline.ts';
import { formatProblem } from '#lib/problems.ts';
import { proseWords } from '#i18n/en.ts';
import { lines, render } from './rendering.ts';

const many = MOST_SIGNS + 1;
const rows = (count: number, row: string): string => `${row}\n`.repeat(count);

const SIGNS =
  'more than 1,000 signs such as * _ ~ [ ] < in one paragraph, expected 1,000 at most. Divide it with blank lines, or put code between lines of ```.';
const CELLS =
  'more than 50,000 cells in tables, expected 50,000 at most. Divide the text, or link to the data.';
const UNDERLINED =
  'more than 1,000 lines underlined with = or -, expected 1,000 at most. Begin headings with ##, and put blank lines around lines across the page.';
const INTRICATE =
  'more than 1,000 lines of nested or unmarked lists and quotations in one piece, expected 1,000 at most. Put blank lines between them.';

// Each took the parser time that grew with its square, or worse.
test.each([
  ['asterisks around a letter', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`, 10, SIGNS],
  ['low lines around a letter', `${'_'.repeat(20_000)}a${'_'.repeat(20_000)}`, 10, SIGNS],
  ['tildes around a letter', `a ${'~'.repeat(20_000)}a${'~'.repeat(20_000)}`, 10, SIGNS],
  ['emphasis that only begins', '*a '.repeat(many), 10, SIGNS],
  ['emphasis that only ends', 'a* '.repeat(many), 10, SIGNS],
  ['strong text that only ends', 'a** '.repeat(many), 10, SIGNS],
  ['ends of two kinds', 'a* b_ '.repeat(many), 10, SIGNS],
  ['one kind begun, another ended', `${'**a '.repeat(600)}${'b_ '.repeat(600)}`, 10, SIGNS],
  ['deletions', '~~a~~b'.repeat(many), 10, SIGNS],
  ['opening brackets', '['.repeat(many), 10, SIGNS],
  ['closing brackets', ']'.repeat(many), 10, SIGNS],
  ['emphasis ended by brackets', '*]'.repeat(many), 10, SIGNS],
  ['links in each other', `${'['.repeat(600)}a${'](/b/)'.repeat(600)}`, 10, SIGNS],
  ['pictures in each other', `${'!['.repeat(600)}a${'](./b.jpg)'.repeat(600)}`, 10, SIGNS],
  ['links without an end', '[a]('.repeat(many), 10, SIGNS],
  ['titles without an end', '[a](b (c'.repeat(many), 10, SIGNS],
  ['references', '[a][b]'.repeat(many), 10, SIGNS],
  ['footnote marks', '[^a]'.repeat(many), 10, SIGNS],
  ['comments without an end', `a ${'<!-- a '.repeat(many)}`, 10, SIGNS],
  ['declarations without an end', `a ${'<!A '.repeat(many)}`, 10, SIGNS],
  ['CDATA without an end', `a ${'<![CDATA[a '.repeat(many)}`, 10, SIGNS],
  ['signs on many lines', `One.\n\n${rows(many, 'a* b')}`, 12, SIGNS],
  ['signs in a quotation', `One.\n\n${rows(many, '> a* b')}`, 12, SIGNS],
  ['signs in numbered lines of prose', `One.\n\n${rows(many, '2. a* b')}`, 12, SIGNS],
  ['signs in what is no table', `a\n|-|-|\n${rows(many, '|a* b|c|')}`, 10, SIGNS],
  [
    'a table of short rows',
    `${'|a'.repeat(300)}|\n${'|-'.repeat(300)}|\n${rows(300, 'a')}`,
    10 + 168,
    CELLS,
  ],
  ['underlined headings', rows(many, 'a\n='), 10 + 2001, UNDERLINED],
  ['lines across the page that underline', rows(many, 'a\n---'), 10 + 2001, UNDERLINED],
  ['lines behind a list', `- a\n${rows(many, 'b')}`, 10 + many, INTRICATE],
  ['lines behind a quotation', `> > a\n${rows(many, 'b')}`, 10 + MOST_LINES, INTRICATE],
  ['quotations in a list', rows(many, '- > a'), 10 + MOST_LINES, INTRICATE],
])('%s are found before the parser', async (_, markdown, line, sentence) => {
  const { said, html } = await render(markdown);
  expect(said).toEqual([`a.md:${line}: found ${sentence}`]);
  expect(html).toBe('');
});

test.each([
  ['as many signs as may be', 'a* '.repeat(MOST_SIGNS)],
  ['signs that are only signs', '\\* '.repeat(5000)],
  ['emphasis in each of many paragraphs', '*a* [b](/c/)\n\n'.repeat(3000)],
  ['a long list of strong terms', rows(3000, '- **a**: _b_')],
  ['a long table with emphasis', `|a|b|\n|-|-|\n${rows(3000, '|*a*|**b**|')}`],
  ['code between fences', lines('```', '*'.repeat(5000), rows(3000, 'a\n='), '```')],
  ['many headings', rows(3000, '## a\n')],
  ['a long quotation', rows(3000, '> a')],
  ['a paragraph on many lines', rows(3000, 'a')],
  ['a table with as many cells as may be', `|a|b|\n|-|-|\n${rows(MOST_CELLS / 2, '|a|b|')}`],
])('%s may be written', (_, markdown) => {
  expect(findExcess(markdown)).toBeUndefined();
});

test('a text that takes too long is refused by name, and the next is rendered', async () => {
  let isSlow = true;
  const slowly = createBodyRenderer(
    {
      ...proseWords,
      table: (number) => {
        while (isSlow);
        return String(number);
      },
    },
    '/',
    2000,
  );
  const slow = await slowly.render({ file: 'a.md', markdown: '|a|\n|-|', firstLine: 7 });
  expect(slow.problems.map(formatProblem)).toEqual([
    'a.md:7: found Markdown that takes more than 2 seconds to render, expected ordinary paragraphs, lists and quotations. Simplify the text, or bring it back in parts to find the place.',
  ]);
  expect(slow.body.tree.children).toEqual([]);
  isSlow = false;
  const next = await slowly.render({ file: 'b.md', markdown: 'Two.\n\n|a|\n|-|', firstLine: 7 });
  expect(next.problems).toEqual([]);
  expect(next.body.paragraphs).toEqual(['Two.']);
});
