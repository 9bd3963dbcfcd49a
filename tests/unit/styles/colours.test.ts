import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layCard } from '#cards/card-layout.ts';
import { formatFavicon } from '#feeds/favicon.ts';
import { formatManifest } from '#feeds/manifest.ts';
import { colourTokens } from '#build/colour-tokens.ts';
import { publication } from '#publication.ts';
import { formatColourRules, PALETTES } from '#site/colours.ts';

const source = 'src';
const { ground, accent } = publication.colours;

/** A colour as CSS writes it, and not the name of a private method or of a folder that begins like one. */
const COLOUR = /(?<![\w&])#(?:[\da-f]{3}|[\da-f]{6})(?![\w/(-])|\b(?:rgba?|hsla?|oklch|oklab)\(/giu;

/** Files whose colours are no roles: paper is white, a camera reads black. */
const OWN_COLOURS = ['lib/qr-code.ts', 'styles/print.css'];

test('colours are written in publication.ts, those for more contrast in site/colours.ts, and nowhere else', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:ts|astro|css|svg)$/u.test(file));
  const coloured = files.filter((file) => {
    const found: readonly string[] = readFileSync(join(source, file), 'utf8').match(COLOUR) ?? [];
    return found.length > 0;
  });
  expect(coloured.toSorted()).toEqual(
    [...OWN_COLOURS, 'publication.ts', 'site/colours.ts'].toSorted(),
  );
});

test('a colour that a publisher writes has six digits, as every reader of it expects', () => {
  for (const { light, dark } of Object.values(publication.colours))
    for (const colour of [light, dark]) expect(colour).toMatch(/^#[\da-f]{6}$/u);
});

test('style sheets get every colour as a custom property, in light and in dark', () => {
  const [light = '', dark = ''] = formatColourRules().split('\n');
  expect(dark).toContain('@media screen and (prefers-color-scheme: dark)');
  for (const [role, colour] of Object.entries(PALETTES.usual)) {
    expect(light).toContain(`--color-${role}: ${colour.light};`);
    expect(dark).toContain(`--color-${role}: ${colour.dark};`);
  }
});

test('no colour is written in a way that browsers of before 2024 cannot read', () => {
  expect(formatColourRules()).not.toMatch(/light-dark|color-mix|oklch/u);
});

test('the colours stand in a sheet where it says @colours', () => {
  const { transform } = colourTokens();
  if (typeof transform !== 'function') throw new Error('expected a transform hook');
  const run = (code: string, id: string): unknown => Reflect.apply(transform, {}, [code, id]);
  const rules = formatColourRules();
  expect(run('@layer tokens { @colours; }', '/site.css')).toBe(`@layer tokens { ${rules} }`);
  expect(run('a { color: red }', '/site.css')).toBeUndefined();
  expect(run("'@colours;'", '/site.ts')).toBeUndefined();
});

test('the icon is in the accent, lighter on dark bars', () => {
  expect(formatFavicon()).toContain(`fill="${accent.light}"`);
  expect(formatFavicon()).toContain(`@media(prefers-color-scheme:dark){svg{fill:${accent.dark}}}`);
});

test('a home screen opens in the ground of the pages', () => {
  expect(JSON.parse(formatManifest())).toMatchObject({
    background_color: ground.light,
    theme_color: ground.light,
  });
});

test('a card has the accent and the ground of a light page', () => {
  const words = {
    publication: 'Pressmark',
    kicker: 'World',
    headline: 'Rain',
    date: '2020',
    host: 'pressmark.example',
    language: 'en',
    direction: 'ltr',
    around: 'ltr',
  } as const;
  const card = JSON.stringify(layCard(words, 60));
  expect(card).toContain(`"color":"${accent.light}"`);
  expect(card).toContain(`"backgroundColor":"${ground.light}"`);
});
