import { expect, test } from 'vitest';
import { listOldAddresses } from '#cli/import/old-address.ts';
import { expandShortcodes } from '#cli/import/shortcodes.ts';
import { readSiteConfig } from '#cli/import/site-config.ts';

const configOf = (files: Readonly<Record<string, string>>) => readSiteConfig((path) => files[path]);

const post = '_posts/2015-01-09-the-bridge.md';

test.each([
  [
    'Jekyll as it is installed',
    { '_config.yml': 'title: X' },
    post,
    {},
    '/world/2015/01/09/the-bridge.html',
  ],
  [
    'Jekyll with a style',
    { '_config.yml': 'permalink: pretty' },
    post,
    {},
    '/world/2015/01/09/the-bridge/',
  ],
  [
    'Jekyll with a form for posts',
    {
      '_config.yml':
        'permalink: none\ndefaults:\n- scope: {path: "", type: drafts}\n  values: {permalink: "/d/:title/"}\n- scope: {type: posts}\n  values: {permalink: "/news/:year/:title/"}',
    },
    post,
    {},
    '/news/2015/the-bridge/',
  ],
  [
    'Jekyll with a form for its collection of posts',
    { '_config.yml': 'collections: {posts: {permalink: "/news/:title/"}}' },
    post,
    {},
    '/news/the-bridge/',
  ],
  ['a field of its own', { '_config.yml': '' }, post, { permalink: '/own/' }, '/own/'],
  [
    'Hugo as it is installed',
    { 'hugo.toml': '' },
    'content/posts/The Bridge.md',
    {},
    '/posts/the-bridge/',
  ],
  [
    'Hugo with a form for a section',
    { 'hugo.yaml': 'permalinks: {posts: "/:year/:month/:slug/"}' },
    'content/posts/the-bridge.md',
    { slug: 'bridge' },
    '/2015/01/bridge/',
  ],
  [
    'Zola',
    { 'config.toml': 'base_url = "https://x.org"' },
    'content/blog/2015-01-09-the-bridge.md',
    {},
    '/blog/the-bridge/',
  ],
  ['Gatsby', { 'gatsby-config.js': '' }, 'content/blog/the-bridge/index.md', {}, '/the-bridge/'],
])('the old address of %s', (_, files, file, fields, address) => {
  const place = {
    file,
    fields: { categories: ['World'], ...fields },
    published: '2015-01-09',
    headline: 'The Bridge',
  };
  expect(listOldAddresses(configOf(files), place, undefined)).toEqual([address]);
});

test('a form that is asked for goes before the system’s', () => {
  const place = { file: post, fields: {}, published: '2015-01-09', headline: 'The Bridge' };
  const addresses = listOldAddresses(
    configOf({ '_config.yml': '' }),
    place,
    '/:year/:month/:title.html',
  );
  expect(addresses).toEqual(['/2015/01/the-bridge.html']);
});

test('texts of the settings stand in the articles that name them', () => {
  const { values } = configOf({ '_config.yml': 'repository: https://example.org/jekyll' });
  const body =
    'See {{ site.repository }}/issues, {{ site.unknown }}.\n\n```\n{{< figure src="a.png" >}}\n```';
  const { text } = expandShortcodes(
    body,
    1,
    () => undefined,
    () => undefined,
    values,
  );
  expect(text).toBe(body.replace('{{ site.repository }}', 'https://example.org/jekyll'));
});

test('pictures of a theme’s own name are pictures', () => {
  const body = '{{< post-image image="a.png" alt="Smoke" >}}';
  const { text } = expandShortcodes(
    body,
    1,
    () => undefined,
    () => undefined,
  );
  expect(text).toBe('![Smoke](a.png)\n');
});
