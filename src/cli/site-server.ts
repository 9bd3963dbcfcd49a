import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { plainReply, replyTo, type Reply, type ServedSite } from './site-reply.ts';

const NO_TUNNEL =
  'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/** A server that answers at `url`, the front page's address, until it is closed. */
export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site on this machine only. Port 0 takes any free one; a taken one throws `EADDRINUSE`. */
export async function startSite(site: ServedSite, port: number): Promise<RunningServer> {
  const server = createSiteServer(site);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // By name and not by number, as Astro's dev server does, so that the two cannot share a port unnoticed.
    server.listen(port, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${portOf(server.address())}${site.base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** A server of one built site, as a host would serve it, over plain HTTP. It does not listen yet. */
function createSiteServer(site: ServedSite): Server {
  const server = createServer((request, response) => {
    replyTo(site, request)
      .catch((error: unknown) => {
        console.error(error);
        return plainReply(500, 'Something went wrong here. The terminal says what.', {});
      })
      .then((reply) => {
        send(response, reply);
      }, console.error);
  });
  // Node hands on a bare connection here, and closes it without a word if nobody takes it.
  server.on('connect', (_, socket) => {
    socket.end(NO_TUNNEL);
  });
  return server;
}

/** Node itself leaves the body out where the request was a HEAD. */
function send(response: ServerResponse, reply: Reply): void {
  const { status, headers, body } = reply;
  const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
