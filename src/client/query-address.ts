/**
 * The query in the page's address, `?q=`. A query still being typed gives way to the next one; an
 * entered one, or one the reader came with, keeps its place in the history.
 */
export class QueryAddress {
  #isEntered = true;

  /** The query of the address as it is now, on arrival or after going back. */
  read(): string {
    const query = this.#find();
    this.#isEntered = query !== '';
    return query;
  }

  /** Puts a query into the address. */
  write(query: string): void {
    if (query === this.#find()) return;
    const address = new URL(location.pathname, location.origin);
    if (query !== '') address.searchParams.set('q', query);
    if (this.#isEntered) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#isEntered = false;
  }

  /** Puts a query into the address to stay. */
  enter(query: string): void {
    this.write(query);
    this.#isEntered = true;
  }

  #find(): string {
    return new URLSearchParams(location.search).get('q') ?? '';
  }
}
