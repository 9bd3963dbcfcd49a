import type { Edition } from '#site/edition.ts';
import type { Redirect } from '#site/hosting.ts';

/** Where the former addresses of stories lead, counted from the base path. */
export function createRedirects(edition: Edition): Redirect[] {
  return edition.stories.flatMap(({ address, aliases }) =>
    aliases.map((alias): Redirect => ({ from: alias, to: address, status: 301 })),
  );
}
