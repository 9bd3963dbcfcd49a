import { expect, test } from 'vitest';
import { isInside, measureLine, overlap } from '#maps/boxes.ts';
import { createScaleBar } from '#maps/scale-bar.ts';
import { formatPath } from '#maps/trace.ts';

test.each([
  [0.1, 5],
  [1, 50],
  [2.3, 100],
  [2.4, 200],
  [12, 1000],
])(
  'at %d km a unit, the scale bar is of %d km and no longer than a quarter of the sheet',
  (kilometresPerUnit, kilometres) => {
    expect(createScaleBar({ kilometresPerUnit })).toEqual({
      kilometres,
      length: kilometres / kilometresPerUnit,
    });
    expect(kilometres / kilometresPerUnit).toBeLessThanOrEqual(85);
  },
);

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

test.each([
  [{ x: 0, y: 0, width: 10, height: 4 }, { x: 9, y: 3, width: 10, height: 4 }, true],
  [{ x: 0, y: 0, width: 10, height: 4 }, { x: 10, y: 0, width: 10, height: 4 }, false],
  [{ x: 0, y: 0, width: 10, height: 4 }, { x: 0, y: 4, width: 10, height: 4 }, false],
])('boxes %j and %j overlap: %s', (one, other, expected) => {
  expect(overlap(one, other)).toBe(expected);
});

test('a box at the edge of the sheet is inside only without a margin', () => {
  const box = { x: 5, y: 2, width: 10, height: 4 };
  expect(isInside(box, { width: 10, height: 4 }, 0)).toBe(true);
  expect(isInside(box, { width: 10, height: 4 }, 1)).toBe(false);
});

test('a Chinese character is as wide as the type is high, a letter is not', () => {
  expect(measureLine('東京', 10)).toBe(20);
  expect(measureLine('Ee', 10)).toBe(13);
  expect(measureLine('Ee', 10, 0.1)).toBe(15);
});
