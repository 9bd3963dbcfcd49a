import { geoArea } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as TopologyMultiPolygon,
  Polygon as TopologyPolygon,
  Topology,
} from 'topojson-specification';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import text from 'world-atlas/countries-50m.json?raw';
import { toCountryCode } from '#lib/countries.ts';

/** Coasts and borders of the world, 1:50 million, as Natural Earth draws them (public domain). */
export type Atlas = Topology<{ readonly countries: GeometryCollection }>;

/** A country and its outlines, in degrees. */
export interface Country {
  /** ISO 3166-1; undefined for a land without one, which Natural Earth draws apart. */
  readonly code: string | undefined;
  readonly outline: MultiPolygon;
}

/** The package holds what it says; only the parts that are used are looked at. */
function isAtlas(value: unknown): value is Atlas {
  return typeof value === 'object' && value !== null && 'arcs' in value && 'objects' in value;
}

function readAtlas(): Atlas {
  const atlas: unknown = JSON.parse(text);
  if (!isAtlas(atlas)) throw new Error('world-atlas holds no topology.');
  return atlas;
}

let atlas: Atlas | undefined;

/**
 * The atlas, read once. Each point is weighed by the triangle it makes with its neighbours on the line
 * (Visvalingam and Whyatt), so that each map can do without those that it would not show.
 */
export function loadAtlas(): Atlas {
  atlas ??= presimplify(readAtlas(), sphericalTriangleArea);
  return atlas;
}

/**
 * An atlas without the points whose triangles are smaller than `least` steradians. Neighbours go on
 * sharing their border.
 */
export const simplifyAtlas = (from: Atlas, least: number): Atlas => simplify(from, least);

const HALF_THE_GLOBE = 2 * Math.PI;

/** In steradians. A ring counts as what lies on its left, so a hole is nearly all of the globe. */
const areaOf = (ring: Position[]): number => geoArea({ type: 'Polygon', coordinates: [ring] });

/**
 * Leaves out pieces smaller than `least` steradians, and rings so thin that they have come to be read
 * the wrong way round: one of them would turn the sea into land.
 */
function withoutSlivers({ coordinates }: MultiPolygon, least: number): MultiPolygon {
  const pieces = coordinates.flatMap(([outer = [], ...holes]) => {
    const area = areaOf(outer);
    if (outer.length < 4 || area < least || area > HALF_THE_GLOBE) return [];
    return [[outer, ...holes.filter((hole) => hole.length > 3 && areaOf(hole) > HALF_THE_GLOBE)]];
  });
  return { type: 'MultiPolygon', coordinates: pieces };
}

type Outline = TopologyPolygon | TopologyMultiPolygon;

const isOutline = (geometry: GeometryObject): geometry is Outline =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

const codeOf = ({ id }: GeometryObject): string | undefined =>
  id === undefined ? undefined : toCountryCode(String(id));

/** Whether a country is meant, by its code; for those without one, undefined. */
export type IsMeant = (code: string | undefined) => boolean;

/** The countries of an atlas that are meant, without islands smaller than `least` steradians. */
export function listCountries(from: Atlas, isMeant: IsMeant, least = 0): readonly Country[] {
  return from.objects.countries.geometries
    .filter(isOutline)
    .filter((geometry) => isMeant(codeOf(geometry)))
    .map((geometry) => ({
      code: codeOf(geometry),
      outline: withoutSlivers(merge(from, [geometry]), least),
    }));
}

/** All land of an atlas as one, without islands smaller than `least` steradians. */
export function mergeLand(from: Atlas, least: number): MultiPolygon {
  return withoutSlivers(merge(from, from.objects.countries.geometries.filter(isOutline)), least);
}

/** Every border between two countries that are both meant, once. */
export function listBorders(from: Atlas, isMeant: IsMeant): MultiLineString {
  return mesh(
    from,
    from.objects.countries,
    (one, other) => one !== other && isMeant(codeOf(one)) && isMeant(codeOf(other)),
  );
}
