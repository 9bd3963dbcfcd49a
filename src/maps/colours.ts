/** The colours of a map in light and in dark: those of the same names in src/styles/tokens.css. */
export const COLOURS = {
  ground: ['#fdfcf9', '#181715'],
  text: ['#1b1a18', '#ece8df'],
  muted: ['#55524a', '#b4aea2'],
  rule: ['#d8d3c7', '#3b3934'],
} as const;

/**
 * What the drawing's own attributes cannot say: dark colours, and smaller type where the map is wide.
 * A browser that shows the file by itself is kept from reading it by the site's policy on styles,
 * and shows the light map.
 */
export const STYLE = [
  '@media(min-width:30em){svg{font-size:9px}}',
  '@media(prefers-color-scheme:dark){',
  `.sea{fill:${COLOURS.ground[1]}}`,
  `.land,.own{fill:${COLOURS.rule[1]}}`,
  `path{stroke:${COLOURS.muted[1]}}`,
  `.rule{stroke:${COLOURS.rule[1]}}`,
  `.muted{fill:${COLOURS.muted[1]}}`,
  `.text{fill:${COLOURS.text[1]};stroke:${COLOURS.rule[1]}}`,
  '}',
].join('');
