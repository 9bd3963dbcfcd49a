import { createReadStream } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentTypeOf } from '#hosting/content-types.ts';
import { parseByteRange } from '#lib/byte-range.ts';
import { decodePart } from '#lib/web-address.ts';
import { publication } from '#publication.ts';
import { addresses } from '#site/permalinks.ts';
import type { ReadBuildData } from './build-data.ts';
import { shareWork } from './share-work.ts';

const COPY = /\/_astro\/(?<name>[\da-z-]+\.[\da-f]+\.[\da-z]+)(?:\?|$)/u;
const UPLOAD = /\/uploads\/(?<path>[^?#]+)/u;

/** Sends a file while one writes; the answer is whether there is one. */
async function sendFile(
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  const range = parseByteRange(request.headers.range, found.size);
  response.setHeader('Content-Type', contentTypeOf(file));
  response.setHeader('Accept-Ranges', 'bytes');
  if (range === undefined || range === 'none') {
    createReadStream(file).pipe(response);
    return true;
  }
  response.statusCode = 206;
  response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${found.size}`);
  createReadStream(file, range).pipe(response);
  return true;
}

/**
 * Puts the copies of pictures, audio and video into the site, which are all that readers get of them,
 * and the files that texts link to. While one writes, they are served from where they lie.
 */
export function pictures(read: ReadBuildData): AstroIntegration {
  let kept = '';
  let uploads = '';
  const findFile = (url: string): string | undefined => {
    const name = COPY.exec(url)?.groups?.['name'];
    if (name !== undefined) return join(kept, name);
    const path = decodePart(UPLOAD.exec(url)?.groups?.['path'] ?? '');
    return path === '' || path.split('/').includes('..') ? undefined : join(uploads, path);
  };
  return {
    name: 'pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        kept = join(fileURLToPath(config.cacheDir), 'pictures');
        uploads = resolve(fileURLToPath(config.root), publication.content, `.${addresses.uploads}`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const file = findFile(request.url ?? '');
          const isSent =
            file === undefined ? Promise.resolve(false) : sendFile(file, request, response);
          isSent.then((sent) => {
            if (!sent) next();
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const data = read();
        await mkdir(join(site, '_astro'), { recursive: true });
        await shareWork(data.pictures, async (name) => {
          await copyFile(join(kept, name), join(site, '_astro', name));
        });
        await shareWork(data.uploads, async (address) => {
          const file = join(site, address);
          await mkdir(dirname(file), { recursive: true });
          await copyFile(join(uploads, address.slice(addresses.uploads.length)), file);
        });
      },
    },
  };
}
