import { expect, test } from 'vitest';
import {
  ContentError,
  formatAdvice,
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

const many = (kind: string | undefined, number: number, file = 'a.md'): Problem[] =>
  Array.from({ length: number }, (_, index) => ({ ...body, kind, file, line: index + 1 }));

test('up to fifty problems are listed and nothing more', () => {
  const fifty = formatProblems(many('tags', 50)).split('\n');
  expect(fifty).toHaveLength(51);
  expect(fifty.at(-1)).toBe('50 problems in 1 file. Nothing was published.');
});

test('more than fifty are all listed, then summed up by kind with number, files and first place', () => {
  const lines = formatProblems([
    ...many('pictures from elsewhere', 1200, 'b.md'),
    ...many('pictures from elsewhere', 3, 'a.md'),
    ...many('unknown fields', 2000),
    ...many(undefined, 2),
    ...many('symbolic links', 1),
  ]).split('\n');
  expect(lines.slice(3206)).toEqual([
    'By kind:',
    '2,000 unknown fields in 1 file; first: a.md:1',
    '1,203 pictures from elsewhere in 2 files; first: a.md:1',
    '2 other faults in 1 file; first: a.md:1',
    '1 other, one of a kind',
    '3,206 problems in 2 files. Nothing was published.',
  ]);
});

test('of many problems the first can be asked for, or those of a kind', () => {
  const problems = [...many('pictures from elsewhere', 60), ...many('unknown fields', 2, 'b.md')];
  const of = (selection: Parameters<typeof formatProblems>[2]): string[] =>
    formatProblems(problems, undefined, selection).split('\n');
  expect(of({ first: 2 }).slice(0, 4)).toEqual([
    expect.stringMatching(/^a\.md:1: /u),
    expect.stringMatching(/^a\.md:2: /u),
    '… and 60 more.',
    'By kind:',
  ]);
  expect(of({ kind: 'Unknown' })).toEqual([
    expect.stringMatching(/^b\.md:1: /u),
    expect.stringMatching(/^b\.md:2: /u),
    '62 problems in 2 files. Nothing was published.',
  ]);
});

test('advice is one line a kind, and in full if it is asked for', () => {
  const advice = [...many('pictures that move', 2), ...many('links without https', 1, 'b.md')];
  const sentence = formatProblem({ ...body, file: 'b.md', line: 1 });
  expect(formatAdvice(advice)).toEqual([
    'advice: 2 pictures that move in 1 file; first: a.md:1',
    `advice: ${sentence}`,
  ]);
  expect(formatAdvice(advice, {})).toHaveLength(3);
  expect(formatAdvice(advice, { kind: 'https' })).toEqual([`advice: ${sentence}`]);
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
