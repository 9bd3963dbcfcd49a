import type { GeoPermissibleObjects } from 'd3-geo';
import { element, formatXml, type XmlElement } from '#lib/xml.ts';
import { publication } from '#publication.ts';
import {
  listBorders,
  listCountries,
  loadAtlas,
  mergeLand,
  simplifyAtlas,
  type Atlas,
  type IsMeant,
} from './atlas.ts';
import { countCountries, createCountryGrid, type CountryGrid } from './country-grid.ts';
import {
  createFrame,
  createScaleBar,
  projectLines,
  SHEET,
  type Box,
  type Frame,
  type MapPlace,
  type ScaleBar,
} from './frame.ts';
import { isCountryOf, placeLabels, TYPE } from './labels.ts';
import {
  LAND,
  drawCountryNames,
  drawPlaces,
  drawScaleBar,
  formatPath,
  roomOf,
  STYLE,
} from './svg.ts';

/** What a locator map shows and says. */
export interface MapOrder {
  readonly places: readonly MapPlace[];
  /** The map in words. */
  readonly title: string;
  /** Where its lines are from. */
  readonly description: string;
  /** Language of its other words (BCP 47). */
  readonly language: string;
}

/** Size of the drawing in CSS pixels, where nothing else decides it. */
export const MAP_SIZE = { width: SHEET.width * 2, height: SHEET.height * 2 } as const;

/** Detail that would not show, in square units: a bend of a line, and an island. */
const LEAST_BEND = 0.5;
const LEAST_ISLAND = 1;
/** Lines run on beyond the sheet, so that its edge is not drawn as a coast. */
const BEYOND = 4;
const FONT = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',sans-serif";

const { muted, rule, water } = publication.colours;

const formatKilometres = (kilometres: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'kilometer' }).format(kilometres);

function drawLines(atlas: Atlas, { projection }: Frame, order: MapOrder): XmlElement {
  const least = LEAST_ISLAND / projection.scale() ** 2;
  const draw = (geometry: GeoPermissibleObjects): string =>
    formatPath(projectLines(geometry, projection));
  const isOwn: IsMeant = (code) => isCountryOf(order.places, code);
  const own = listCountries(atlas, isOwn, least);
  const line = (attributes: Readonly<Record<string, string>>, d: string) =>
    d !== '' ? element('path', { ...attributes, d }) : undefined;
  return element(
    'g',
    {
      transform: 'scale(.1)',
      stroke: muted.light,
      'stroke-width': '5',
      'stroke-linejoin': 'round',
    },
    line({ class: 'land', fill: LAND.light }, draw(mergeLand(atlas, least))),
    line(
      { fill: 'none', 'stroke-opacity': '.6' },
      draw(listBorders(atlas, (code) => !isOwn(code))),
    ),
    ...own.map(({ outline }) =>
      line({ class: 'own', fill: rule.light, 'stroke-width': '8' }, draw(outline)),
    ),
  );
}

/** The lower corner in which fewer borders lie under the scale bar. */
function findCalmerCorner(bar: ScaleBar, grid: CountryGrid): Box {
  const [left, right] = [roomOf(bar, 'left'), roomOf(bar, 'right')];
  return countCountries(grid, right) < countCountries(grid, left) ? right : left;
}

/**
 * Draws where places are: their country among its neighbours, names, a scale. The file is SVG 2 with
 * colours for light and dark; it is complete in itself and can stand in an `<img>`.
 */
export function drawMap(order: MapOrder): string {
  const { places, title, description, language } = order;
  const own = listCountries(loadAtlas(), (code) => isCountryOf(places, code));
  const frame = createFrame(own, places);
  const { projection, width, height } = frame;
  projection.clipExtent([
    [-BEYOND, -BEYOND],
    [width + BEYOND, height + BEYOND],
  ]);
  const atlas = simplifyAtlas(loadAtlas(), LEAST_BEND / projection.scale() ** 2);
  const countries = listCountries(atlas, () => true);
  const grid = createCountryGrid(
    countries.map(({ outline }) => outline),
    frame,
  );
  const bar = createScaleBar(frame);
  const room = findCalmerCorner(bar, grid);
  const names = placeLabels({ places, language, countries, frame, grid, taken: [room] });
  return formatXml(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: String(MAP_SIZE.width),
        height: String(MAP_SIZE.height),
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'font-family': FONT,
        'font-size': String(TYPE.place),
      },
      element('title', {}, title),
      element('desc', {}, description),
      element('style', {}, STYLE),
      element('rect', { class: 'sea', width: '100%', height: '100%', fill: water.light }),
      drawLines(atlas, frame, order),
      drawCountryNames(names.neighbours, TYPE.country),
      drawCountryNames(names.own, TYPE.own),
      drawPlaces(names.dots),
      element('path', {
        class: 'rule',
        d: `M0 0h${width}v${height}H0z`,
        fill: 'none',
        stroke: rule.light,
      }),
      drawScaleBar(bar, room, formatKilometres(bar.kilometres, language)),
    ),
  );
}
