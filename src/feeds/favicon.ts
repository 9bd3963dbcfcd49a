import { element, formatXml } from '#lib/xml.ts';
import { publication } from '#publication.ts';

/** A P between two rules, on a square of 32. */
const OUTLINES = [
  'M3 3h26v3H3zM3 26h26v3H3z',
  'M10 9h7.5c3.6 0 5.7 1.8 5.7 4.8s-2.1 4.9-5.7 4.9h-3.9V23H10zm3.6 3v3.7h3.3c1.7 0 2.6-.6 2.6-1.9 0-1.2-.9-1.8-2.6-1.8z',
];

/** The icon of the publication in its accent, SVG; lighter where the browser's own bars are dark. */
export function formatFavicon(): string {
  const { light, dark } = publication.colours.accent;
  return formatXml(
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 32 32', fill: light },
      element('style', {}, `@media(prefers-color-scheme:dark){svg{fill:${dark}}}`),
      ...OUTLINES.map((d) => element('path', { d })),
    ),
  );
}
