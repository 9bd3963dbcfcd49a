import type { Direction } from '#lib/languages.ts';

/** An element with an id, and the position of the first word after its start tag. */
export interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly location: number;
}

/** One story as the index keeps it, without what only the engine reads. */
export interface StoryText {
  /** Path of the page, base path included. */
  readonly url: string;
  /** The indexed text, words apart by white space; in languages that write none, by U+200B. */
  readonly content: string;
  /** BCP 47, with the direction in which it is written. */
  readonly language: string;
  readonly direction: Direction;
  /** Texts shown beside the passages, by their names in `meta`. */
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly Anchor[];
}

/** A story with the places of this search's words. */
export interface Story extends StoryText {
  /** Positions of the words found, counted in words of the content. */
  readonly locations: readonly number[];
}
