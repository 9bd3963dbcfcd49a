const LETTERS: readonly string[] = 'abcdefghijklmnopqrstuvwxy'.split('');

/** The first label below `stem` that is free: `4a`, `4b`, … `4y`, `4ya`. */
function firstFree(stem: string, used: ReadonlySet<string>): string {
  const free = LETTERS.map((letter) => stem + letter).find((label) => !used.has(label));
  return free ?? firstFree(`${stem}y`, used);
}

function nextNumber(used: ReadonlySet<string>): string {
  const numbers = [...used].map((label) => Number.parseInt(label, 10));
  return String(numbers.reduce((most, number) => Math.max(most, number), 0) + 1);
}

/** The label after this one on its own level, `4b` after `4a`; none after a bare number or a `y`. */
function nextOnLevel(label: string): string | undefined {
  const next = LETTERS[LETTERS.indexOf(label.at(-1) ?? '') + 1];
  return /[a-y]$/u.test(label) && next !== undefined ? label.slice(0, -1) + next : undefined;
}

/**
 * A label for a paragraph that came between two others, as laws number what is put in: `4a`, then
 * `4b`, between 4 and 5; `4aa` between `4a` and `4b`; `4za` between 4 and `4a`; `0a` before 1. At
 * the end comes the next whole number. Never one that is `used`.
 */
export function labelBetween(
  left: string | undefined,
  right: string | undefined,
  used: ReadonlySet<string>,
): string {
  if (right === undefined) return nextNumber(used);
  const stem = left ?? '0';
  const below = right.startsWith(stem) ? /^(z*)[a-z]/u.exec(right.slice(stem.length)) : null;
  if (below) return firstFree(`${stem}z${below[1] ?? ''}`, used);
  const next = nextOnLevel(stem);
  return next !== undefined && !used.has(next) ? next : firstFree(stem, used);
}
