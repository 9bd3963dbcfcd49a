import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheet = readFileSync('src/styles/tokens.css', 'utf8');
const [usual = '', more = ''] = sheet.split('(prefers-contrast: more)');

type Colours = ReadonlyMap<string, readonly [light: string, dark: string]>;

const PAIR = /--color-(?<name>\w+): light-dark\((?<light>#\w+), (?<dark>#\w+)\)/gu;

function readColours(css: string): Colours {
  return new Map(
    [...css.matchAll(PAIR)].map(({ groups }) => [
      groups?.['name'] ?? '',
      [groups?.['light'] ?? '', groups?.['dark'] ?? ''],
    ]),
  );
}

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

const colours = readColours(usual);
const contrasts: readonly (readonly [when: string, colours: Colours])[] = [
  ['usually', colours],
  ['on paper and with more contrast', new Map([...colours, ...readColours(more)])],
];

/** What is written on what. Marked words have the colour of text, also in a link. */
const pairs = contrasts.flatMap(([when, all]) =>
  ['text on ground', 'muted on ground', 'accent on ground', 'text on mark'].flatMap((pair) => {
    const [text = [], ground = []] = pair.split(' on ').map((name) => all.get(name));
    return ['light', 'dark'].map((look, at) => [pair, look, when, text[at], ground[at]] as const);
  }),
);

test.each([
  ['#000', '#ffffff', 21],
  ['#777777', '#fff', 4.48],
  ['#fff', '#fff', 1],
])('the contrast of %s and %s is %d', (one, other, contrast) => {
  expect(contrastOf(one, other)).toBeCloseTo(contrast, 2);
});

test.each(pairs)('%s, %s, %s: at least 7 to 1, as WCAG’s AAA', (_, __, ___, text, ground) => {
  expect(contrastOf(text ?? '', ground ?? '')).toBeGreaterThanOrEqual(7);
});

test.each(
  contrasts.flatMap(([when, all]) =>
    ['light', 'dark'].map((look, at) => [
      look,
      when,
      all.get('accent')?.[at],
      all.get('mark')?.[at],
    ]),
  ),
)(
  'a link under the mouse in a marked paragraph, %s, %s: at least 4.5 to 1',
  (_, __, link, mark) => {
    expect(contrastOf(link ?? '', mark ?? '')).toBeGreaterThanOrEqual(4.5);
  },
);
