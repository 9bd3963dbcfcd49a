/** What is wrong with a file of the built site. */
export interface Fault {
  /** Path from the site's folder. */
  readonly file: string;
  /** Where in the file, if it is known: `p5`, `headline`. */
  readonly where?: string;
  readonly found: string;
  readonly expected: string;
  /** What to do, a whole sentence. */
  readonly advice: string;
}

/** A fault as a sentence: `file where: found X, expected Y. Do Z.` */
export function formatFault({ file, where, found, expected, advice }: Fault): string {
  const place = where === undefined ? file : `${file} ${where}`;
  return `${place}: found ${found}, expected ${expected}. ${advice}`;
}
