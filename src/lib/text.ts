/** Collapses every run of white space to one space and trims the ends. */
export function collapseSpace(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/**
 * Shortens a text to at most `longest` UTF-16 units, at a word's end, closing with an ellipsis. A
 * text without spaces is cut between characters.
 */
export function shorten(text: string, longest: number): string {
  const line = collapseSpace(text);
  if (line.length <= longest) return line;
  const room = line.slice(0, longest - 1);
  // A space just behind the room means that its last word is whole.
  const lastSpace = line[longest - 1] === ' ' ? room.length : room.lastIndexOf(' ');
  const cut =
    lastSpace > longest / 2 ? room.slice(0, lastSpace) : room.replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/** A text without case and accents, its white space collapsed: `Café  Noir` is `cafe noir`. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/gu, ' ').toLowerCase();
