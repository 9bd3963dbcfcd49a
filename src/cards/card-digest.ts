import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  CARD_SIZE,
  HEADLINE_ROOM,
  HEADLINE_SIZES,
  layCard,
  layHeadline,
  WHOLE_WORDS_DOWN_TO,
} from './card-layout.ts';
import type { CardWords } from './card-words.ts';
import { FAMILIES } from './font-slices.ts';

const wanted = z.object({ dependencies: z.record(z.string(), z.string()) });

// Every package is wanted in one exact version, so what is wanted is what is there.
const { dependencies } = wanted.parse(
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
