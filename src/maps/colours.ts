import { publication } from '#publication.ts';

/** The colours of a map in light and in dark: the publication's own. */
export const COLOURS = publication.colours;

const { ground, text, muted, rule } = COLOURS;

/**
 * What the drawing's own attributes cannot say: dark colours, and smaller type where the map is wide.
 * A browser that shows the file by itself is kept from reading it by the site's policy on styles,
 * and shows the light map.
 */
export const STYLE = [
  '@media(min-width:30em){svg{font-size:9px}}',
  '@media(prefers-color-scheme:dark){',
  `.sea{fill:${ground.dark}}`,
  `.land,.own{fill:${rule.dark}}`,
  `path{stroke:${muted.dark}}`,
  `.rule{stroke:${rule.dark}}`,
  `.muted{fill:${muted.dark}}`,
  `.text{fill:${text.dark};stroke:${rule.dark}}`,
  '}',
].join('');
