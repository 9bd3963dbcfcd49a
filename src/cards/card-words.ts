import type { Direction } from '#lib/languages.ts';

/** What a story’s card says. */
export interface CardWords {
  readonly publication: string;
  readonly kicker: string;
  readonly headline: string;
  /** The story’s date, or how old a text from elsewhere is. */
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
