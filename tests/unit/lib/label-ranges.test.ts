import { expect, test } from 'vitest';
import { formatLabels, parseLabels } from '#lib/label-ranges.ts';

test.each([
  ['of a text that never had others', ['1', '2', '3'], '1-3'],
  ['of one paragraph', ['1'], '1'],
  ['of one that is left of several', ['3'], '3'],
  ['with one put in', ['1', '2', '2a', '3', '4'], '1-2 2a 3-4'],
  [
    'with one before the first, and one between two put in',
    ['0a', '1', '1a', '1aa'],
    '0a 1 1a 1aa',
  ],
  ['after a removal', ['1', '2', '9', '10', '11'], '1-2 9-11'],
  ['of paragraphs that were moved', ['2', '1', '3', '4'], '2 1 3-4'],
  ['of no text', [], ''],
])('the numbers %s are handed on in few characters', (_, labels, written) => {
  expect(formatLabels(labels)).toBe(written);
  expect([...parseLabels(written)]).toEqual(labels);
});
