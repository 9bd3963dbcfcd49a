import { describe, expect, test } from 'vitest';
import { geoEquirectangular } from 'd3-geo';
import type { Cell, CountryGrid } from '#maps/country-grid.ts';
import { overlap, type Frame } from '#maps/frame.ts';
import { measureLine, placeCountryName, placeName } from '#maps/labels.ts';

const [width, height] = [200, 80];
const frame: Frame = { projection: geoEquirectangular(), width, height, kilometresPerUnit: 1 };

/** A grid of cells, by the country at each point. */
function createGrid(countryAt: (x: number, y: number) => number): CountryGrid {
  const cells: Cell[] = [];
  for (let y = 2; y < height; y += 4)
    for (let x = 2; x < width; x += 4) cells.push({ x, y, country: countryAt(x, y) });
  const at = (x: number, y: number): number | undefined =>
    x < 0 || y < 0 || x >= width || y >= height ? undefined : countryAt(x, y);
  return { at, cells };
}

const sea = createGrid(() => 0);
/** The sea, a narrow country of number 1, and country 2 in the east. */
const coast = createGrid((x) => (x < 100 ? 0 : x < 116 ? 1 : 2));

describe('the name of a place stands', () => {
  test.each([
    ['on the right of its dot', sea, [60, 40], [], { anchor: 'start', x: 66, y: 40 }],
    ['on the left at the eastern edge', sea, [190, 40], [], { anchor: 'end', x: 184, y: 40 }],
    [
      'on the left where another name is',
      sea,
      [100, 40],
      [{ x: 120, y: 40, width: 20, height: 40 }],
      { anchor: 'end', x: 94, y: 40 },
    ],
    ['where it crosses no other country', coast, [104, 40], [], { anchor: 'end', x: 98, y: 40 }],
  ] as const)('%s', (_, grid, dot, taken, expected) => {
    const placed = placeName('Homs', dot, grid, frame, taken);
    expect(placed?.label).toEqual({ text: 'Homs', ...expected });
  });

  test('nowhere if all the sheet is taken', () => {
    const all = [{ x: 100, y: 40, width, height }];
    expect(placeName('Homs', [60, 40], sea, frame, all)).toBeUndefined();
  });
});

describe('the name of a country stands', () => {
  test('in the middle of it', () => {
    const placed = placeCountryName('WIDE', 2, 10, coast, frame, []);
    expect(placed?.label).toEqual({ text: 'WIDE', anchor: 'middle', x: 158, y: 38 });
  });

  test('in the sea beside it, if it is too narrow', () => {
    const placed = placeCountryName('NARROW', 1, 10, coast, frame, []);
    expect(placed && placed.box.x + placed.box.width / 2).toBeLessThanOrEqual(100);
    expect(placed && placed.box.x + placed.box.width / 2).toBeGreaterThan(90);
  });

  test('over nothing that is taken', () => {
    const taken = { x: 158, y: 38, width: 60, height: 10 };
    const placed = placeCountryName('WIDE', 2, 10, coast, frame, [taken]);
    expect(placed && overlap(placed.box, taken)).toBe(false);
  });

  test('nowhere if only a corner of it is seen', () => {
    const corner = createGrid((x, y) => (x < 8 && y < 8 ? 1 : 0));
    expect(placeCountryName('FAR', 1, 10, corner, frame, [])).toBeUndefined();
  });
});

test('a Chinese character is as wide as the type is high, a letter is not', () => {
  expect(measureLine('東京', 10)).toBe(20);
  expect(measureLine('Ee', 10)).toBe(13);
  expect(measureLine('Ee', 10, 0.1)).toBe(15);
});
