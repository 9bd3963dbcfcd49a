import { isInside, measureLine, overlap, type Box } from './boxes.ts';
import type { Frame } from './frame.ts';
import { SIDE, type Ground } from './country-grid.ts';

/** Sizes of type on the sheet. Set for the narrowest phone; wider sheets are set smaller, in the same places. */
export const TYPE = { place: 13, own: 12, country: 9.5, spacing: 0.12 } as const;

/** Distance of type from the edge of the sheet and, at least, of a name from its dot. */
const EDGE = 6;
const DOT = 6;
const LINE_HEIGHT = 1.3;
/** So many squares of another country under a name do not make it look misplaced. */
const UNNOTICED = 3;

/** A name with the middle of its line, and the end at which it is held while its type grows. */
export interface Label {
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
  readonly y: number;
}

/** A label, and the room it takes. */
export interface PlacedLabel {
  readonly label: Label;
  readonly box: Box;
}

type Side = readonly [anchor: Label['anchor'], dx: number, dy: number];

// Beside the dot before above and below it, and to the right first, as map makers have it.
const SIDES: readonly Side[] = [
  ['start', DOT, 0],
  ['end', -DOT, 0],
  ['start', DOT, -8],
  ['start', DOT, 8],
  ['end', -DOT, -8],
  ['end', -DOT, 8],
  ['middle', 0, -13],
  ['middle', 0, 13],
];

const MIDDLE_OF: Readonly<Record<Label['anchor'], number>> = { start: 0.5, middle: 0, end: -0.5 };

/** What lies under a box, in squares: of the country with the number `own`, of the sea, of others. */
function lookUnder({ at }: Ground, box: Box, own: number) {
  const under = { own: 0, sea: 0, others: 0 };
  const first = (middle: number, length: number): number =>
    (Math.floor((middle - length / 2) / SIDE) + 0.5) * SIDE;
  for (let x = first(box.x, box.width); x < box.x + box.width / 2 + SIDE / 2; x += SIDE) {
    for (let y = first(box.y, box.height); y < box.y + box.height / 2 + SIDE / 2; y += SIDE) {
      const country = at(x, y) ?? 0;
      under[country === own ? 'own' : country === 0 ? 'sea' : 'others'] += 1;
    }
  }
  return under;
}

const boxAt = (x: number, y: number, width: number, size: number): Box => ({
  x,
  y,
  width,
  height: size * LINE_HEIGHT,
});

/** Puts a place's name beside its dot: where nothing else is, and within its country if that goes. */
export function placeName(
  text: string,
  [x, y]: readonly [number, number],
  ground: Ground,
  frame: Frame,
  taken: readonly Box[],
): PlacedLabel | undefined {
  const width = measureLine(text, TYPE.place);
  const own = ground.at(x, y) ?? 0;
  const choices = SIDES.map(([anchor, dx, dy]) => {
    const box = boxAt(x + dx + MIDDLE_OF[anchor] * width, y + dy, width, TYPE.place);
    return { label: { text, anchor, x: x + dx, y: y + dy }, box };
  }).filter(({ box }) => isInside(box, frame, EDGE) && !taken.some((other) => overlap(box, other)));
  const crossed = choices.map(({ box }) =>
    Math.max(0, lookUnder(ground, box, own).others - UNNOTICED),
  );
  return choices[crossed.indexOf(Math.min(...crossed))];
}

/** A country with less room than this, in squares, is at the edge of the sheet and is not named. */
const LEAST_SQUARES = 14;
/** How far a name is rather moved, in units, than written into the sea, and than written across a coast. */
const SEA = 25;
const COAST = 60;
/** As near to its country as this, a name in the sea is understood. */
const NEAR = 14;

function isNear(ground: Ground, box: Box, country: number): boolean {
  const around = { ...box, width: box.width + NEAR, height: box.height + NEAR };
  return lookUnder(ground, around, country).own > 0;
}

/**
 * Puts a country's name, by its number on the ground, as near as can be to the middle of what is seen
 * of it, or beside it into the sea; never over another country, nor over what is taken.
 */
export function placeCountryName(
  text: string,
  country: number,
  size: number,
  ground: Ground,
  frame: Frame,
  taken: readonly Box[],
): PlacedLabel | undefined {
  const own = ground.squares.filter((square) => square.country === country);
  if (own.length < LEAST_SQUARES) return undefined;
  const middle = (of: 'x' | 'y'): number =>
    own.reduce((sum, square) => sum + square[of], 0) / own.length;
  const [middleX, middleY] = [middle('x'), middle('y')];
  const width = measureLine(text, size, TYPE.spacing) + size / 2;
  let best: { readonly box: Box; readonly cost: number } | undefined;
  for (const { x, y } of ground.squares) {
    const box = boxAt(x, y, width, size);
    const distance = Math.hypot(x - middleX, y - middleY);
    if (best && distance >= best.cost) continue;
    if (!isInside(box, frame, EDGE) || taken.some((other) => overlap(box, other))) continue;
    const under = lookUnder(ground, box, country);
    if (under.others > 0 || !isNear(ground, box, country)) continue;
    const cost = distance + (under.sea === 0 ? 0 : under.own === 0 ? SEA : COAST);
    if (!best || cost < best.cost) best = { box, cost };
  }
  return best && { label: { text, anchor: 'middle', x: best.box.x, y: best.box.y }, box: best.box };
}
