import { availableParallelism } from 'node:os';

/**
 * Does some work for each item, for as many at once as the machine has processors: with all at once,
 * a folder of many thousand files has more open than a system allows. Rejects with the first failure.
 */
export async function shareWork<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  // The workers share one iterator: each takes the next item when it has finished its last.
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
