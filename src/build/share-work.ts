import { availableParallelism } from 'node:os';
import { mapBounded } from '#lib/map-bounded.ts';

/**
 * Does some work for each item, for as many at once as the machine has processors: with all at once,
 * a folder of many thousand files has more open than a system allows. Rejects with the first failure.
 */
export async function shareWork<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  await mapBounded(items, availableParallelism(), work);
}
