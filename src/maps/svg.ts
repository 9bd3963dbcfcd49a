import { element, type XmlElement } from '#lib/xml.ts';
import type { Box } from './boxes.ts';
import { COLOURS } from './colours.ts';
import { SHEET } from './frame.ts';
import { TYPE, type Label } from './labels.ts';
import type { Dot } from './lettering.ts';
import type { ScaleBar } from './scale-bar.ts';

const [text, muted, rule] = [COLOURS.text.light, COLOURS.muted.light, COLOURS.rule.light];
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
      fill: muted,
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
      fill: text,
      stroke: rule,
      'stroke-width': '2',
      'paint-order': 'stroke',
      'font-weight': '600',
    },
    ...dots.map(({ at: [x, y] }) => element('circle', { cx: round(x), cy: round(y), r: '2.6' })),
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
    { class: 'muted', fill: muted, 'font-size': '.73em' },
    element('path', {
      d: `M${round(x)} ${y - 4}v4h${round(length)}v-4`,
      fill: 'none',
      stroke: muted,
    }),
    element('text', { x: round(x), y: String(y - 7) }, words),
  );
}
