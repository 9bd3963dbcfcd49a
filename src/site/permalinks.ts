import { putUnder } from '#content/addresses.ts';
import { encodeAddress } from '#lib/site-address.ts';
import { publication } from '#publication.ts';

export { addresses } from '#content/addresses.ts';

/** A link by its name. */
export interface NamedLink {
  readonly href: string;
  readonly name: string;
}

/** A path under the base path, percent-encoded: `/größe/` becomes `/news/gr%C3%B6%C3%9Fe/` where the site lives under `/news/`. */
export function hrefFor(address: string, base: string = publication.base): string {
  return putUnder(base, encodeAddress(address));
}

/** The whole address, to be shared and cited: `https://…/2017/06/29/a-ray-of-hope-for-syria/`. */
export function permalinkFor(address: string): string {
  return new URL(hrefFor(address), publication.url).href;
}
