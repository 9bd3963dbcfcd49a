import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  let site = '';
  let kept: KeptStore | undefined;
  const counts = { rendered: 0, kept: 0 };
  const integration: AstroIntegration = {
    name: 'kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        cache = fileURLToPath(config.cacheDir);
        site = fileURLToPath(config.outDir);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const program = await digestProgram(root, CODE_PATHS);
        const version = fingerprintOf(JSON.stringify([program, publication]));
        const store = openKept(join(cache, 'pages'));
        kept = store;
        setPrerenderer((usual) => keepPages(usual, store, { site, version, counts }));
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

/** What is known of a build. */
interface PagesOptions {
  /** The folder that pages are written to. */
  readonly site: string;
  /** What every page depends on. */
  readonly version: string;
  readonly counts: PageCounts;
}

/** The prerenderer that asks another only for what is not kept; what is, it writes itself. */
export function keepPages(
  usual: AstroPrerenderer,
  kept: KeptStore,
  { site, version, counts }: PagesOptions,
): AstroPrerenderer {
  const known = new Map<string, { readonly key: string; readonly file: string }>();
  let progress: Progress | undefined;
  return {
    ...usual,
    getStaticPaths: async () => {
      const paths = await usual.getStaticPaths();
      for (const { pathname, route, cacheKey } of paths)
        if (cacheKey !== undefined) {
          const key = fingerprintOf(JSON.stringify([version, route.component, pathname, cacheKey]));
          const name = nameOf(pathname);
          const file = join(site, route.type === 'page' ? `${name}/index.html` : name);
          known.set(name, { key, file });
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
      const name = nameOf(new URL(request.url).pathname.slice(publication.base.length));
      const { key, file = '' } = known.get(name) ?? {};
      const page = key === undefined ? undefined : kept.find(key);
      counts[page ? 'kept' : 'rendered'] += 1;
      // A file of `public` that is in the way is for Astro to tell of.
      if (page && existsSync(file)) return new Response(page);
      if (page) {
        // Astro writes through threads, which takes six times the processor time, and nothing where there is no body.
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, page);
        return new Response(null);
      }
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
