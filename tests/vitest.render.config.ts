import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Components need Astro's own compiler; the project's configuration would make a whole site of it. */
export default getViteConfig(
  {
    root,
    test: {
      name: 'render',
      environment: 'node',
      include: ['**/render/**/*.test.ts'],
      maxWorkers: 2,
    },
  },
  {
    configFile: false,
    root,
    cacheDir: fileURLToPath(new URL('../node_modules/.cache/pressmark-render', import.meta.url)),
    logLevel: 'error',
  },
);
