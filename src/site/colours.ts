import { publication } from '#publication.ts';

/** A colour in light and in dark, as CSS writes it. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** The roles that colours have; each is a custom property, `--color-ground` and so on. */
export type ColourRole = keyof typeof publication.colours;

/** Colours of a page by their role. */
export type Palette = Readonly<Record<ColourRole, Colour>>;

/** What paper, and readers who ask for more contrast, get instead. */
const WITH_MORE_CONTRAST = {
  ground: { light: '#fff', dark: '#000' },
  text: { light: '#000', dark: '#fff' },
  muted: { light: '#333', dark: '#ddd' },
} as const satisfies Partial<Palette>;

/** The palettes of the pages, by when they hold. */
export const PALETTES: Readonly<Record<'usual' | 'moreContrast', Palette>> = {
  usual: publication.colours,
  moreContrast: { ...publication.colours, ...WITH_MORE_CONTRAST },
};

const declare = (palette: Partial<Palette>, scheme: keyof Colour, more = ''): string =>
  `:root { ${Object.entries(palette)
    .map(([role, colour]) => `--color-${role}: ${colour[scheme]};`)
    .join(' ')}${more} }`;

/**
 * The colours as custom properties: the rules for which `@colours;` stands in site.css. Without
 * `light-dark()`, which browsers of before 2024 do not know: a property whose value they cannot
 * read would leave a page without colours.
 */
export function formatColourRules(): string {
  const ruled = ' --color-rule: currentcolor;';
  return [
    declare(PALETTES.usual, 'light'),
    `@media screen and (prefers-color-scheme: dark) { ${declare(PALETTES.usual, 'dark')} }`,
    `@media print, (prefers-contrast: more) { ${declare(WITH_MORE_CONTRAST, 'light', ruled)} }`,
    `@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark) { ${declare(WITH_MORE_CONTRAST, 'dark')} }`,
  ].join('\n');
}
