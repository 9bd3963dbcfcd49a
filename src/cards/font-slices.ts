import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { oncePerKey } from '#lib/memoize.ts';

/** A part of a typeface: the file that holds it and the characters it is for. */
export interface FontSlice {
  readonly family: string;
  /** Path of the file below its package’s folder. */
  readonly file: string;
  readonly path: string;
  /** First and last code point, both included. */
  readonly ranges: readonly (readonly [number, number])[];
}

/**
 * The typefaces of cards, and which of their slices: those whose ranges the typeface fills. (The
 * ranges of `math` and `symbols` name far more than is drawn.)
 */
const TYPEFACES: ReadonlyMap<string, RegExp> = new Map([
  ['source-serif-4', /^(?:cyrillic|greek|latin|vietnamese)/u],
  ['noto-naskh-arabic', /^arabic$/u],
  ['noto-serif-sc', /^\[?\d/u],
]);

/** Their names. The first that has a character draws it. Readers are sent none of them. */
export const FAMILIES: readonly string[] = [...TYPEFACES.keys()];

const folderOf = (family: string): string =>
  dirname(createRequire(import.meta.url).resolve(`@fontsource-variable/${family}/package.json`));

const numberOf = (point: string): number => Number.parseInt(point, 16);

/** `U+0301,U+0400-045F` as numbers. */
function parseRanges(written: string): [number, number][] {
  return written.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/iu, '').split('-');
    return [numberOf(first), numberOf(last)];
  });
}

const loadFamily = oncePerKey(async (family): Promise<readonly FontSlice[]> => {
  const folder = folderOf(family);
  const ranges = z
    .record(z.string(), z.string())
    .parse(JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')));
  const filled = Object.entries(ranges).filter(([name]) => TYPEFACES.get(family)?.test(name));
  return filled.map(([name, written]) => {
    const file = `files/${family}-${name.replaceAll(/[[\]]/gu, '')}-wght-normal.woff2`;
    return { family, file, path: join(folder, file), ranges: parseRanges(written) };
  });
});

const holds = (slice: FontSlice, point: number): boolean =>
  slice.ranges.some(([first, last]) => first <= point && point <= last);

/** Characters that are never drawn: spaces, joiners, marks of direction. */
const UNDRAWN = /[\s\p{Cf}\p{Cc}]/u;

/** The slices that draw a text, and its characters that none of them has. */
export async function findFontSlices(
  text: string,
): Promise<{ readonly slices: readonly FontSlice[]; readonly missing: readonly string[] }> {
  const known = (await Promise.all(FAMILIES.map(loadFamily))).flat();
  const slices = new Set<FontSlice>();
  const missing = new Set<string>();
  for (const character of text) {
    const slice = known.find((one) => holds(one, character.codePointAt(0) ?? 0));
    if (slice) slices.add(slice);
    else if (!UNDRAWN.test(character)) missing.add(character);
  }
  return { slices: known.filter((slice) => slices.has(slice)), missing: [...missing] };
}
