import { decodePath, encodeAddress } from '#lib/site-address.ts';
import { decodePart } from '#lib/web-address.ts';
import { findInTable, isFormerTable } from './former-table.ts';

/**
 * `<former-address>` leads on from an address that a host without rules cannot answer: one with the query of a
 * former address, for which it fetches the table, and one whose letters are taken apart (NFD).
 */
class FormerAddress extends HTMLElement {
  connectedCallback(): void {
    const { pathname, search, hash } = location;
    const { base = '/', table } = this.dataset;
    const path = decodePath(pathname);
    const asked = decodePart(pathname);
    if (asked !== asked.normalize()) location.replace(encodeAddress(path) + search + hash);
    else if (table !== undefined && search !== '' && path.startsWith(base))
      void this.#lookUp(table, path.slice(base.length - 1));
  }

  async #lookUp(table: string, path: string): Promise<void> {
    const { search, hash } = location;
    const answer = await fetch(table).catch(() => undefined);
    const known: unknown = answer?.ok === true ? await answer.json() : undefined;
    const to = isFormerTable(known) ? findInTable(known, path, search) : undefined;
    if (to !== undefined) location.replace(to + hash);
  }
}

customElements.define('former-address', FormerAddress);
