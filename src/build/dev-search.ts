import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** The file of the last build's index that an address names, or undefined. */
async function findIndexFile(folder: string, address: string): Promise<string | undefined> {
  const [path = ''] = address.split('?');
  if (!path.startsWith('/search-index/')) return undefined;
  const file = join(folder, '..', normalize(path));
  if (!file.startsWith(folder)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? file : undefined;
}

/** Lets a publisher search while writing, in the index of the last build: `astro dev` makes none. */
export function devSearch(): AstroIntegration {
  let folder = '';
  let base = '/';
  return {
    name: 'dev-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = join(fileURLToPath(config.outDir), 'search-index/');
        base = config.base.replace(/\/*$/u, '/');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          // Vite may have taken the base off already.
          const address = `/${(request.url ?? '').replace(base, '')}`.replace('//', '/');
          findIndexFile(folder, address).then((file) => {
            if (file === undefined) {
              next();
              return;
            }
            response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
            createReadStream(file).pipe(response);
          }, next);
        });
      },
    },
  };
}
