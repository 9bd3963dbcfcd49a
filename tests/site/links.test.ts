import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '#lib/list-files.ts';
import { attribute, readPages, valuesOf, type BuiltPage } from './built-pages.ts';

/** Everything on a page that names an address: for a reader, a browser or a machine. */
function addressesOn(page: BuiltPage): readonly string[] {
  const styles = selectAll('style', page.tree).map(toString).join('\n');
  return [
    ...valuesOf(page, 'a, area, link', 'href'),
    ...valuesOf(page, 'img, script, source, iframe', 'src'),
    ...valuesOf(page, 'form', 'action'),
    ...valuesOf(page, 'meta[property="og:url"], meta[property="og:image"]', 'content'),
    ...[...styles.matchAll(/url\(["']?([^"')]+)["']?\)/gu)].map(([, address = '']) => address),
  ];
}

const idsOn = (page: BuiltPage): ReadonlySet<string> => new Set(valuesOf(page, '[id]', 'id'));

describe.each([inject('publication'), inject('many')])('$name', async (site) => {
  const pages = await readPages(site);
  const files = new Set(await listFiles(site.folder));
  const ids = new Map(pages.map((page) => [page.url.pathname, idsOn(page)]));

  /** What is wrong with an address within the site, in words. */
  function findFault(url: URL): string | undefined {
    if (!url.pathname.startsWith(site.base)) return 'is not below the base path';
    const path = decodeURIComponent(url.pathname.slice(site.base.length));
    const isFolder = path === '' || path.endsWith('/');
    if (!files.has(isFolder ? `${path}index.html` : path)) return 'does not exist';
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment !== '' && !ids.get(url.pathname)?.has(fragment)) return 'lacks the fragment';
    return undefined;
  }

  test('has no link that leads nowhere', () => {
    const faults = pages.flatMap((page) =>
      addressesOn(page).flatMap((address) => {
        const url = new URL(address, page.url);
        const fault = url.origin === site.origin ? findFault(url) : undefined;
        return fault === undefined ? [] : [`${page.file}: ${address} ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('names its own address on every listed page, where it moved to on a former one, and none on the others', () => {
    const named = pages.map((page) => [
      ...valuesOf(page, 'link[rel=canonical]', 'href'),
      ...valuesOf(page, 'meta[property="og:url"]', 'content'),
    ]);
    const expected = pages.map((page) => {
      const { listed, url } = page;
      const moved = valuesOf(page, 'moved-page a', 'href').map((to) => new URL(to, url).href);
      return listed ? [url.href, url.href] : moved;
    });
    expect(named).toEqual(expected);
  });

  test('marks every link that leads elsewhere, and none that stays', () => {
    const wrong = pages.flatMap((page) =>
      selectAll('a[href]', page.tree).flatMap((link) => {
        const href = attribute(link, 'href') ?? '';
        const leadsElsewhere = new URL(href, page.url).origin !== site.origin;
        const isMarked = attribute(link, 'rel')?.split(',').includes('external') ?? false;
        return leadsElsewhere === isMarked ? [] : [`${page.file}: ${href}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('fetches nothing from elsewhere', () => {
    const fetched = pages.flatMap((page) => [
      ...valuesOf(page, 'img, script, source, iframe, video, audio, embed, track', 'src'),
      ...valuesOf(page, 'img, source', 'srcSet'),
      ...valuesOf(page, 'link:not([rel=canonical])', 'href'),
      ...valuesOf(page, 'object', 'data'),
      ...[...page.html.matchAll(/url\(["']?([^"')]+)/gu)].map(([, address = '']) => address),
    ]);
    expect(fetched.length).toBeGreaterThan(pages.length);
    expect(fetched.filter((address) => /^[a-z]+:|^\/\//iu.test(address))).toEqual([]);
  });
});

test.each([
  'index.html',
  '2017/06/29/a-ray-of-hope-for-syria/index.html',
  '2017/06/29/a-ray-of-hope-for-syria/cite/index.html',
  '2017/index.html',
  '2017/06/index.html',
  'archive/index.html',
  'sections/world/index.html',
  'topics/syria/index.html',
  'search/index.html',
  'about/index.html',
  '404.html',
])('the publication has %s', async (file) => {
  expect(await listFiles(inject('publication').folder)).toContain(file);
});
