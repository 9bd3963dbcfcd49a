import {
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoContains,
  geoDistance,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo';
import type { Polygon } from 'geojson';
import type { Country } from './atlas.ts';

/** A place to be shown: `coordinates` are latitude and longitude in degrees, as atlases write them. */
export interface MapPlace {
  readonly name: string;
  readonly coordinates: readonly [latitude: number, longitude: number];
  /** ISO 3166-1, two letters; undefined at sea. */
  readonly country?: string | undefined;
}

/** What part of the world a map shows, and how large. */
export interface Frame {
  readonly projection: GeoProjection;
  readonly width: number;
  readonly height: number;
  readonly kilometresPerUnit: number;
}

/** Size of the sheet in units of the drawing. */
export const SHEET = { width: 340, height: 240 } as const;

/** A rectangle on the sheet, by its middle and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes touch. */
export function overlap(one: Box, other: Box): boolean {
  return (
    Math.abs(one.x - other.x) * 2 < one.width + other.width &&
    Math.abs(one.y - other.y) * 2 < one.height + other.height
  );
}

/** Whether a box lies wholly on a sheet, `margin` away from its edge. */
export function isInside(
  { x, y, width, height }: Box,
  sheet: { readonly width: number; readonly height: number },
  margin: number,
): boolean {
  return (
    x - width / 2 >= margin &&
    x + width / 2 <= sheet.width - margin &&
    y - height / 2 >= margin &&
    y + height / 2 <= sheet.height - margin
  );
}

const EARTH_RADIUS_KM = 6371;
/** A smaller country is shown within this many kilometres around it, or nobody would know where it lies. */
const LEAST_RADIUS_KM = 160;
/** Room around a country, as a part of the sheet, in which its neighbours show. */
const MARGIN = 0.16;
/** How many points of an outline are measured to find how far it is from another. */
const SAMPLES = 60;
const NEARBY_KM = 40;

type Point = [longitude: number, latitude: number];

const toPoint = ({ coordinates: [latitude, longitude] }: MapPlace): Point => [longitude, latitude];
const toDegrees = (kilometres: number): number => (kilometres / EARTH_RADIUS_KM) * (180 / Math.PI);

/** A piece of a country that the sea, or another country, divides from the rest. */
interface Piece {
  readonly outline: Polygon;
  readonly area: number;
  readonly samples: readonly Point[];
}

const ringOf = ({ coordinates: [ring = []] }: Polygon): Point[] =>
  ring.map(([longitude = 0, latitude = 0]) => [longitude, latitude]);

function samplesOf(ring: readonly Point[]): Point[] {
  const step = Math.ceil(ring.length / SAMPLES);
  return ring.filter((_, index) => index % step === 0);
}

function piecesOf({ outline }: Country): Piece[] {
  return outline.coordinates.map((coordinates) => {
    const piece: Polygon = { type: 'Polygon', coordinates };
    return { outline: piece, area: geoArea(piece), samples: samplesOf(ringOf(piece)) };
  });
}

const gapTo = ({ outline }: Piece, point: Point): number =>
  geoContains(outline, point)
    ? 0
    : Math.min(...ringOf(outline).map((vertex) => geoDistance(vertex, point)));

const gapBetween = (some: readonly Point[], others: readonly Point[]): number =>
  Math.min(...some.flatMap((one) => others.map((other) => geoDistance(one, other))));

/** The piece of a country to which a place belongs: the largest nearby, since a city on an island at the coast is one of the mainland. */
function findHome(pieces: readonly Piece[], point: Point): Piece | undefined {
  const byGap = pieces
    .map((piece) => ({ piece, gap: gapTo(piece, point) }))
    .toSorted((a, b) => a.gap - b.gap);
  const nearest = byGap[0]?.gap ?? 0;
  return byGap
    .filter(({ gap }) => gap <= nearest + NEARBY_KM / EARTH_RADIUS_KM)
    .toSorted((a, b) => b.piece.area - a.piece.area)[0]?.piece;
}

/**
 * A country is framed with what a reader would count to it from the place: pieces at least a quarter
 * as large as the place's own, and those that lie near. So Sicily is, and Hawaii is not.
 */
function belongsTo(home: Piece, piece: Piece): boolean {
  if (piece.area >= home.area / 4) return true;
  if (piece.area < home.area / 1000) return false;
  const diameter = 2 * Math.sqrt(home.area / Math.PI);
  return gapBetween(home.samples, piece.samples) <= diameter / 8;
}

function framedPieces(country: Country, points: readonly Point[]): readonly Polygon[] {
  const pieces = piecesOf(country);
  const homes = points.flatMap((point) => findHome(pieces, point) ?? []);
  return pieces
    .filter((piece) => homes.some((home) => belongsTo(home, piece)))
    .map(({ outline }) => outline);
}

/** Frames places with their countries, so that all of it and something of the neighbours shows. */
export function createFrame(countries: readonly Country[], places: readonly MapPlace[]): Frame {
  const { width, height } = SHEET;
  const points = places.map(toPoint);
  const pieces = countries.flatMap((country) =>
    framedPieces(country, places.filter((place) => place.country === country.code).map(toPoint)),
  );
  const centre = geoCentroid({
    type: 'GeometryCollection',
    geometries: pieces.length > 0 ? [...pieces] : [{ type: 'MultiPoint', coordinates: points }],
  });
  const surroundings = geoCircle().center(centre).radius(toDegrees(LEAST_RADIUS_KM))();
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .fitExtent(
      [
        [width * MARGIN, height * MARGIN],
        [width * (1 - MARGIN), height * (1 - MARGIN)],
      ],
      {
        type: 'GeometryCollection',
        geometries: [...pieces, surroundings, { type: 'MultiPoint', coordinates: points }],
      },
    );
  return { projection, width, height, kilometresPerUnit: EARTH_RADIUS_KM / projection.scale() };
}

/** A length of round kilometres, and how long it is on the sheet. */
export interface ScaleBar {
  readonly kilometres: number;
  readonly length: number;
}

/** A bar is at most this long, in units of the sheet. */
const LONGEST = SHEET.width / 4;

/** The longest bar of 1, 2 or 5 and noughts that is not too long. */
export function createScaleBar({ kilometresPerUnit }: Pick<Frame, 'kilometresPerUnit'>): ScaleBar {
  const most = LONGEST * kilometresPerUnit;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = ([5, 2].find((times) => times * power <= most) ?? 1) * power;
  return { kilometres, length: kilometres / kilometresPerUnit };
}

/** A line on the sheet; a closed one is the outline of something. */
export interface Line {
  readonly points: [x: number, y: number][];
  closed: boolean;
}

/** What is seen of a geometry, as lines on the sheet. */
export function projectLines(geometry: GeoPermissibleObjects, projection: GeoProjection): Line[] {
  const lines: Line[] = [];
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
