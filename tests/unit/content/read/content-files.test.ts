import { expect, test } from 'vitest';
import { findContentFile, refusePath } from '#content/read/content-files.ts';

test.each([
  ['articles/2017/06/29/a-ray/index.md', 'articles', '2017/06/29/a-ray', '/2017/06/29/a-ray/'],
  ['articles/2017/06/29/a-ray.md', 'articles', '2017/06/29/a-ray', '/2017/06/29/a-ray/'],
  ['articles/2017-06-29-a-ray.md', 'articles', '2017/06/29/a-ray', '/2017/06/29/a-ray/'],
  ['articles/2017-06-29-a-ray/index.md', 'articles', '2017/06/29/a-ray', '/2017/06/29/a-ray/'],
  ['articles/2017/2017-06-29-a-ray.md', 'articles', '2017/06/29/a-ray', '/2017/06/29/a-ray/'],
  ['sections/world.md', 'sections', 'world', '/sections/world/'],
  ['topics/united-states.md', 'topics', 'united-states', '/topics/united-states/'],
  ['pages/about.md', 'pages', 'about', '/about/'],
  ['places/aleppo.md', 'places', 'aleppo', '/places/aleppo/'],
])('%s is one of the %s', (path, kind, id, address) => {
  expect(findContentFile(path)).toEqual({ kind, id, address, path });
});

test.each([
  ['articles/2017/06/29/die-gro\u0308ße/index.md', '2017/06/29/die-größe'],
  ['topics/叙利亚.md', '叙利亚'],
  ['sections/سوريا.md', 'سوريا'],
])('%s is named %s, composed, and found where it lies', (path, id) => {
  expect(findContentFile(path)).toMatchObject({ id, path });
});

test.each([
  'articles/2017/06/29/index.md',
  'articles/2017-06-29-index.md',
  'articles/2017-06-29.md',
  'articles/2017/06-29-a.md',
  'articles/2017/06/29/a/2017-06-29-b.md',
  'articles/2017/6/29/a/index.md',
  'articles/2017/06/29/a/b/index.md',
  'articles/2017/06/29/A/index.md',
  'articles/2017/06/29/a/index.MD',
  'sections/world.markdown',
  'sections/a b.md',
  'topics/cite.md',
  'pages/about/us.md',
  'about.md',
])('%s is nothing', (path) => {
  expect(findContentFile(path)).toBeUndefined();
});

test.each([
  ['articles/2017/06/29/A Ray/Index.MD', 'Move it to articles/2017/06/29/a-ray/index.md.'],
  ['articles/2017/06/29/A Ray.markdown', 'Move it to articles/2017/06/29/a-ray.md.'],
  ['articles/2017-06-29-A-Ray.md', 'Move it to articles/2017-06-29-a-ray.md.'],
  ['articles/a-ray.md', 'Move it to such a path, or out of the content.'],
  ['topics/United States.mdx', 'Move it to topics/united-states.md.'],
  ['topics/Syria.md', 'Remove one of the two: topics/syria.md is there too.'],
  ['pages/-.md', 'Move it to such a path, or out of the content.'],
  ['README.md', 'Move it into one of them, or out of the content.'],
])('%s is sent where it belongs', (path, advice) => {
  expect(refusePath(path, new Set(['topics/syria.md'])).advice).toBe(advice);
});
