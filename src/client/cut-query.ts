/** What is typed beyond this is not looked at: more than any sentence holds. */
export const LONGEST_QUERY = 200;

/** The beginning of a query that is too long, without the word that would be cut in two. */
export function cutQuery(query: string): string {
  if (query.length <= LONGEST_QUERY) return query;
  const cut = query.slice(0, LONGEST_QUERY + 1);
  return /\s/u.test(cut) ? cut.replace(/\S*$/u, '').trimEnd() : query.slice(0, LONGEST_QUERY);
}
