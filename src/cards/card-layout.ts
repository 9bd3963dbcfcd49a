import type { Node } from '@takumi-rs/core';
import type { Direction } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import { FAMILIES } from './font-slices.ts';

/** What an article’s card says. */
export interface CardWords {
  readonly publication: string;
  readonly kicker: string;
  readonly headline: string;
  /** The article’s date, or how old a text from elsewhere is. */
  readonly date: string;
  /** Where the site lives: `pressmark.example`. */
  readonly host: string;
  /** BCP 47, of the headline. */
  readonly language: string;
  /** In which the headline runs. */
  readonly direction: Direction;
  /** In which all else runs. */
  readonly around: Direction;
}

/** A box or a text, as the drawing library reads it. */
export type CardNode = Node;

type Style = NonNullable<CardNode['style']>;

/** In pixels, as those ask who show cards. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The room of the headline, and the sizes it is tried in. */
export const HEADLINE_ROOM = { width: 1072, height: 346 } as const;
export const HEADLINE_SIZES: readonly number[] = [
  144, 120, 104, 92, 82, 74, 66, 60, 54, 48, 43, 38, 34, 30, 26,
];
/** In no smaller one are words kept whole at any price. */
export const WHOLE_WORDS_DOWN_TO = 54;

// A card has no dark form: who shows it does not say on what.
const { ground, text: ink, muted, accent } = publication.colours;

const STACK = FAMILIES.join(', ');

const text = (words: string, style: Style): CardNode => ({
  type: 'text',
  text: words,
  style: { fontFamily: STACK, ...style },
});

/** The headline alone, in one size. */
export function layHeadline(
  { headline, direction, language }: CardWords,
  fontSize: number,
  overflowWrap: 'normal' | 'anywhere',
): CardNode {
  return {
    ...text(headline, {
      direction,
      fontSize,
      fontWeight: 600,
      // Arabic rises and falls farther.
      lineHeight: direction === 'rtl' ? 1.3 : 1.12,
      paddingBottom: direction === 'rtl' ? fontSize * 0.2 : 0,
      letterSpacing: direction === 'rtl' ? 0 : fontSize * -0.012,
      overflowWrap,
      textWrap: 'balance',
      textAlign: 'start',
      width: HEADLINE_ROOM.width,
      color: ink.light,
    }),
    lang: language,
  };
}

/** The whole card, its headline in this size: a broadsheet’s page seen from afar. */
export function layCard(words: CardWords, fontSize: number): CardNode {
  const { around } = words;
  const isRtl = around === 'rtl';
  // Arabic letters are small for their size.
  const small: Style = { fontSize: isRtl ? 30 : 27, color: muted.light, direction: around };
  return {
    type: 'container',
    style: {
      display: 'flex',
      flexDirection: 'column',
      width: CARD_SIZE.width,
      height: CARD_SIZE.height,
      paddingTop: 34,
      paddingBottom: 30,
      paddingLeft: 64,
      paddingRight: 64,
      backgroundColor: ground.light,
    },
    children: [
      {
        type: 'container',
        style: {
          display: 'flex',
          justifyContent: isRtl ? 'flex-end' : 'flex-start',
          borderTop: `3px solid ${ink.light}`,
          borderBottom: `1px solid ${ink.light}`,
          paddingTop: 8,
          paddingBottom: 10,
          width: '100%',
        },
        children: [text(words.publication, { fontSize: 38, fontWeight: 600, color: ink.light })],
      },
      {
        type: 'container',
        style: { display: 'flex', flexDirection: 'column', flexGrow: 1, justifyContent: 'center' },
        children: [
          text(words.kicker, {
            direction: around,
            width: '100%',
            marginBottom: 14,
            lineHeight: 1.25,
            fontSize: isRtl ? 31 : 25,
            fontWeight: 600,
            color: accent.light,
            textTransform: 'uppercase',
            letterSpacing: isRtl ? 0 : 2,
          }),
          layHeadline(words, fontSize, 'anywhere'),
        ],
      },
      {
        type: 'container',
        style: {
          display: 'flex',
          flexDirection: isRtl ? 'row-reverse' : 'row',
          justifyContent: 'space-between',
          borderTop: `1px solid ${ink.light}`,
          paddingTop: 14,
          width: '100%',
        },
        children: [text(words.date, small), text(words.host, { ...small, direction: 'ltr' })],
      },
    ],
  };
}
