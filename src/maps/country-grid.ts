import type { MultiPolygon } from 'geojson';
import { overlap, projectLines, type Box, type Frame, type Line } from './frame.ts';

/** The sheet in cells, each with the number of the country it lies in; 0 is the sea. */
export interface CountryGrid {
  /** The country at a point of the sheet; undefined beyond its edge. */
  readonly at: (x: number, y: number) => number | undefined;
  readonly cells: readonly Cell[];
}

/** The middle of a cell, and its country. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly country: number;
}

/** Length of a cell's side, in units of the sheet. */
export const CELL = 4;

/** Where a horizontal line crosses outlines, from the left. Between an odd crossing and the next is inside. */
function crossingsAt(y: number, outlines: readonly Line[]): number[] {
  return outlines
    .flatMap(({ points }) =>
      points.flatMap(([x1, y1], index) => {
        const [x0, y0] = points.at(index - 1) ?? [x1, y1];
        return y0 > y === y1 > y ? [] : [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)];
      }),
    )
    .toSorted((a, b) => a - b);
}

/** How many countries, the sea among them, lie under a box. */
export function countCountries({ cells }: CountryGrid, box: Box): number {
  const under = cells.filter(({ x, y }) => overlap(box, { x, y, width: 0, height: 0 }));
  return new Set(under.map(({ country }) => country)).size;
}

/** Finds the country of each cell; the first outline is country 1. */
export function createCountryGrid(outlines: readonly MultiPolygon[], frame: Frame): CountryGrid {
  const [columns, rows] = [frame.width / CELL, frame.height / CELL];
  const owners = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  for (const [index, outline] of outlines.entries()) {
    const lines = projectLines(outline, frame.projection);
    if (lines.length === 0) continue;
    for (const [row, line] of owners.entries()) {
      const crossings = crossingsAt((row + 0.5) * CELL, lines);
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
        const [from = 0, to = 0] = crossings.slice(pair, pair + 2);
        const [first, last] = [from, to].map((x) => Math.round(x / CELL));
        line.fill(index + 1, Math.max(0, first ?? 0), Math.max(0, last ?? 0));
      }
    }
  }
  return {
    at: (x, y) => owners[Math.floor(y / CELL)]?.[Math.floor(x / CELL)],
    cells: owners.flatMap((line, row) =>
      line.map((country, column) => ({
        x: (column + 0.5) * CELL,
        y: (row + 0.5) * CELL,
        country,
      })),
    ),
  };
}
