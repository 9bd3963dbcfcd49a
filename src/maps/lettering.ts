import { findCountryName } from '#lib/countries.ts';
import type { Country } from './atlas.ts';
import type { Box } from './boxes.ts';
import type { Frame, MapPlace } from './frame.ts';
import type { Ground } from './country-grid.ts';
import { placeCountryName, placeName, TYPE, type Label, type PlacedLabel } from './labels.ts';

/** What is lettered, and onto what; the first of `countries` is number 1 on the ground. */
export interface Sheet {
  readonly places: readonly MapPlace[];
  /** Language of the names of countries (BCP 47). */
  readonly language: string;
  readonly countries: readonly Country[];
  readonly frame: Frame;
  readonly ground: Ground;
  /** Room that is taken already. */
  readonly taken: readonly Box[];
}

/** A place's dot, with its name unless there is no room for it. */
export interface Dot {
  readonly at: readonly [x: number, y: number];
  readonly label: Label | undefined;
}

/** All names of a map, each where it covers no other. */
export interface Lettering {
  readonly dots: readonly Dot[];
  readonly own: readonly Label[];
  readonly neighbours: readonly Label[];
}

const DOT_ROOM = 8;

/** Whether a code is that of a place's country. */
export function isCountryOf(places: readonly MapPlace[], code: string | undefined): boolean {
  return code !== undefined && places.some(({ country }) => country === code);
}

/**
 * Letters a map: the places first, since a name cannot go far from its dot, then their countries, then
 * the neighbours. A country that is called like one of the places is not named a second time, and a land
 * without a code of its own is not named at all.
 */
export function letterMap({ places, language, countries, frame, ground, taken }: Sheet): Lettering {
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
    label: keep(placeName(name, at, ground, frame, boxes)),
  }));
  const nameCountries = (isNamed: (country: Country) => boolean, size: number): Label[] =>
    countries.flatMap((country, index) => {
      if (!isNamed(country)) return [];
      const name = findCountryName(country.code ?? '', language, 'short');
      if (name === undefined || places.some((place) => place.name === name)) return [];
      const text = name.toLocaleUpperCase(language);
      return keep(placeCountryName(text, index + 1, size, ground, frame, boxes)) ?? [];
    });
  const isOwn = ({ code }: Country): boolean => isCountryOf(places, code);
  return {
    dots,
    own: nameCountries(isOwn, TYPE.own),
    neighbours: nameCountries((country) => !isOwn(country), TYPE.country),
  };
}
