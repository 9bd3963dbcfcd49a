import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { writeHostingFiles, type HostingOptions } from '#build/hosting-files.ts';
import { surveySite } from '#build/survey.ts';
import { formatHeadersFile } from '#hosting/netlify-rules.ts';
import { headerRules } from '#hosting/headers.ts';
import { createFolder, readFiles } from '../../fixtures/temporary-folder.ts';

const hash = (style: string): string => createHash('sha256').update(style).digest('base64');

const write = async (options: HostingOptions): Promise<string | undefined> =>
  writeHostingFiles(options, await surveySite(options.folder));

describe('the hosting files', () => {
  test.each([
    ['/', '/old/ /new/ 301!\n/old/ /new/ 301\n/a/ /b/ 302!\n/a/ /b/ 302\n/old/* /new/:splat 301\n'],
    [
      '/news/',
      '/news/old/ /news/new/ 301!\n/news/old/ /news/new/ 301\n/news/a/ /news/b/ 302!\n/news/a/ /news/b/ 302\n/news/old/* /news/new/:splat 301\n',
    ],
  ])('of a site under %s allow each style once, and send on', async (base, redirects) => {
    const folder = await createFolder({
      '_astro/a.js': '',
      'a/index.html': '<style>a{}</style>',
      'a/data.csv': '',
      'b/index.html': '<style>a{}</style><style>b{}\r\n</style>',
      'c.txt': '<style>c{}</style>',
    });
    await write({
      folder,
      base,
      redirects: [
        { from: '/old/', to: '/new/', status: 301 },
        // A file lies below it.
        { from: '/a/', to: '/b/', status: 302 },
      ],
    });
    const styleHashes = [hash('a{}'), hash('b{}\n')].toSorted();
    expect(await readFiles(folder)).toMatchObject({
      _headers: formatHeadersFile(headerRules({ base, styleHashes, paths: ['/_astro/a.js'] })),
      _redirects: redirects,
    });
  });

  test.each([
    [
      undefined,
      [
        '.hosting/Caddyfile',
        '.hosting/nginx.conf',
        '.htaccess',
        '.nojekyll',
        '_headers',
        '_redirects',
      ],
    ],
    ['netlify', ['_headers', '_redirects']],
    ['cloudflare', ['_headers', '_redirects']],
    ['gitlab-pages', ['_redirects']],
    ['nginx', ['.hosting/_headers', '.hosting/_redirects', '.hosting/nginx.conf']],
    ['caddy', ['.hosting/Caddyfile', '.hosting/_headers', '.hosting/_redirects']],
    ['apache', ['.hosting/_headers', '.hosting/_redirects', '.htaccess']],
    ['github-pages', ['.nojekyll']],
    ['firebase', []],
    ['render', []],
    ['vercel', []],
  ])('of a site for %s are %j', async (host, files) => {
    const folder = await createFolder({});
    await write({ folder, base: '/', redirects: [], ...(host === undefined ? {} : { host }) });
    expect(Object.keys(await readFiles(folder)).toSorted()).toEqual(files);
  });

  test('are not written for pages with what the policy blocks, all of which are named', async () => {
    const folder = await createFolder({
      'a.html': '<script>1</script><p style="x">',
      'b.html': '<p onclick="x">',
    });
    await expect(write({ folder, base: '/', redirects: [] })).rejects.toThrow(
      new Error(
        [
          'a.html: found an inline <script>, which the security policy blocks.',
          'a.html: found the attribute style= on <p>, which the security policy blocks.',
          'b.html: found the attribute onclick= on <p>, which the security policy blocks.',
        ].join('\n'),
      ),
    );
    expect(Object.keys(await readFiles(folder))).toEqual(['a.html', 'b.html']);
  });

  test.each([
    [20, undefined],
    [
      21,
      'The pages have 21 different inlined styles, expected at most 20. Share one stylesheet among the layouts.',
    ],
  ])('with %d different styles: %s', async (count, message) => {
    const styles = Array.from({ length: count }, (_, index) => `<style>${index}</style>`);
    const folder = await createFolder({ 'index.html': styles.join('') });
    const writing = write({ folder, base: '/', redirects: [] });
    await (message === undefined
      ? expect(writing).resolves.toBeUndefined()
      : expect(writing).rejects.toThrow(new Error(message)));
  });
});
