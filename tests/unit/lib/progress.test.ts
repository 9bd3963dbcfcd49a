import { expect, test } from 'vitest';
import { showProgress } from '#lib/progress.ts';

/** What is shown of work of which each piece takes so many milliseconds. */
function show(total: number, milliseconds: number): readonly string[] {
  const shown: string[] = [];
  let now = 0;
  const display = { write: (text: string) => shown.push(text), now: () => now };
  const progress = showProgress('Rendering pages', total, display);
  for (let piece = 0; piece < total; piece += 1) {
    now += milliseconds;
    progress.step();
  }
  progress.end();
  return shown;
}

const CLEAR = '\r\u001B[K';

test('long work shows how far it is and how long the rest takes, and leaves an empty line', () => {
  const shown = show(12_000, 20);
  expect(shown[0]).toBe(`${CLEAR}Rendering pages: 100 of 12,000, 4 min left`);
  expect(shown.at(-2)).toMatch(/: 11,9\d\d of 12,000, 1 s left$/u);
  expect(shown.at(-1)).toBe(CLEAR);
});

test('it is shown four times a second at most', () => {
  expect(show(1000, 10).length).toBeLessThan(40);
});

test('short work shows nothing', () => {
  expect(show(100, 10)).toEqual([]);
});
