import { expect, test } from 'vitest';
import { findDifference } from '#cli/find-difference.ts';
import type { Passage } from '#cli/page-text.ts';

const passages = (...texts: readonly string[]): Passage[] =>
  texts.map((text, index) => ({ where: `p${index + 1}`, text }));

const published = passages(
  'The bridge opened on Monday.',
  'It took nine years and four engineers, and the ferry still runs beside it every hour.',
  'The end.',
);
const [first, second, third] = published;

test.each([
  ['the same', published, undefined],
  [
    'a changed word, with the words around it',
    [
      first,
      { where: 'p2', text: second?.text.replace('nine years and four', 'nine years and five') },
      third,
    ],
    {
      where: 'p2',
      found: '"… nine years and five engineers, and the ferry still …"',
      expected: '"… nine years and four engineers, and the ferry still …"',
    },
  ],
  [
    'a passage that is missing',
    [first, third],
    {
      where: 'p2',
      found: 'nothing',
      expected: '"It took nine years and four engineers, and the …"',
    },
  ],
  [
    'the last one missing',
    [first, second],
    { where: 'p3', found: 'nothing', expected: '"The end."' },
  ],
  [
    'a passage that was added',
    [first, { where: 'p2', text: 'It is ugly.' }, second, third],
    { where: 'p2', found: '"It is ugly."', expected: 'nothing' },
  ],
  [
    'a passage added at the end',
    [...published, { where: 'p4', text: 'Or not.' }],
    { where: 'p4', found: '"Or not."', expected: 'nothing' },
  ],
  [
    'a passage that is cut short',
    [first, { where: 'p2', text: 'It took nine years' }, third],
    {
      where: 'p2',
      found: '"… took nine years"',
      expected: '"… took nine years and four engineers, and the ferry …"',
    },
  ],
  [
    'a passage under another address',
    [first, second, { where: 'p4', text: 'The end.' }],
    { where: 'p3', found: '"The end." as p4', expected: 'it as p3' },
  ],
])('finds %s', (_, copy, difference) => {
  const given = copy.map((one) => ({ where: one?.where ?? '', text: one?.text ?? '' }));
  expect(findDifference(given, published)).toEqual(difference);
});
