import { expect, test } from 'vitest';
import { findExcess } from '#content/markdown/limits.ts';
import { lines, render } from './rendering.ts';

const indented = (levels: number): string =>
  Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- item`).join('\n');

test.each([
  ['20 quotations', '> '.repeat(20) + 'x', undefined],
  ['21 quotations', `One.\n\n${'> '.repeat(21)}x`, 3],
  ['21 quotations without spaces', '>'.repeat(21), 1],
  ['21 lists on one line', `${'+ '.repeat(21)}x`, 1],
  ['21 numbered lists on one line', `${'1. '.repeat(21)}x`, 1],
  ['quotations and lists mixed', `${'> - '.repeat(11)}x`, 1],
  ['20 lists by indentation', indented(20), undefined],
  ['21 lists by indentation', indented(21), 21],
  ['lists indented by tabs', `${'\t'.repeat(10)}- x`, 1],
  ['a line across the page', '- '.repeat(40), undefined],
  ['a deeply indented word', `${' '.repeat(90)}word`, undefined],
  ['a sum in prose', '3 - 2 - 1 > 0 - 4 > 2', undefined],
  ['code between fences', lines('```', '>'.repeat(30), '~~~', '>'.repeat(30), '```'), undefined],
  ['a quotation after code that a quotation ended', lines('> ```', '> x', '', '>'.repeat(30)), 4],
  ['a quotation after code', lines('~~~ js', 'x', '~~~', '>'.repeat(30)), 4],
  ['a quotation after code, Windows line ends', '~~~ js\r\nx\r\n~~~\r\n' + '>'.repeat(30), 4],
])('%s', (_, markdown, line) => {
  expect(findExcess(markdown)?.line).toBe(line);
});

test('a deep nest is a problem on its line of the file, and nothing is rendered', async () => {
  expect(await render(lines('One.', '', '>'.repeat(10_000)))).toMatchObject({
    html: '',
    paragraphs: [],
    blocks: [],
    ids: [],
    said: [
      'a.md:12: found lists or quotations nested too deep, expected at most 20 levels. Write them flatter.',
    ],
  });
});
