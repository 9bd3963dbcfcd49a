import { brotliCompressSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { drawMap } from '#maps/draw-map.ts';
import { SHEET, type MapPlace } from '#maps/frame.ts';
import { publication } from '#publication.ts';

const aleppo: MapPlace = { name: 'Aleppo', coordinates: [36.2021, 37.1343], country: 'SY' };
const damascus: MapPlace = { name: 'Damascus', coordinates: [33.5138, 36.2765], country: 'SY' };

const draw = (places: readonly MapPlace[], language = 'en'): string =>
  drawMap({ places, title: 'A map <of> it', description: 'Drawn here.', language });

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

function read(svg: string) {
  const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const place = (one: Element, x: string, y: string) => ({
    x: Number(one.getAttribute(x)),
    y: Number(one.getAttribute(y)),
  });
  return {
    root: document.documentElement,
    title: document.querySelector('title')?.textContent,
    description: document.querySelector('desc')?.textContent,
    words: all('text').map((one): Word => ({ text: one.textContent, ...place(one, 'x', 'y') })),
    dots: all('circle').map((one) => place(one, 'cx', 'cy')),
    spacings: all('g').map((one) => one.getAttribute('letter-spacing')),
  };
}

const syria = draw([aleppo, damascus]);

describe('the map of Syria', () => {
  test('is well-formed SVG that says what it is', () => {
    const { root, title, description } = read(syria);
    expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(root.getAttribute('role')).toBe('img');
    expect([title, description]).toEqual(['A map <of> it', 'Drawn here.']);
  });

  test('is at most 3 kB as it is sent', () => {
    expect(brotliCompressSync(syria).byteLength).toBeLessThanOrEqual(3000);
  });

  test('names both cities, their country, the neighbours whose names have room in their own land, and the scale', () => {
    expect(
      read(syria)
        .words.map(({ text }) => text)
        .toSorted(),
    ).toEqual(['200 km', 'Aleppo', 'Damascus', 'IRAQ', 'JORDAN', 'LEBANON', 'SYRIA', 'TÜRKIYE']);
  });

  test('has Aleppo north-east of Damascus, and Iraq east of both', () => {
    const {
      dots: [north, south],
      words,
    } = read(syria);
    const iraq = words.find(({ text }) => text === 'IRAQ');
    expect(north?.y).toBeLessThan(south?.y ?? 0);
    expect(north?.x).toBeGreaterThan(south?.x ?? Infinity);
    expect(iraq?.x).toBeGreaterThan(north?.x ?? Infinity);
  });

  test('names countries in the language of the page, in Arabic without spaced letters', () => {
    const { words, spacings } = read(draw([aleppo, damascus], 'ar'));
    expect(words.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['سوريا', 'لبنان', '200 كم']),
    );
    expect(spacings.filter(Boolean)).toEqual([]);
  });

  test('is in the colours of the page', () => {
    const { accent, text, muted, rule, water } = publication.colours;
    for (const { light, dark } of [accent, text, muted, rule, water])
      expect([syria.includes(`"${light}"`), syria.includes(dark)]).toEqual([true, true]);
  });
});

test.each<[string, MapPlace, string[], number]>([
  [
    'a small country is shown with what surrounds it',
    { name: 'Singapore', coordinates: [1.3521, 103.8198], country: 'SG' },
    ['Singapore', 'MALAYSIA', 'INDONESIA'],
    6000,
  ],
  [
    'a country across the 180th meridian is one',
    { name: 'Suva', coordinates: [-18.1416, 178.4419], country: 'FJ' },
    ['Suva', 'FIJI'],
    6000,
  ],
  [
    'a long country is whole',
    { name: 'Santiago', coordinates: [-33.4489, -70.6693], country: 'CL' },
    ['Santiago', 'CHILE', 'ARGENTINA', 'PERU'],
    6000,
  ],
  [
    'the largest country is whole',
    { name: 'Moscow', coordinates: [55.7558, 37.6173], country: 'RU' },
    ['Moscow', 'RUSSIA', 'CHINA'],
    10_000,
  ],
  [
    'a country far larger than its islands is shown without those far away',
    { name: 'Denver', coordinates: [39.7392, -104.9903], country: 'US' },
    ['Denver', 'US', 'CANADA', 'MEXICO', '1,000 km'],
    6000,
  ],
  [
    'a place at sea is shown with the coasts around it',
    { name: 'Strait of Hormuz', coordinates: [26.6, 56.5] },
    ['Strait of Hormuz', 'IRAN'],
    6000,
  ],
  [
    'a country that the atlas does not have is a place in the sea',
    { name: 'Funafuti', coordinates: [-8.52, 179.2], country: 'TV' },
    ['Funafuti'],
    6000,
  ],
])('%s', (_, place, names, most) => {
  const svg = draw([place]);
  const { words, dots } = read(svg);
  expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(names));
  expect(brotliCompressSync(svg).byteLength).toBeLessThan(most);
  for (const { x, y } of [...words, ...dots]) {
    expect(x > 0 && x < SHEET.width && y > 0 && y < SHEET.height).toBe(true);
  }
});

test('two places in two countries frame both', () => {
  const { words, dots } = read(
    draw([
      { name: 'Kyiv', coordinates: [50.4501, 30.5234], country: 'UA' },
      { name: 'Warsaw', coordinates: [52.2297, 21.0122], country: 'PL' },
    ]),
  );
  const names = words.map(({ text }) => text);
  expect(names).toEqual(expect.arrayContaining(['Kyiv', 'Warsaw', 'UKRAINE', 'POLAND', 'BELARUS']));
  expect(dots).toHaveLength(2);
});
