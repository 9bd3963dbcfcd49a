import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { mapBounded } from '#lib/map-bounded.ts';

test('results keep the order of the members, with never more at work than the limit', async () => {
  let atWork = 0;
  let most = 0;
  const turns = [3, 1, 2, 0, 1];
  const results = await mapBounded(turns, 2, async (count) => {
    most = Math.max(most, ++atWork);
    for (let turn = 0; turn < count; turn += 1) await setImmediate();
    atWork -= 1;
    return count * 10;
  });
  expect(results).toEqual([30, 10, 20, 0, 10]);
  expect(most).toBe(2);
});

test('nothing to do gives nothing', async () => {
  expect(await mapBounded([], 4, () => Promise.resolve(1))).toEqual([]);
});
