/** Maps each member in turn, at most `limit` at a time; the results keep the members' order. */
export async function mapBounded<Member, Result>(
  members: readonly Member[],
  limit: number,
  map: (member: Member) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  // The workers share one iterator, so each member is taken once.
  const remaining = members.entries();
  const work = async (): Promise<void> => {
    for (const [index, member] of remaining) results[index] = await map(member);
  };
  await Promise.all(Array.from({ length: limit }, work));
  return results;
}
