import { countCommon, createSketch, fingerprint } from './fingerprint.ts';
import type { RecordedParagraph } from './recorded.ts';

/** Two positions that belong together: in the old list and in the new one. */
interface Pair {
  readonly from: number;
  readonly to: number;
}

/**
 * Pairs the members of two lists in their order so that the sum of their worths is greatest.
 * `worthOf` says what a pair is worth; one worth nothing is never made.
 */
function pairInOrder(
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

/** Characters of a sketch that make a paragraph among others a corrected one; of 16. */
const ALIKE = 5;
/** The same where as many stand in the place of as many, and where one stands in the place of one. */
const ALIKE_IN_PLACE = 4;
const ALIKE_ALONE = 3;
/** The same for a paragraph that was also moved. */
const ALIKE_ELSEWHERE = 9;

/** A text as it is compared; its sketch is made only when it is asked for. */
interface Candidate {
  readonly fingerprint: string;
  readonly sketch: () => string;
}

function createCandidate(text: string): Candidate {
  let sketch: string | undefined;
  return { fingerprint: fingerprint(text), sketch: () => (sketch ??= createSketch(text)) };
}

interface Sides {
  readonly recorded: readonly RecordedParagraph[];
  readonly candidates: readonly Candidate[];
}

const commonOf = ({ recorded, candidates }: Sides, from: number, to: number): number => {
  const sketch = recorded[from]?.sketch;
  const candidate = candidates[to];
  return sketch === undefined || !candidate ? 0 : countCommon(sketch, candidate.sketch());
};

const rangeOf = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** Unchanged paragraphs in their order; what is equal at both ends is not looked at further. */
function pairUnchanged({ recorded, candidates }: Sides): readonly Pair[] {
  const present = rangeOf(recorded.length).filter((from) => recorded[from]?.sketch !== undefined);
  const isSame = (at: number, to: number): boolean =>
    recorded[present[at] ?? -1]?.fingerprint === candidates[to]?.fingerprint;
  const shorter = Math.min(present.length, candidates.length);
  let start = 0;
  while (start < shorter && isSame(start, start)) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(present.length - 1 - end, candidates.length - 1 - end))
    end += 1;
  const middle = pairInOrder(
    present.length - start - end,
    candidates.length - start - end,
    (at, to) => (isSame(start + at, start + to) ? 1 : 0),
  );
  return [
    ...rangeOf(start).map((at) => ({ from: at, to: at })),
    ...middle.map(({ from, to }) => ({ from: start + from, to: start + to })),
    ...rangeOf(end).map((at) => ({
      from: present.length - end + at,
      to: candidates.length - end + at,
    })),
  ].map(({ from, to }) => ({ from: present[from] ?? -1, to }));
}

/** Paragraphs with the same words elsewhere: moved, or brought back after they were removed. */
function pairMoved({ recorded, candidates }: Sides, free: Free): readonly Pair[] {
  const waiting = new Map<string, number[]>();
  const isRemoved = (from: number): boolean => recorded[from]?.sketch === undefined;
  for (const from of [
    ...free.from.filter((one) => !isRemoved(one)),
    ...free.from.filter(isRemoved),
  ]) {
    const print = recorded[from]?.fingerprint ?? '';
    waiting.set(print, [...(waiting.get(print) ?? []), from]);
  }
  return free.to.flatMap((to) => {
    const from = waiting.get(candidates[to]?.fingerprint ?? '')?.shift();
    return from === undefined ? [] : [{ from, to }];
  });
}

interface Free {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

function findFree({ recorded, candidates }: Sides, pairs: readonly Pair[]): Free {
  const [taken, given] = [
    new Set(pairs.map(({ from }) => from)),
    new Set(pairs.map(({ to }) => to)),
  ];
  return {
    from: rangeOf(recorded.length).filter((from) => !taken.has(from)),
    to: rangeOf(candidates.length).filter((to) => !given.has(to)),
  };
}

/** Corrected paragraphs: alike, and between the same unchanged ones. */
function pairCorrected(sides: Sides, unchanged: readonly Pair[], free: Free): readonly Pair[] {
  const gapOf = (side: keyof Pair, at: number): number =>
    unchanged.filter((pair) => pair[side] < at).length;
  const present = free.from.filter((from) => sides.recorded[from]?.sketch !== undefined);
  const gaps = new Set(present.map((from) => gapOf('from', from)));
  return [...gaps].flatMap((gap) => {
    const from = present.filter((one) => gapOf('from', one) === gap);
    const to = free.to.filter((one) => gapOf('to', one) === gap);
    const inPlace = from.length === 1 ? ALIKE_ALONE : ALIKE_IN_PLACE;
    const enough = from.length === to.length ? inPlace : ALIKE;
    const pairs = pairInOrder(from.length, to.length, (one, other) => {
      const common = commonOf(sides, from[one] ?? -1, to[other] ?? -1);
      return common >= enough ? common : 0;
    });
    return pairs.map((pair) => ({ from: from[pair.from] ?? -1, to: to[pair.to] ?? -1 }));
  });
}

/** Paragraphs that were moved and corrected: the most alike first. */
function pairElsewhere(sides: Sides, free: Free): readonly Pair[] {
  const pairs: Pair[] = [];
  const alike = free.from
    .flatMap((from) => free.to.map((to) => ({ from, to, common: commonOf(sides, from, to) })))
    .filter(({ common }) => common >= ALIKE_ELSEWHERE)
    .toSorted((a, b) => b.common - a.common);
  for (const { from, to } of alike)
    if (!pairs.some((pair) => pair.from === from || pair.to === to)) pairs.push({ from, to });
  return pairs;
}

/**
 * Finds for each text the recorded paragraph that it is, by its position among them, or undefined
 * for a new one. First come unchanged paragraphs, in their order and then wherever they were moved
 * (also removed ones that came back), then corrected ones between the same neighbours, then those
 * that were moved and corrected.
 */
export function matchParagraphs(
  recorded: readonly RecordedParagraph[],
  texts: readonly string[],
): readonly (number | undefined)[] {
  const sides = { recorded, candidates: texts.map(createCandidate) };
  const unchanged = pairUnchanged(sides);
  let pairs = unchanged;
  pairs = [...pairs, ...pairMoved(sides, findFree(sides, pairs))];
  pairs = [...pairs, ...pairCorrected(sides, unchanged, findFree(sides, pairs))];
  pairs = [...pairs, ...pairElsewhere(sides, findFree(sides, pairs))];
  const byText = new Map(pairs.map(({ from, to }) => [to, from]));
  return texts.map((_, to) => byText.get(to));
}
