/** Two positions that belong together: in the old list and in the new one. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/**
 * Pairs the members of two lists in their order so that the sum of their worths is greatest.
 * `worthOf` says what a pair is worth; one worth nothing is never made.
 */
export function pairInOrder(
  fromLength: number,
  toLength: number,
  worthOf: (from: number, to: number) => number,
): readonly Pair[] {
  const width = toLength + 1;
  const best = new Float64Array((fromLength + 1) * width);
  const worthAt = (from: number, to: number): number => best[from * width + to] ?? 0;
  for (let from = fromLength - 1; from >= 0; from -= 1) {
    for (let to = toLength - 1; to >= 0; to -= 1) {
      const worth = worthOf(from, to);
      best[from * width + to] = Math.max(
        worthAt(from + 1, to),
        worthAt(from, to + 1),
        worth > 0 ? worth + worthAt(from + 1, to + 1) : 0,
      );
    }
  }
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  while (from < fromLength && to < toLength) {
    if (worthAt(from, to) === worthAt(from + 1, to)) from += 1;
    else if (worthAt(from, to) === worthAt(from, to + 1)) to += 1;
    else pairs.push({ from: from++, to: to++ });
  }
  return pairs;
}
