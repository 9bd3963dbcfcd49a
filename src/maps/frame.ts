import {
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoContains,
  geoDistance,
} from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
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

const EARTH_RADIUS_KM = 6371;
/** A smaller country is shown within this many kilometres around it, or nobody would know where it lies. */
const LEAST_RADIUS_KM = 160;
/** Room around a country, as a part of the sheet, in which its neighbours show. */
const MARGIN = 0.16;
/** So many points of an outline tell how far it is from another. */
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
