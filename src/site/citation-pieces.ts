/** A piece of a citation: words, words in italics, or words that stand only where a paragraph is cited. */
export type Piece =
  | string
  | { readonly italic: string }
  /** `#` is the paragraph’s number; `otherwise` stands where none is cited. */
  | { readonly located: string; readonly otherwise?: string };

/** Pieces as plain text; `paragraph` is the number of the one that is cited. */
export function formatPieces(pieces: readonly Piece[], paragraph?: string): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('italic' in piece) return piece.italic;
      return paragraph === undefined
        ? (piece.otherwise ?? '')
        : piece.located.replace('#', paragraph);
    })
    .join('');
}

/** A sentence’s words with a full stop, where they do not end with a mark of their own. */
export function withStop(text: string): string {
  return /[.?!…。？！؟]['’”»)]*$/u.test(text) ? text : `${text}.`;
}

/** A title as it stands within double quotation marks: those in it become single ones. */
export function withinQuotes(title: string): string {
  return title
    .replaceAll(/(?<=^|[\s([—–-])"/gu, '‘')
    .replaceAll('"', '’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
}

/** The first letter made a capital. */
export function capitalise(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
