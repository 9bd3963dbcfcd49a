import type { ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { createMoves, type HostedMove } from '#hosting/moves.ts';
import { findNewAddress } from '#hosting/netlify-rules.ts';
import { publication } from '#publication.ts';
import { buildDataSchema } from '#site/build-data.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';

/** How long it may take until a file that was saved shows, and how often it is looked for until then. */
const SAVING_MS = 5_000;
const AGAIN_MS = 1_000;
/** What Vite and Astro answer themselves. */
const NO_PAGE = /^\/(?:@|_|src\/|node_modules\/)/u;

/** Sends former addresses on while a publisher writes, by the rules that hosts get. */
export function devRedirects(): Plugin {
  const { base } = publication;
  const table = hrefFor(addresses.devRedirects);
  let changed = 0;
  let loaded: { readonly at: number; readonly moves: Promise<readonly HostedMove[]> } | undefined;

  async function load(port: number | undefined): Promise<readonly HostedMove[]> {
    const answer = await fetch(`http://localhost:${port}${table}`).catch(() => undefined);
    const { data } = buildDataSchema.shape.redirects.safeParse(
      await answer?.json().catch(() => []),
    );
    if (data === undefined) loaded = undefined;
    return createMoves(data ?? [], base, []);
  }

  /** They are asked for as a page, and each page is a line in the publisher's terminal. */
  function loadFresh(port: number | undefined): Promise<readonly HostedMove[]> {
    const now = Date.now();
    const isOld = (at: number): boolean => at < changed + SAVING_MS && at < now - AGAIN_MS;
    if (loaded === undefined || isOld(loaded.at)) loaded = { at: now, moves: load(port) };
    return loaded.moves;
  }

  return {
    name: 'pressmark-dev-redirects',
    enforce: 'post',
    // Ahead of all that Astro has put there, which refuses addresses without a last slash.
    configureServer:
      ({ middlewares, watcher }) =>
      () => {
        watcher.on('all', () => {
          changed = Date.now();
        });
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
            loadFresh(request.socket.localPort).then((moves) => {
              const moved = findNewAddress(moves, path, query ?? '');
              if (moved) response.writeHead(moved.status, { Location: moved.to }).end();
              else next();
            }, next);
          },
        });
      },
  };
}
