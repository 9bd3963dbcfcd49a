import { z } from 'zod';
import { isCountryCode } from '#lib/countries.ts';
import { line } from './text.ts';
import { finding, mapping, expectation } from './expectation.ts';

const COORDINATES = 'latitude and longitude in degrees, such as [36.2, 37.15]';
const WRITE_BOTH = 'Write both, north and east above zero.';

/** Degrees up to `most`, north or south of the equator, east or west of Greenwich. */
const degrees = (name: string, most: number) => {
  const expected = `a ${name} from -${most} to ${most}`;
  const refused = expectation(expected, 'Write the degrees as a decimal number.');
  return z.number(refused).min(-most, refused).max(most, refused);
};

const COUNTRY = 'a country code of two letters (ISO 3166) such as SY';

const country = z.string(expectation(COUNTRY, 'Write the code in quotes.')).superRefine(
  finding((code) => {
    if (isCountryCode(code)) return undefined;
    const capitals = code.trim().toUpperCase();
    const advice = isCountryCode(capitals)
      ? `Write ${capitals}.`
      : 'Write the code, or leave the field out for a place at sea.';
    return expectation(COUNTRY, advice);
  }),
);

/** The front matter of a place that maps can show. Its slug is the name of its file. */
export const mapPlaceSchema = mapping(
  {
    name: line('Write the name of the place, in quotes.'),
    coordinates: z.tuple([degrees('latitude', 90), degrees('longitude', 180)], {
      error: expectation(COORDINATES, WRITE_BOTH),
    }),
    country: country.optional(),
  },
  'fields such as name: "…"',
  'Write each field on a line of its own.',
);

/** A place's front matter, empty fields left out. */
export type MapPlace = z.output<typeof mapPlaceSchema>;
