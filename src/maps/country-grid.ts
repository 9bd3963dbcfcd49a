import type { MultiPolygon } from 'geojson';
import { overlap, type Box } from './boxes.ts';
import type { Frame } from './frame.ts';
import { traceLines, type Trace } from './trace.ts';

/** The sheet in squares, each with the number of the country it lies in; 0 is the sea. */
export interface Ground {
  /** The country at a point of the sheet; undefined beyond its edge. */
  readonly at: (x: number, y: number) => number | undefined;
  readonly squares: readonly Square[];
}

/** The middle of a square, and its country. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly country: number;
}

/** Length of a square's side, in units of the sheet. */
export const SIDE = 4;

/** Where a horizontal line crosses outlines, from the left. Between an odd crossing and the next is inside. */
function crossingsAt(y: number, outlines: readonly Trace[]): number[] {
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
export function countCountries({ squares }: Ground, box: Box): number {
  const under = squares.filter(({ x, y }) => overlap(box, { x, y, width: 0, height: 0 }));
  return new Set(under.map(({ country }) => country)).size;
}

/** Tells whose each square of the sheet is; the first outline is country 1. */
export function surveyGround(outlines: readonly MultiPolygon[], frame: Frame): Ground {
  const [columns, rows] = [frame.width / SIDE, frame.height / SIDE];
  const owners = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  for (const [index, outline] of outlines.entries()) {
    const lines = traceLines(outline, frame.projection);
    if (lines.length === 0) continue;
    for (const [row, line] of owners.entries()) {
      const crossings = crossingsAt((row + 0.5) * SIDE, lines);
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
        const [from = 0, to = 0] = crossings.slice(pair, pair + 2);
        const [first, last] = [from, to].map((x) => Math.round(x / SIDE));
        line.fill(index + 1, Math.max(0, first ?? 0), Math.max(0, last ?? 0));
      }
    }
  }
  return {
    at: (x, y) => owners[Math.floor(y / SIDE)]?.[Math.floor(x / SIDE)],
    squares: owners.flatMap((line, row) =>
      line.map((country, column) => ({
        x: (column + 0.5) * SIDE,
        y: (row + 0.5) * SIDE,
        country,
      })),
    ),
  };
}
