import { expect, test } from 'vitest';
import { PALETTES, type ColourRole } from '#site/colours.ts';

/** Relative luminance as WCAG 2.2 defines it, of `#fff` or `#ffffff`. */
function luminanceOf(colour: string): number {
  const digits = colour.slice(1);
  const whole = digits.length === 3 ? digits.replaceAll(/./gu, '$&$&') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(whole.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What is written on what. Marked words have the colour of text, also in a link. */
const PAIRS: readonly (readonly [written: ColourRole, on: ColourRole, least: number])[] = [
  ['text', 'ground', 7],
  ['muted', 'ground', 7],
  ['accent', 'ground', 7],
  ['text', 'mark', 7],
  // A link under the pointer in a marked paragraph.
  ['accent', 'mark', 4.5],
];

const cases = PAIRS.flatMap(([written, on, least]) =>
  (['usual', 'moreContrast'] as const).flatMap((palette) =>
    (['light', 'dark'] as const).map((look) => ({
      written,
      on,
      least,
      palette,
      look,
      contrast: contrastOf(PALETTES[palette][written][look], PALETTES[palette][on][look]),
    })),
  ),
);

test.each([
  ['#000', '#ffffff', 21],
  ['#777777', '#fff', 4.48],
  ['#fff', '#fff', 1],
])('the contrast of %s and %s is %d', (one, other, contrast) => {
  expect(contrastOf(one, other)).toBeCloseTo(contrast, 2);
});

// 7 to 1 is WCAG’s AAA for text, 4.5 to 1 its AA.
test.each(cases)(
  '$written on $on, $look, $palette: at least $least to 1',
  ({ contrast, least }) => {
    expect(contrast).toBeGreaterThanOrEqual(least);
  },
);
