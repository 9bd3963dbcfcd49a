import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { openKept, type KeptStore } from '#lib/kept-store.ts';
import { digestProgram } from '#lib/program-digest.ts';
import { showProgress, type Progress } from '#lib/progress.ts';
import { publication } from '#publication.ts';
import { CODE_PATHS } from './build-stamp.ts';

/**
 * Renders a page only if it is not kept from an earlier build: one whose `getStaticPaths` gave it the same
 * `cacheKey`, by the same program with the same settings.
 * https://docs.astro.build/en/reference/integrations-reference/#astrobuildstart
 */
export function keptPages(): {
  readonly integration: AstroIntegration;
  readonly counts: PageCounts;
} {
  let root = '';
  let cache = '';
  let kept: KeptStore | undefined;
  const counts = { rendered: 0, kept: 0 };
  const integration: AstroIntegration = {
    name: 'kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        cache = fileURLToPath(config.cacheDir);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const program = await digestProgram(root, CODE_PATHS);
        const version = fingerprintOf(JSON.stringify([program, publication]));
        const store = openKept(join(cache, 'pages'));
        kept = store;
        setPrerenderer((usual) => keepPages(usual, store, { version, counts }));
      },
      'astro:build:generated': () => {
        kept?.save();
      },
    },
  };
  return { integration, counts };
}

/** How many pages, and files that are made like pages, a build has rendered, and how many it had kept. */
export interface PageCounts {
  rendered: number;
  kept: number;
}

/** The prerenderer that asks another only for what is not kept. `version` says what every page depends on. */
export function keepPages(
  usual: AstroPrerenderer,
  kept: KeptStore,
  { version, counts }: { readonly version: string; readonly counts: PageCounts },
): AstroPrerenderer {
  const keys = new Map<string, string>();
  let progress: Progress | undefined;
  return {
    ...usual,
    getStaticPaths: async () => {
      const paths = await usual.getStaticPaths();
      for (const { pathname, route, cacheKey } of paths)
        if (cacheKey !== undefined) {
          const key = fingerprintOf(JSON.stringify([version, route.component, pathname, cacheKey]));
          keys.set(nameOf(pathname), key);
        }
      progress = showProgress('Rendering pages', paths.length);
      return paths;
    },
    teardown: async () => {
      progress?.end();
      await usual.teardown?.();
    },
    render: async (request, options) => {
      progress?.step();
      const key = keys.get(nameOf(new URL(request.url).pathname.slice(publication.base.length)));
      const page = key === undefined ? undefined : kept.find(key);
      counts[page ? 'kept' : 'rendered'] += 1;
      if (page) return new Response(page);
      const rendered = await usual.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      if (key === undefined || response.status !== 200) return rendered;
      const bytes = Buffer.from(await response.arrayBuffer());
      kept.keep(key, bytes);
      return new Response(bytes, { headers: response.headers });
    },
  };
}

/** A path as it is compared: decoded, without slashes at its ends. */
const nameOf = (path: string): string => decodeURI(path).replaceAll(/^\/+|\/+$/gu, '');
