import type { Position } from 'geojson';
import type { Atlas } from './atlas.ts';

/** How far a point is from the way between two others, in degrees of latitude. */
function distanceFromWay(point: Position, from: Position, to: Position): number {
  const [ax = 0, ay = 0] = from;
  // Towards the poles, degrees of longitude are shorter.
  const shorter = Math.cos((ay * Math.PI) / 180);
  const dx = ((to[0] ?? 0) - ax) * shorter;
  const dy = (to[1] ?? 0) - ay;
  const px = ((point[0] ?? 0) - ax) * shorter;
  const py = (point[1] ?? 0) - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

/** The point between two of a line that is furthest from the way between them. */
function findFurthest(line: readonly Position[], from: number, to: number) {
  const furthest = { index: from, distance: 0 };
  const [start = [], end = []] = [line[from], line[to]];
  for (let index = from + 1; index < to; index += 1) {
    const distance = distanceFromWay(line[index] ?? [], start, end);
    if (distance > furthest.distance) [furthest.index, furthest.distance] = [index, distance];
  }
  return furthest;
}

/** The fewest points from which no point of the line is further than `tolerance` (Douglas and Peucker). */
export function thinLine(line: readonly Position[], tolerance: number): Position[] {
  const kept = new Set([0, line.length - 1]);
  const keepBetween = (from: number, to: number): void => {
    const { index, distance } = findFurthest(line, from, to);
    if (distance <= tolerance) return;
    kept.add(index);
    keepBetween(from, index);
    keepBetween(index, to);
  };
  keepBetween(0, line.length - 1);
  return line.filter((_, index) => kept.has(index));
}

/** The points of every arc in degrees; in the file each is the step from the one before. */
function degreesOf({ arcs, transform }: Atlas): Position[][] {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  return arcs.map((arc) => {
    let [column, row] = [0, 0];
    return arc.map((step) => {
      column += step[0] ?? 0;
      row += step[1] ?? 0;
      return [column * scale[0] + translate[0], row * scale[1] + translate[1]];
    });
  });
}

/**
 * The atlas with only as many points as show where details of less than `tolerance` degrees do not.
 * Arcs are thinned, not countries, so that neighbours go on sharing their border.
 */
export function thinAtlas(atlas: Atlas, tolerance: number): Atlas {
  const arcs = degreesOf(atlas).map((arc) => thinLine(arc, tolerance));
  return { type: 'Topology', objects: atlas.objects, arcs };
}
