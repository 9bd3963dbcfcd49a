import type { Plugin } from 'vite';
import { formatColourRules } from '#site/colours.ts';

const STYLES = /\.css(?:$|\?)/u;
const PLACE = '@colours;';

/** Writes the colours of `publication.ts` into the style sheet that says `@colours;`. */
export function colourTokens(): Plugin {
  return {
    name: 'colour-tokens',
    // Before Vite reads the sheet: `astro dev` keeps sheets as they are then.
    enforce: 'pre',
    transform: (code, id) =>
      STYLES.test(id) && code.includes(PLACE)
        ? code.replace(PLACE, () => formatColourRules())
        : undefined,
  };
}
