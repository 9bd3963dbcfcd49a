import { createReadStream } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ReadBuildData } from './build-data.ts';
import { shareWork } from './share-work.ts';

const COPY = /\/_astro\/(?<name>[\da-z-]+\.[\da-f]+\.(?:avif|webp|jpg|png|gif))(?:\?|$)/u;

const typeOf = (name: string): string => `image/${extname(name).slice(1).replace('jpg', 'jpeg')}`;

/**
 * Puts the copies of pictures into the site, which are all that readers get of a picture: its own
 * file stays where it lies. While one writes, the copies are served from where they are kept.
 */
export function pictures(read: ReadBuildData): AstroIntegration {
  let kept = '';
  return {
    name: 'pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        kept = join(fileURLToPath(config.cacheDir), 'pictures');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const name = COPY.exec(request.url ?? '')?.groups?.['name'];
          if (name === undefined) {
            next();
            return;
          }
          const file = join(kept, name);
          stat(file).then(
            () => {
              response.setHeader('Content-Type', typeOf(name));
              createReadStream(file).pipe(response);
            },
            () => {
              next();
            },
          );
        });
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        await mkdir(join(site, '_astro'), { recursive: true });
        await shareWork(read().pictures, async (name) => {
          await copyFile(join(kept, name), join(site, '_astro', name));
        });
      },
    },
  };
}
