/** A source of chance that gives the same numbers for the same seed (Mulberry32). */
export interface Chance {
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number;
  /** One member of a list that has some. */
  readonly pick: <Member>(list: readonly Member[]) => Member;
  /** True in about this share of cases. */
  readonly happens: (share: number) => boolean;
}

/** Chance from a seed. */
export function createChance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    pick: (list) => {
      const member = list[below(list.length)];
      if (member === undefined) throw new Error('There is nothing to pick from.');
      return member;
    },
    happens: (share) => next() < share,
  };
}
