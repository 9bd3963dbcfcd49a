import { element, type XmlElement } from '#lib/xml.ts';
import { publication } from '#publication.ts';
import { SHEET, type Box, type Line, type ScaleBar } from './frame.ts';
import { TYPE, type Dot, type Label } from './labels.ts';

const { accent, ground, text, muted, rule, water } = publication.colours;

/** A colour between two others, as `#rrggbb`, with this part of the second. */
function mix(one: string, other: string, part: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [from = 0, to = 0] = [one, other].map((colour) => parseInt(colour.slice(at, at + 2), 16));
    return Math.round(from + (to - from) * part)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

/** Land that is not the subject: paler than it. */
export const LAND = {
  light: mix(ground.light, rule.light, 0.4),
  dark: mix(ground.dark, rule.dark, 0.4),
} as const;

/**
 * What the drawing's own attributes cannot say: dark colours, and smaller type where the map is wide.
 * A browser that shows the file by itself is kept from reading it by the site's policy on styles,
 * and shows the light map.
 */
export const STYLE = [
  '@media(min-width:30em){svg{font-size:9px}}',
  '@media(prefers-color-scheme:dark){',
  `.sea{fill:${water.dark}}`,
  `.land{fill:${LAND.dark}}.own{fill:${rule.dark}}`,
  `path{stroke:${muted.dark}}`,
  `.rule{stroke:${rule.dark}}`,
  `.muted{fill:${muted.dark}}`,
  `.text{fill:${text.dark};stroke:${rule.dark}}`,
  `circle{fill:${accent.dark}}`,
  '}',
].join('');

const BAR = { margin: 10, room: 34 } as const;

const round = (length: number): string => String(Math.round(length * 10) / 10);

function drawLabel({ text: words, anchor, x, y }: Label): XmlElement {
  const held = anchor === 'start' ? undefined : anchor;
  return element('text', { x: round(x), y: round(y), dy: '.35em', 'text-anchor': held }, words);
}

/** Joined letters, as in Arabic, are not to be spaced apart; scripts without capitals need no spacing. */
const isSpaced = (labels: readonly Label[]): boolean =>
  labels.some((label) => label.text !== label.text.toLowerCase());

/** The names of countries, in a size that counts from that of the places' names. */
export function drawCountryNames(labels: readonly Label[], size: number): XmlElement | undefined {
  if (labels.length === 0) return undefined;
  return element(
    'g',
    {
      class: 'muted',
      fill: muted.light,
      'font-size': `${Math.round((size / TYPE.place) * 100) / 100}em`,
      'letter-spacing': isSpaced(labels) ? `${TYPE.spacing}em` : undefined,
    },
    ...labels.map(drawLabel),
  );
}

/** Dots and the names beside them, which stand out from the borders they cross. */
export function drawPlaces(dots: readonly Dot[]): XmlElement {
  return element(
    'g',
    {
      class: 'text',
      fill: text.light,
      stroke: rule.light,
      'stroke-width': '2',
      'paint-order': 'stroke',
      'font-weight': '600',
    },
    ...dots.map(({ at: [x, y] }) =>
      element('circle', { cx: round(x), cy: round(y), r: '2.6', fill: accent.light }),
    ),
    ...dots.flatMap(({ label }) => (label ? [drawLabel(label)] : [])),
  );
}

/** The room of a scale bar in the corner below on the left, or on the right. */
export function roomOf({ length }: ScaleBar, corner: 'left' | 'right'): Box {
  const width = length + 2 * BAR.margin;
  const x = corner === 'left' ? width / 2 : SHEET.width - width / 2;
  return { x, y: SHEET.height - BAR.room / 2, width, height: BAR.room };
}

/** A scale bar in its room, with its length in words above it. */
export function drawScaleBar({ length }: ScaleBar, room: Box, words: string): XmlElement {
  const x = room.x - length / 2;
  const y = SHEET.height - BAR.margin;
  return element(
    'g',
    { class: 'muted', fill: muted.light, 'font-size': '.73em' },
    element('path', {
      d: `M${round(x)} ${y - 4}v4h${round(length)}v-4`,
      fill: 'none',
      stroke: muted.light,
    }),
    element('text', { x: round(x), y: String(y - 7) }, words),
  );
}

/** Points to one decimal of the sheet, as whole tenths: steps of few digits are few bytes. */
const toTenths = ([x, y]: readonly [number, number]): readonly [number, number] => [
  Math.round(x * 10),
  Math.round(y * 10),
];

const joinSteps = (steps: readonly number[]): string =>
  steps.map((step, index) => (index > 0 && step >= 0 ? ` ${step}` : String(step))).join('');

function formatLine({ points, closed }: Line): string {
  let [atX, atY] = [0, 0];
  const steps = points.map(toTenths).flatMap(([x, y], index) => {
    const step = [x - atX, y - atY];
    [atX, atY] = [x, y];
    return index > 0 && step.every((length) => length === 0) ? [] : step;
  });
  if (steps.length < 4) return '';
  return `M${joinSteps(steps.slice(0, 2))}l${joinSteps(steps.slice(2))}${closed ? 'z' : ''}`;
}

/** Lines as the `d` of a path in tenths of the sheet's unit, each point as a step from the one before (SVG 2, 9.3). */
export function formatPath(lines: readonly Line[]): string {
  return lines.map(formatLine).join('');
}
