import type { ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { createMoves, type HostedMove } from '#hosting/moves.ts';
import { findNewAddress } from '#hosting/netlify-rules.ts';
import { publication } from '#publication.ts';
import { buildDataSchema } from '#site/build-data.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';

/** How long the redirects of a moment are good: a page asks for many files at once. */
const FRESH_MS = 1_000;
/** What Vite and Astro answer themselves. */
const NO_PAGE = /^\/(?:@|_|src\/|node_modules\/)/u;

/** Sends former addresses on while a publisher writes, by the rules that hosts get. */
export function devRedirects(): Plugin {
  const { base } = publication;
  const table = hrefFor(addresses.devRedirects);
  let loaded: { readonly at: number; readonly moves: Promise<readonly HostedMove[]> } | undefined;

  async function load(origin: string): Promise<readonly HostedMove[]> {
    const answer = await fetch(origin + table).catch(() => undefined);
    const { data } = buildDataSchema.shape.redirects.safeParse(
      await answer?.json().catch(() => []),
    );
    return createMoves(data ?? [], base, []);
  }

  function loadFresh(origin: string): Promise<readonly HostedMove[]> {
    if (loaded === undefined || Date.now() - loaded.at > FRESH_MS)
      loaded = { at: Date.now(), moves: load(origin) };
    return loaded.moves;
  }

  return {
    name: 'pressmark-dev-redirects',
    enforce: 'post',
    // Ahead of all that Astro has put there, which refuses addresses without a last slash.
    configureServer:
      ({ middlewares }) =>
      () => {
        middlewares.stack.unshift({
          route: '',
          handle: (
            request: Connect.IncomingMessage,
            response: ServerResponse,
            next: Connect.NextFunction,
          ) => {
            const [path = '', query] = (request.url ?? '').split(/(?=\?)/u, 2);
            if (NO_PAGE.test(`/${path.slice(base.length)}`) || path === table) {
              next();
              return;
            }
            loadFresh(`http://${request.headers.host ?? ''}`).then((moves) => {
              const moved = findNewAddress(moves, path, query ?? '');
              if (moved) response.writeHead(moved.status, { Location: moved.to }).end();
              else next();
            }, next);
          },
        });
      },
  };
}
