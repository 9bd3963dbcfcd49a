import { findCountryName } from '#lib/countries.ts';
import type { Country } from './atlas.ts';
import { CELL, type CountryGrid } from './country-grid.ts';
import { isInside, overlap, type Box, type Frame, type MapPlace } from './frame.ts';

/** Sizes of type on the sheet. Set for the narrowest phone; wider sheets are set smaller, in the same places. */
export const TYPE = { place: 13, own: 12, country: 9.5, spacing: 0.12 } as const;

/** Width of a character in the widest of the usual sans faces, as a part of the type's size. */
function widthOf(character: string): number {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character))
    return 1;
  if (/[\s.,'’·-]/u.test(character)) return 0.3;
  return /\p{Lu}/u.test(character) ? 0.7 : 0.6;
}

/** About how wide a line of type is, a little too wide rather than too narrow. */
export function measureLine(line: string, size: number, spacing = 0): number {
  const characters = Array.from(line);
  return characters.reduce((width, one) => width + (widthOf(one) + spacing) * size, 0);
}

/** Distance of type from the edge of the sheet and, at least, of a name from its dot. */
const EDGE = 6;
const DOT = 6;
const LINE_HEIGHT = 1.3;
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

/** What lies under a box, in cells: of the country with the number `own`, of the sea, of others. */
function lookUnder({ at }: CountryGrid, box: Box, own: number) {
  const under = { own: 0, sea: 0, others: 0 };
  const first = (middle: number, length: number): number =>
    (Math.floor((middle - length / 2) / CELL) + 0.5) * CELL;
  for (let x = first(box.x, box.width); x < box.x + box.width / 2 + CELL / 2; x += CELL) {
    for (let y = first(box.y, box.height); y < box.y + box.height / 2 + CELL / 2; y += CELL) {
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
  grid: CountryGrid,
  frame: Frame,
  taken: readonly Box[],
): PlacedLabel | undefined {
  const width = measureLine(text, TYPE.place);
  const own = grid.at(x, y) ?? 0;
  const choices = SIDES.map(([anchor, dx, dy]) => {
    const box = boxAt(x + dx + MIDDLE_OF[anchor] * width, y + dy, width, TYPE.place);
    return { label: { text, anchor, x: x + dx, y: y + dy }, box };
  }).filter(({ box }) => isInside(box, frame, EDGE) && !taken.some((other) => overlap(box, other)));
  const crossed = choices.map(({ box }) => lookUnder(grid, box, own).others);
  return choices[crossed.indexOf(Math.min(...crossed))];
}

/** A country with less room than this, in cells, is at the edge of the sheet and is not named. */
const LEAST_CELLS = 14;
/** How far a name is rather moved, in units, than written into the sea, and than written across a coast. */
const SEA = 25;
const COAST = 60;
/** As near to its country as this, a name in the sea is understood. */
const NEAR = 14;

const widen = (box: Box, by: number): Box => ({
  ...box,
  width: box.width + by,
  height: box.height + by,
});

/** A name in the sea belongs to what it lies beside: its own country, no other, and no other name. */
function isUnderstood(
  grid: CountryGrid,
  box: Box,
  country: number,
  names: readonly Box[],
): boolean {
  const { own, others } = lookUnder(grid, widen(box, NEAR), country);
  return own > 0 && others === 0 && !names.some((name) => overlap(widen(box, 2 * NEAR), name));
}

/**
 * Puts a country's name, by its number on the grid, as near as can be to the middle of what is seen
 * of it, or into the sea where it can be taken for no other's; never over another country, nor over
 * what is taken.
 */
export function placeCountryName(
  text: string,
  country: number,
  size: number,
  grid: CountryGrid,
  frame: Frame,
  taken: readonly Box[],
): PlacedLabel | undefined {
  const own = grid.cells.filter((cell) => cell.country === country);
  if (own.length < LEAST_CELLS) return undefined;
  const middle = (of: 'x' | 'y'): number =>
    own.reduce((sum, cell) => sum + cell[of], 0) / own.length;
  const [middleX, middleY] = [middle('x'), middle('y')];
  const width = measureLine(text, size, TYPE.spacing) + size / 2;
  let best: { readonly box: Box; readonly cost: number } | undefined;
  for (const { x, y, country: owner } of grid.cells) {
    // Most cells are land of others, which a look at the middle of the box tells at once.
    if (owner !== country && owner !== 0) continue;
    const distance = Math.hypot(x - middleX, y - middleY);
    if (best && distance >= best.cost) continue;
    const box = boxAt(x, y, width, size);
    if (!isInside(box, frame, EDGE) || taken.some((other) => overlap(box, other))) continue;
    const under = lookUnder(grid, box, country);
    if (under.others > 0) continue;
    if (under.sea > 0 && !isUnderstood(grid, box, country, taken)) continue;
    const cost = distance + (under.sea === 0 ? 0 : under.own === 0 ? SEA : COAST);
    if (!best || cost < best.cost) best = { box, cost };
  }
  return best && { label: { text, anchor: 'middle', x: best.box.x, y: best.box.y }, box: best.box };
}

/** What is named, and on which map; the first of `countries` is number 1 on the grid. */
export interface LabelOrder {
  readonly places: readonly MapPlace[];
  /** Language of the names of countries (BCP 47). */
  readonly language: string;
  readonly countries: readonly Country[];
  readonly frame: Frame;
  readonly grid: CountryGrid;
  /** Room that is taken already. */
  readonly taken: readonly Box[];
}

/** A place's dot, with its name unless there is no room for it. */
export interface Dot {
  readonly at: readonly [x: number, y: number];
  readonly label: Label | undefined;
}

/** All names of a map, each where it covers no other. */
export interface MapLabels {
  readonly dots: readonly Dot[];
  readonly own: readonly Label[];
  readonly neighbours: readonly Label[];
}

const DOT_ROOM = 8;

/** How many cells of each country are on the sheet, by its number. */
function countCells({ cells }: CountryGrid): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { country } of cells) counts.set(country, (counts.get(country) ?? 0) + 1);
  return counts;
}

/** Whether a code is that of a place's country. */
export function isCountryOf(places: readonly MapPlace[], code: string | undefined): boolean {
  return code !== undefined && places.some(({ country }) => country === code);
}

/**
 * Finds room for all names: the places first, since a name cannot go far from its dot, then their countries, then
 * the neighbours. A country that is called like one of the places is not named a second time, and a land
 * without a code of its own is not named at all.
 */
export function placeLabels({
  places,
  language,
  countries,
  frame,
  grid,
  taken,
}: LabelOrder): MapLabels {
  const boxes = [...taken];
  const keep = (placed: PlacedLabel | undefined): Label | undefined => {
    if (placed) boxes.push(placed.box);
    return placed?.label;
  };
  const points = places.flatMap(({ name, coordinates: [latitude, longitude] }) => {
    const at = frame.projection([longitude, latitude]);
    return at ? [{ name, at }] : [];
  });
  for (const { at } of points)
    boxes.push({ x: at[0], y: at[1], width: DOT_ROOM, height: DOT_ROOM });
  const dots = points.map(({ name, at }) => ({
    at,
    label: keep(placeName(name, at, grid, frame, boxes)),
  }));
  const cellsOf = countCells(grid);
  // The largest first: they are looked for, and what is left at the edge of the sheet is not.
  const bySize = countries
    .map((country, index) => ({ country, number: index + 1 }))
    .toSorted((a, b) => (cellsOf.get(b.number) ?? 0) - (cellsOf.get(a.number) ?? 0));
  const nameCountries = (isNamed: (country: Country) => boolean, size: number): Label[] =>
    bySize.flatMap(({ country, number }) => {
      if (!isNamed(country)) return [];
      const name = findCountryName(country.code ?? '', language, 'short');
      if (name === undefined || places.some((place) => place.name === name)) return [];
      const text = name.toLocaleUpperCase(language);
      return keep(placeCountryName(text, number, size, grid, frame, boxes)) ?? [];
    });
  const isOwn = ({ code }: Country): boolean => isCountryOf(places, code);
  return {
    dots,
    own: nameCountries(isOwn, TYPE.own),
    neighbours: nameCountries((country) => !isOwn(country), TYPE.country),
  };
}
