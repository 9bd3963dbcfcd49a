/**
 * The part of an address behind `#` without its text directive; undefined where there is nothing to
 * mend. A browser that knows text directives keeps them from the page; another would look for a
 * paragraph of that whole name.
 */
export function mendAddress(hash: string): string | undefined {
  const [place, directive] = hash.split(':~:');
  return directive === undefined ? undefined : place;
}
