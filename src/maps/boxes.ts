/** A rectangle on the sheet, by its middle and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes touch. */
export function overlap(one: Box, other: Box): boolean {
  return (
    Math.abs(one.x - other.x) * 2 < one.width + other.width &&
    Math.abs(one.y - other.y) * 2 < one.height + other.height
  );
}

/** Whether a box lies wholly on a sheet, `margin` away from its edge. */
export function isInside(
  { x, y, width, height }: Box,
  sheet: { readonly width: number; readonly height: number },
  margin: number,
): boolean {
  return (
    x - width / 2 >= margin &&
    x + width / 2 <= sheet.width - margin &&
    y - height / 2 >= margin &&
    y + height / 2 <= sheet.height - margin
  );
}

/** Width of a character in the widest of the usual sans faces, as a part of the type's size. */
function widthOf(character: string): number {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character))
    return 1;
  if (/[\s.,'’·-]/u.test(character)) return 0.3;
  return /\p{Lu}/u.test(character) ? 0.7 : 0.6;
}

/** About how wide a line of type is, a little too wide rather than too narrow. */
export function measureLine(line: string, size: number, spacing = 0): number {
  const characters = Array.from(line);
  return characters.reduce((width, one) => width + (widthOf(one) + spacing) * size, 0);
}
