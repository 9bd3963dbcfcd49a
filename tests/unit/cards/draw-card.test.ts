import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { CardWords } from '#cards/card-layout.ts';
import { digestCard, drawCard } from '#cards/draw-card.ts';
import { findFontSlices } from '#cards/font-slices.ts';

const RAY =
  'A Ray Of Hope For Syria? US, Russia Enter Military Agreement To Cease Hostilities Across The Conflict-Torn Region';

const words: CardWords = {
  publication: 'Pressmark',
  kicker: 'World',
  headline: RAY,
  date: 'From 2017 · events of September 2016',
  host: 'pressmark.example',
  language: 'en',
  direction: 'ltr',
  around: 'ltr',
};

const headlines: readonly (readonly [string, Partial<CardWords>])[] = [
  ['of the first article', {}],
  ['of 8 characters', { headline: 'Floods 7' }],
  [
    'of 160 characters',
    { headline: `${RAY} After Months Of Talks In Geneva And Elsewhere`.slice(0, 160) },
  ],
  ['of one long word', { headline: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk' }],
  [
    'in Arabic',
    {
      headline: 'بصيص أمل لسوريا؟ الولايات المتحدة وروسيا تدخلان في اتفاق عسكري',
      language: 'ar',
      direction: 'rtl',
    },
  ],
  ['in Cyrillic', { headline: 'Луч надежды для Сирии? США и Россия заключают соглашение' }],
  [
    'in Chinese',
    { headline: '叙利亚的一线希望？美国与俄罗斯达成军事协议'.repeat(7), language: 'zh' },
  ],
];

/** Draws a card and finds where its ink is, and what is no paper beside the rules. */
async function draw(facts: Partial<CardWords>): Promise<Buffer> {
  const card = await drawCard({ ...words, ...facts });
  if (card.kind !== 'drawn') throw new Error(`Not drawn: ${card.characters.join(' ')}`);
  return card.png;
}

/** The darkest brightness within a part of the picture, 0 to 255. */
async function darkest(
  png: Buffer,
  [left, top, width, height]: readonly [number, number, number, number],
): Promise<number> {
  const part = await sharp(png).extract({ left, top, width, height }).greyscale().raw().toBuffer();
  return part.reduce((least, brightness) => Math.min(least, brightness), 255);
}

describe.each(headlines)('a card with a headline %s', (_, facts) => {
  test('is 1200 by 630, with ink in its middle and none at its edges', async () => {
    const png = await draw(facts);
    const { width, height, format } = await sharp(png).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
    expect(await darkest(png, [100, 200, 1000, 260])).toBeLessThan(60);
    const edges = [
      [0, 0, 40, 630],
      [1160, 0, 40, 630],
      [0, 0, 1200, 30],
      [0, 600, 1200, 30],
    ] as const;
    for (const edge of edges) expect(await darkest(png, edge)).toBeGreaterThan(240);
  });

  test('leaves the line below it free', async () => {
    // The rule above the date runs at about 550 pixels; the headline ends above it.
    expect(await darkest(await draw(facts), [64, 530, 1072, 8])).toBeGreaterThan(240);
  });
});

test('the same words make the same bytes, whatever was drawn before', async () => {
  const first = await draw({});
  await draw({ headline: '叙利亚的一线希望', language: 'zh' });
  await draw({ headline: 'بصيص أمل', language: 'ar', direction: 'rtl' });
  expect((await draw({})).equals(first)).toBe(true);
});

test('characters that no typeface has are reported, and nothing is drawn in their place', async () => {
  expect(await drawCard({ ...words, headline: 'Peace ሰላም 🕊' })).toEqual({
    kind: 'unknown',
    characters: ['ሰ', 'ላ', 'ም', '🕊'],
  });
});

test('only the slices of a typeface are read that the text needs', async () => {
  const { slices } = await findFontSlices('Ray Луч “” بصيص');
  expect(slices.map(({ file }) => file.replace(/^files\//u, ''))).toEqual([
    'source-serif-4-cyrillic-wght-normal.woff2',
    'source-serif-4-latin-wght-normal.woff2',
    'noto-naskh-arabic-arabic-wght-normal.woff2',
  ]);
});

test.each([['headline'], ['kicker'], ['date'], ['around']] as const)(
  'a card is drawn anew when its %s changes',
  (part) => {
    expect(digestCard({ ...words, [part]: 'rtl' })).not.toBe(digestCard(words));
    expect(digestCard({ ...words })).toBe(digestCard(words));
  },
);
