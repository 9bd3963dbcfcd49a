import { expect, test } from 'vitest';
import { createScaleBar, isInside, overlap } from '#maps/frame.ts';

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
