import { describe, expect, test } from 'vitest';
import type { Position } from 'geojson';
import { listBorders, listCountries, loadAtlas, simplifyAtlas } from '#maps/atlas.ts';

const whole = loadAtlas();
/** Without what would be some ten kilometres wide. */
const simple = simplifyAtlas(whole, 2e-6);

const pointsOf = (atlas: typeof whole, code: string): readonly Position[] =>
  listCountries(atlas, (one) => one === code).flatMap(({ outline }) => outline.coordinates.flat(2));

const write = ([longitude = 0, latitude = 0]: Position): string => `${longitude} ${latitude}`;

describe('a simplified atlas', () => {
  test.each(['SY', 'IQ', 'NO'])('has fewer points of %s, and no other', (code) => {
    const [all, kept] = [pointsOf(whole, code).map(write), pointsOf(simple, code).map(write)];
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.length).toBeLessThan(all.length * 0.8);
    expect(kept.filter((point) => !all.includes(point))).toEqual([]);
  });

  test('has one border between neighbours, on the outlines of both', () => {
    const border = listBorders(simple, (code) => code === 'SY' || code === 'IQ')
      .coordinates.flat()
      .map(write);
    expect(border.length).toBeGreaterThan(2);
    for (const code of ['SY', 'IQ'])
      expect(pointsOf(simple, code).map(write)).toEqual(expect.arrayContaining(border));
  });

  test('keeps the bend of a border that follows a parallel: the shortest way would be another', () => {
    const along = listBorders(simplifyAtlas(whole, 1e-4), (code) => code === 'US' || code === 'CA')
      .coordinates.flat()
      .filter(([, latitude = 0]) => Math.abs(latitude - 49) < 0.01);
    expect(along.length).toBeGreaterThan(3);
  });
});
