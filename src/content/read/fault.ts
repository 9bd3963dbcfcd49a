import type { Problem } from '#lib/problems.ts';

/** Where a value stands in front matter: `['notes', 0, 'on']`. */
export type FieldPath = readonly PropertyKey[];

/** A fault of front matter, before its line and file are known. */
export interface FieldFault extends Pick<Problem, 'kind' | 'found' | 'expected' | 'advice'> {
  readonly path: FieldPath;
}

/** A fault of a file, before the name of the file is known. */
export type LineFault = Omit<Problem, 'file'>;

/** A path as writers read it: `notes[0].on`. */
export function formatPath(path: FieldPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./u, '');
}
