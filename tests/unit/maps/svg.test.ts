import { expect, test } from 'vitest';
import { formatPath } from '#maps/svg.ts';

test('lines are written as steps of whole tenths; what is too small for a step is left out', () => {
  expect(
    formatPath([
      {
        points: [
          [1, 2],
          [1.04, 2.04],
          [0.5, 3.26],
          [4, 3.3],
        ],
        closed: true,
      },
      {
        points: [
          [5, 5],
          [5.01, 5],
        ],
        closed: true,
      },
      {
        points: [
          [-1, -2],
          [0, 0],
        ],
        closed: false,
      },
    ]),
  ).toBe('M10 20l-5 13 35 0zM-10-20l10 20');
});
