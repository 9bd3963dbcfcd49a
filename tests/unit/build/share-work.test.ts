import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { shareWork } from '#build/share-work.ts';

test('all is done, with never more at once than there are processors', async () => {
  const items = Array.from({ length: 100 }, (_, item) => item);
  const done: number[] = [];
  let atWork = 0;
  let most = 0;
  await shareWork(items, async (item) => {
    most = Math.max(most, ++atWork);
    await setImmediate();
    atWork -= 1;
    done.push(item);
  });
  expect(done.toSorted((a, b) => a - b)).toEqual(items);
  expect(most).toBe(availableParallelism());
});

test('a failure is passed on', async () => {
  const failing = shareWork(['a', 'b'], (item) =>
    item === 'b' ? Promise.reject(new Error(`${item} is broken`)) : Promise.resolve(),
  );
  await expect(failing).rejects.toThrow('b is broken');
});
