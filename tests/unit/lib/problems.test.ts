import { expect, test } from 'vitest';
import {
  ContentError,
  formatProblem,
  formatProblems,
  quoteFound,
  type Problem,
} from '#lib/problems.ts';

const bridge: Problem = {
  file: 'content/articles/2026/08/22/bridge/index.md',
  line: 3,
  field: 'published',
  found: '"yesterday"',
  expected: 'a date such as 2026-08-22',
  advice: 'Write the date in ISO form.',
};
const body: Problem = {
  file: 'content/articles/2026/08/22/bridge/index.md',
  line: 12,
  found: 'a raw HTML tag',
  expected: 'Markdown',
  advice: 'Take the tag out.',
};
const about: Problem = { ...body, file: 'content/pages/about.md', line: 1 };

test('a problem is one sentence with its place, and what to do', () => {
  expect(formatProblem(bridge)).toBe(
    'content/articles/2026/08/22/bridge/index.md:3 published: found "yesterday", expected a date such as 2026-08-22. Write the date in ISO form.',
  );
  expect(formatProblem(body)).toBe(
    'content/articles/2026/08/22/bridge/index.md:12: found a raw HTML tag, expected Markdown. Take the tag out.',
  );
});

test('problems are listed by file and line, and counted', () => {
  expect(formatProblems([about, body, bridge])).toBe(
    [formatProblem(bridge), formatProblem(body), formatProblem(about)].join('\n') +
      '\n3 problems in 2 files. Nothing was published.',
  );
  expect(formatProblems([bridge])).toBe(
    `${formatProblem(bridge)}\n1 problem in 1 file. Nothing was published.`,
  );
});

test.each([
  [undefined, 'nothing'],
  [null, 'nothing'],
  ['', 'nothing'],
  ['two\nlines', '"two lines"'],
  [20170629, '20170629'],
  [['a'], '["a"]'],
  ['x'.repeat(80), `"${'x'.repeat(59)}…"`],
])('what was found, %j, is quoted on one line', (value, quoted) => {
  expect(quoteFound(value)).toBe(quoted);
});

test('a content error carries the report and no stack trace', () => {
  const error = new ContentError([bridge]);
  expect(error.message).toBe(formatProblems([bridge]));
  expect(error.stack).toBe('');
});
