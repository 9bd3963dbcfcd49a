import { geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';

/** A line on the sheet; a closed one is the outline of something. */
export interface Trace {
  readonly points: [x: number, y: number][];
  closed: boolean;
}

/** What is seen of a geometry, as lines on the sheet. */
export function traceLines(geometry: GeoPermissibleObjects, projection: GeoProjection): Trace[] {
  const lines: Trace[] = [];
  geoPath(projection, {
    beginPath: () => undefined,
    moveTo: (x, y) => {
      lines.push({ points: [[x, y]], closed: false });
    },
    lineTo: (x, y) => {
      lines.at(-1)?.points.push([x, y]);
    },
    arc: () => undefined,
    closePath: () => {
      const line = lines.at(-1);
      if (line) line.closed = true;
    },
  })(geometry);
  return lines;
}

/** Points to one decimal of the sheet, as whole tenths: steps of few digits are few bytes. */
const toTenths = ([x, y]: readonly [number, number]): readonly [number, number] => [
  Math.round(x * 10),
  Math.round(y * 10),
];

const joinSteps = (steps: readonly number[]): string =>
  steps.map((step, index) => (index > 0 && step >= 0 ? ` ${step}` : String(step))).join('');

function formatLine({ points, closed }: Trace): string {
  let [atX, atY] = [0, 0];
  const steps = points.map(toTenths).flatMap(([x, y], index) => {
    const step = [x - atX, y - atY];
    [atX, atY] = [x, y];
    return index > 0 && step.every((length) => length === 0) ? [] : step;
  });
  if (steps.length < 4) return '';
  return `M${joinSteps(steps.slice(0, 2))}l${joinSteps(steps.slice(2))}${closed ? 'z' : ''}`;
}

/** Lines as the `d` of a path in tenths of the sheet's unit, each point told from the one before (SVG 2, 9.3). */
export function formatPath(lines: readonly Trace[]): string {
  return lines.map(formatLine).join('');
}
