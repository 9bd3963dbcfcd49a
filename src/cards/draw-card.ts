import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Renderer } from '@takumi-rs/core';
import { z } from 'zod';
import {
  CARD_SIZE,
  HEADLINE_ROOM,
  HEADLINE_SIZES,
  WHOLE_WORDS_DOWN_TO,
  layCard,
  layHeadline,
  type CardNode,
  type CardWords,
} from './card-layout.ts';
import { FAMILIES, findFontSlices, type FontSlice } from './font-slices.ts';

/** A card, or the characters for which no typeface is at hand. */
export type DrawnCard =
  | { readonly kind: 'drawn'; readonly png: Buffer }
  | { readonly kind: 'unknown'; readonly characters: readonly string[] };

// Loaded when the first card is drawn: where the library does not run, only cards are missing.
let started: Promise<Renderer> | undefined;

function startRenderer(): Promise<Renderer> {
  started ??= import('@takumi-rs/core').then((library) => new library.Renderer());
  return started;
}

const registered = new Map<string, Promise<unknown>>();

/** Each slice is read once, however many cards want it. */
async function register(renderer: Renderer, { family, path, ranges }: FontSlice): Promise<void> {
  const known =
    registered.get(path) ??
    readFile(path).then((data) =>
      renderer.registerFont({
        name: family,
        data,
        unicodeRange: ranges.map(([first, last]) => [first, last]),
      }),
    );
  registered.set(path, known);
  await known;
}

/** The space behind a line’s last word counts into its width. */
async function fits(renderer: Renderer, headline: CardNode, space: number): Promise<boolean> {
  const { height, runs } = await renderer.measure(headline);
  const isWithin = runs.every(
    ({ x, width }) => x >= -space && x + width <= HEADLINE_ROOM.width + space,
  );
  return isWithin && height <= HEADLINE_ROOM.height;
}

/** The first of these sizes, which go down, in which the headline has room; found by halving. */
async function findFirstFit(
  renderer: Renderer,
  words: CardWords,
  sizes: readonly number[],
  wrap: 'normal' | 'anywhere',
): Promise<number | undefined> {
  let [from, to] = [0, sizes.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const size = sizes[middle] ?? 0;
    if (await fits(renderer, layHeadline(words, size, wrap), size / 3)) to = middle;
    else from = middle + 1;
  }
  return sizes[from];
}

/** The largest size in which the headline has room, with whole words where they are not too long for it. */
async function findHeadlineSize(renderer: Renderer, words: CardWords): Promise<number> {
  const whole = HEADLINE_SIZES.filter((size) => size >= WHOLE_WORDS_DOWN_TO);
  return (
    (await findFirstFit(renderer, words, whole, 'normal')) ??
    (await findFirstFit(renderer, words, HEADLINE_SIZES, 'anywhere')) ??
    Math.min(...HEADLINE_SIZES)
  );
}

/** Draws an article’s card, PNG. The same words make the same bytes. */
export async function drawCard(words: CardWords): Promise<DrawnCard> {
  const { publication, kicker, headline, date, host } = words;
  // Of the kicker its capitals are drawn.
  const all = [publication, kicker, kicker.toUpperCase(), headline, date, host].join(' ');
  const { slices, missing } = await findFontSlices(all);
  if (missing.length > 0) return { kind: 'unknown', characters: missing };
  const renderer = await startRenderer();
  for (const slice of slices) await register(renderer, slice);
  const card = layCard(words, await findHeadlineSize(renderer, words));
  return { kind: 'drawn', png: await renderer.render(card, { ...CARD_SIZE, format: 'png' }) };
}

const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

// Versions are exact, so what is named there is what is installed.
const { dependencies } = packageSchema.parse(
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')),
);

/**
 * A digest of all that decides a card’s bytes: its words, the layout, and who draws it in which
 * typefaces. Two cards of one digest are the same picture.
 */
export function digestCard(words: CardWords): string {
  const drawnWith = ['@takumi-rs/core', ...FAMILIES.map((one) => `@fontsource-variable/${one}`)];
  const facts = [
    words,
    layCard(words, 0),
    layHeadline(words, 0, 'normal'),
    [CARD_SIZE, HEADLINE_ROOM, HEADLINE_SIZES, WHOLE_WORDS_DOWN_TO],
    drawnWith.map((name) => [name, dependencies[name]]),
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
