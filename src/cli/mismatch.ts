/** Where a file of the built site is not what was written. */
export interface Mismatch {
  /** Path from the site's folder. */
  readonly file: string;
  /** Where in the file, if it is known: `p5`, `headline`. */
  readonly where?: string;
  readonly found: string;
  readonly expected: string;
  /** What to do, a whole sentence. */
  readonly advice: string;
}

/** A mismatch as a sentence: `file where: found X, expected Y. Do Z.` */
export function formatMismatch({ file, where, found, expected, advice }: Mismatch): string {
  const place = where === undefined ? file : `${file} ${where}`;
  return `${place}: found ${found}, expected ${expected}. ${advice}`;
}

/** What to do about most of them. */
export const REBUILD = 'Build again: npm run build.';
