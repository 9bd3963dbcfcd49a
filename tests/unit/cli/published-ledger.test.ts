import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readPublishedLedger } from '#cli/published-ledger.ts';
import { formatLine, formatPublishedLedger } from '#content/ledger/ledger-file.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

const entry = { kind: 'moved', to: '/b/' } as const;
const line = formatLine('/a/', entry);
const published = formatPublishedLedger([line]);
const expected = 'expected the permalinks.json of a published site.';

let server: Server | undefined;

/** Starts a server on this machine, and gives its origin. */
async function start(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return `http://127.0.0.1:${address.port}`;
}

afterEach(async () => {
  const running = server;
  server = undefined;
  running?.closeAllConnections();
  await new Promise((resolve) => {
    if (running) running.close(resolve);
    else resolve(undefined);
  });
});

describe('the ledger of a site', () => {
  test('is read from its file, from the folder of a build, and from a newsroom’s own', async () => {
    const folder = await createFolder({ 'permalinks.json': published, 'own.jsonl': `${line}\n` });
    for (const from of [folder, join(folder, 'permalinks.json'), join(folder, 'own.jsonl')])
      expect(await readPublishedLedger(from)).toMatchObject({ lines: [{ address: '/a/', entry }] });
  });

  test('is asked for at the address of the site, below its path, or at its own', async () => {
    const asked: (string | undefined)[] = [];
    const origin = await start(({ url }, response) => {
      asked.push(url);
      response.end(published);
    });
    for (const path of ['', '/', '/news', '/news/?x#p5', '/news/permalinks.json'])
      expect((await readPublishedLedger(origin + path)).lines).toHaveLength(1);
    expect(asked).toEqual([
      '/permalinks.json',
      '/permalinks.json',
      '/news/permalinks.json',
      '/news/permalinks.json',
      '/news/permalinks.json',
    ]);
  });

  test.each<[string, RequestListener, string]>([
    [
      'a redirect, which is not followed',
      (_, response) => response.writeHead(301, { Location: 'https://other.example/x' }).end(),
      'found a redirect to https://other.example/x, ',
    ],
    ['another answer', (_, response) => response.writeHead(404).end(), 'found the answer 404, '],
    [
      'a page',
      (_, response) => response.end('<!doctype html>\n<p>Hello'),
      'found something else, ',
    ],
    [
      'a ledger of a version to come',
      (_, response) => response.end('{"version":2,"permalinks":[]}'),
      'found something else, ',
    ],
    ['nothing', (_, response) => response.destroy(), 'found no answer ('],
    [
      'more than can be meant',
      (_, response) => {
        const part = Buffer.alloc(1_000_000, ' ');
        const send = (): void => {
          while (!response.destroyed) if (!response.write(part)) return;
        };
        response.on('drain', send).on('error', () => undefined);
        send();
      },
      'found more than 64 MB, ',
    ],
  ])('is refused in a sentence where there is %s', async (_, listener, found) => {
    const origin = await start(listener);
    const failure = expect(readPublishedLedger(origin)).rejects;
    await failure.toThrow(`${origin}/permalinks.json: ${found}`);
    await failure.toThrow(expected);
  });

  test.each([
    ['http://example.org/', 'http://example.org/: found an address that is not private, '],
    ['ftp://example.org/', 'ftp://example.org/: found an address that is not private, '],
    ['/nowhere/at/all', '/nowhere/at/all: found no such file, '],
  ])('is not looked for at %s', async (from, found) => {
    await expect(readPublishedLedger(from)).rejects.toThrow(found + expected);
  });
});
