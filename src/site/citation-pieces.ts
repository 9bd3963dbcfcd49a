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

/** A piece as a page shows it: words, of which some run the other way and stand apart, or a paragraph’s place. */
export type ShownPiece =
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly italic: boolean;
      readonly apart: boolean;
    }
  | { readonly kind: 'place'; readonly located: string; readonly otherwise: string };

/** Pieces as a page shows them: what `isolate` has set apart is on its own. */
export function showPieces(pieces: readonly Piece[]): ShownPiece[] {
  return pieces.flatMap((piece): ShownPiece[] => {
    if (typeof piece === 'object' && 'located' in piece)
      return [{ kind: 'place', located: piece.located, otherwise: piece.otherwise ?? '' }];
    const italic = typeof piece === 'object';
    const text = typeof piece === 'object' ? piece.italic : piece;
    // Every second part was between isolates.
    return text
      .split(/[\u2068\u2069]/u)
      .map((part, index) => ({ kind: 'words', text: part, italic, apart: index % 2 === 1 }));
  });
}

/** A sentence’s words with a full stop, where they do not end with a mark of their own. */
export function withStop(text: string): string {
  return /[.?!…。？！؟]['’”»)\u2069]*$/u.test(text) ? text : `${text}.`;
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
