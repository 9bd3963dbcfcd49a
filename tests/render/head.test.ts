import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import PageHead from '#components/head/PageHead.astro';
import StructuredData from '#components/head/StructuredData.astro';
import { renderComponent, textsOf } from './render.ts';

const hostile = '</script><script>alert(1)</script> "&amp;" <b>';
const head = {
  title: hostile,
  description: hostile,
  canonical: 'https://example.com/?a=1&b="2"',
  author: hostile,
  listed: true,
  links: [{ rel: 'alternate', href: '/feed.xml?a=1&b="2"', title: hostile }],
  openGraph: [{ property: 'og:title', content: hostile }],
  structuredData: undefined,
};

test('a head repeats what it is given, and none of it becomes markup', async () => {
  const tree = await renderComponent(PageHead, { head });
  expect(textsOf(tree, 'title')).toEqual([hostile]);
  expect(select('meta[name=description]', tree)?.properties['content']).toBe(hostile);
  expect(select('meta[name=author]', tree)?.properties['content']).toBe(hostile);
  const { href, title } = select('link[rel=alternate]', tree)?.properties ?? {};
  expect([{ rel: 'alternate', href, title }]).toEqual(head.links);
  expect(select('meta[property="og:title"]', tree)?.properties['content']).toBe(hostile);
  expect(select('link[rel=canonical]', tree)?.properties['href']).toBe(head.canonical);
  expect(selectAll('script, b', tree)).toEqual([]);
});

test('structured data are one script that no text in them can close', async () => {
  const structured = { '@type': 'NewsArticle', headline: hostile };
  const tree = await renderComponent(StructuredData, { structured });
  const scripts = selectAll('*', tree);
  expect(scripts.map(({ tagName, properties }) => [tagName, properties['type']])).toEqual([
    ['script', 'application/ld+json'],
  ]);
  expect(scripts.map((script): unknown => JSON.parse(toString(script)))).toEqual([structured]);
});

test.each([
  [true, []],
  [false, ['noindex']],
])('where listed is %s, robots read %j', async (listed, robots) => {
  const tree = await renderComponent(PageHead, { head: { ...head, listed } });
  const read = selectAll('meta[name=robots]', tree).map((meta) => meta.properties['content']);
  expect(read).toEqual(robots);
});

test('a page without an address of its own claims none', async () => {
  const tree = await renderComponent(PageHead, { head: { ...head, canonical: undefined } });
  expect(selectAll('link[rel=canonical]', tree)).toEqual([]);
});
