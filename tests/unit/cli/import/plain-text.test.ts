import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDate } from '#cli/import/read-date.ts';
import { readPlainText, writeLines } from '#cli/import/plain-text.ts';
import { createBodyRenderer } from '#content/markdown/pipeline.ts';
import { proseWords } from '#i18n/en.ts';

const article = resolve(
  import.meta.dirname,
  '../../../../content/articles/2017/06/29/a-ray-of-hope-for-syria',
);
const renderer = createBodyRenderer(proseWords);

async function textOf(markdown: string): Promise<string> {
  const { body, problems } = await renderer.render({ file: 'a.md', firstLine: 1, markdown });
  expect(problems).toEqual([]);
  return body.paragraphs.join('\n\n');
}

const linesOf = (source: ReturnType<typeof readPlainText>): string =>
  source && 'lines' in source.body ? writeLines(source.body.lines) : '';

describe('a plain text', () => {
  test('gives the first article word for word', async () => {
    const read = readPlainText(readFileSync(`${article}/source.txt`, 'utf8'));
    const [, , written = ''] = readFileSync(`${article}/index.md`, 'utf8').split(/^---$/mu);
    expect(read?.fields['date']).toBe('June 29, 2017');
    expect(read?.fields['title']).toBe(
      'A Ray Of Hope For Syria? US, Russia Enter Military Agreement To Cease Hostilities Across The Conflict-Torn Region',
    );
    expect(await textOf(linesOf(read))).toBe(await textOf(written));
  });

  test('keeps each line a paragraph, and each character what it is', async () => {
    const lines = [
      '# no heading',
      '* no *item*',
      '1984. It was',
      '    a < b & c_d_',
      '[x](y) `z` ---',
      '<b>',
    ];
    const read = readPlainText(`27 November 2026\nThe bridge\n${lines.join('\n')}`);
    expect(await textOf(linesOf(read))).toBe(lines.map((line) => line.trim()).join('\n\n'));
  });

  test('without a date above its headline is none', () => {
    expect(readPlainText('The bridge\nIt opened.')).toBeUndefined();
  });
});

test.each([
  ['2024-01-05', '2024-01-05'],
  ['2024-1-5', '2024-01-05'],
  ['2024-01-05T10:00:00.000Z', '2024-01-05T10:00:00Z'],
  ['2024-01-05 10:00:00 +0100', '2024-01-05T10:00:00+01:00'],
  ['2024-01-05 9:30 +01:00', '2024-01-05T09:30:00+01:00'],
  ['2024-01-05 10:00', '2024-01-05'],
  ['June 29, 2017', '2017-06-29'],
  ['29th Jun 2017', '2017-06-29'],
  ['Thursday, June 29, 2017', '2017-06-29'],
  ['5. Januar 2024', '2024-01-05'],
  ['05.01.2024', '2024-01-05'],
  ['29 июня 2017 г.', '2017-06-29'],
  ['2017年6月29日', '2017-06-29'],
  ['3 de marzo de 2016', '2016-03-03'],
  ['03/04/2016', undefined],
  ['2023-02-29', undefined],
  ['yesterday', undefined],
])('the date %s is %s', (written, date) => {
  expect(readDate(written)).toBe(date);
});
