import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { keepPages } from '#build/keep-pages.ts';
import { openKept } from '#lib/kept-store.ts';
import { publication } from '#publication.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;

const route = (component: string): Paths[number]['route'] => ({
  component,
  route: '/[slug]',
  params: ['slug'],
  distURL: [],
  pattern: /./u,
  segments: [],
  type: 'page',
  prerender: true,
  fallbackRoutes: [],
  isIndex: false,
  origin: 'project',
});
const page = route('src/pages/[slug].astro');

interface Build {
  readonly folder: string;
  /** Keys of the pages by their paths; undefined for a page without one. */
  readonly keys: Readonly<Record<string, string | undefined>>;
  readonly version?: string;
  /** What a page shows that is rendered now. */
  readonly shown?: string;
  readonly status?: number;
  /** Files that the site has before, by their paths. */
  readonly inTheWay?: Readonly<Record<string, string>>;
}

/** The pages of a build as they are written, and the paths of those that were rendered for it. */
async function build({
  folder,
  keys,
  version = '1',
  shown = 'text',
  status = 200,
  inTheWay = {},
}: Build) {
  const rendered: string[] = [];
  const paths: Paths = Object.entries(keys).map(([pathname, cacheKey]) => ({
    pathname,
    route: page,
    ...(cacheKey === undefined ? {} : { cacheKey }),
  }));
  const usual: AstroPrerenderer = {
    name: 'test',
    getStaticPaths: () => Promise.resolve(paths),
    render: ({ url }) => {
      const { pathname } = new URL(url);
      rendered.push(decodeURI(pathname));
      return Promise.resolve(new Response(`${shown} of ${pathname}`, { status }));
    },
  };
  const store = openKept(folder);
  const counts = { rendered: 0, kept: 0 };
  const site = await createFolder(inTheWay);
  const keeping = keepPages(usual, store, { site, version, counts });
  const written: string[] = [];
  for (const { pathname } of await keeping.getStaticPaths()) {
    const url = `https://news.example${publication.base}${encodeURI(pathname.slice(1))}/`;
    const response = await keeping.render(new Request(url), { routeData: page });
    if (!(response instanceof Response)) throw new Error('There is no response.');
    const file = join(site, pathname, 'index.html');
    written.push(response.body ? await response.text() : await readFile(file, 'utf8'));
  }
  store.save();
  expect(counts.rendered).toBe(rendered.length);
  expect(counts.rendered + counts.kept).toBe(paths.length);
  return { rendered, written };
}

test('only the pages are rendered whose key has changed, or that have none', async () => {
  const folder = await createFolder({});
  const keys = { '/a': 'one', '/b': 'two', '/c': undefined, '/ü': 'three' };
  const first = await build({ folder, keys });
  expect(first.rendered).toEqual(['/a/', '/b/', '/c/', '/ü/']);
  const second = await build({ folder, keys: { ...keys, '/b': 'new' }, shown: 'new' });
  expect(second.rendered).toEqual(['/b/', '/c/']);
  expect(second.written).toEqual(['text of /a/', 'new of /b/', 'new of /c/', 'text of /%C3%BC/']);
});

test('a kept page is written as it was, and handed to Astro where another file is in its way', async () => {
  const folder = await createFolder({});
  const keys = { '/a': 'one', '/b': 'two' };
  await build({ folder, keys });
  const inTheWay = { 'a/index.html': 'of public' };
  const second = await build({ folder, keys, inTheWay, shown: 'new' });
  expect(second).toEqual({ rendered: [], written: ['text of /a/', 'text of /b/'] });
});

test('all pages are rendered again by another program', async () => {
  const folder = await createFolder({});
  await build({ folder, keys: { '/a': 'one' } });
  const later = await build({ folder, keys: { '/a': 'one' }, version: '2' });
  expect(later.rendered).toEqual(['/a/']);
});

test('a page that is no page is not kept', async () => {
  const folder = await createFolder({});
  await build({ folder, keys: { '/a': 'one' }, status: 404 });
  expect(await build({ folder, keys: { '/a': 'one' } })).toMatchObject({ rendered: ['/a/'] });
});
