import { expect, test } from 'vitest';
import { findNestingFault } from '#model/nesting.ts';

const list = Array.from({ length: 102 }, (_, depth) => `${'  '.repeat(depth)}- a`);

test.each([
  ['a line of dashes', `A title\n${'-'.repeat(500)}`],
  ['a row of stars', '* '.repeat(40)],
  ['a hundred quotes', '>'.repeat(100)],
  ['a hundred quotes with spaces', '> '.repeat(100)],
  ['a list of a hundred levels', list.slice(0, 100).join('\n')],
  ['numbers in a text', '1. 2. 3. and so on'],
])('%s may be read', (_, markdown) => {
  expect(findNestingFault(markdown, 10)).toBeUndefined();
});

test.each([
  ['quotes', `Text.\n${'>'.repeat(101)}`, 11, 101],
  ['lists in one line', '- '.repeat(101), 10, 101],
  ['numbered lists in one line', '1. '.repeat(101), 10, 101],
  ['a list grown by indentation', list.join('\n'), 110, 101],
  ['tabs', `- a\n${'\t'.repeat(60)}- b`, 11, 121],
])('%s may not be nested deeper', (_, markdown, line, levels) => {
  expect(findNestingFault(markdown, 10)).toEqual({
    line,
    found: `${levels} levels of quotes, lists or indentation`,
    expected: '100 at most',
    advice: 'Write it flatter.',
  });
});
