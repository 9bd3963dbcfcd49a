import { SHEET, type Frame } from './frame.ts';

/** A length of round kilometres, and how long it is on the sheet. */
export interface ScaleBar {
  readonly kilometres: number;
  readonly length: number;
}

/** A bar is at most this long, in units of the sheet. */
const LONGEST = SHEET.width / 4;

/** The longest bar of 1, 2 or 5 and noughts that is not too long. */
export function createScaleBar({ kilometresPerUnit }: Pick<Frame, 'kilometresPerUnit'>): ScaleBar {
  const most = LONGEST * kilometresPerUnit;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = ([5, 2].find((times) => times * power <= most) ?? 1) * power;
  return { kilometres, length: kilometres / kilometresPerUnit };
}
