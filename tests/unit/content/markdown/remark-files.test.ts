import { expect, test } from 'vitest';
import { formatProblem } from '#lib/problems.ts';
import { lines, renderWhole } from './rendering.ts';

const here = 'articles/2017/06/29/here/index.md';
const beside = ['my bridge.jpg', 'my old_bridge.jpg'];
const render = (markdown: string, settings: { path?: string; imported?: boolean } = {}) =>
  renderWhole({ file: 'a.md', markdown, firstLine: 10, path: here, beside, ...settings });
const say = async (markdown: string): Promise<readonly string[]> =>
  (await render(markdown)).problems.map(formatProblem);

test.each([
  ['![x](bridge.jpg)', './bridge.jpg'],
  ['![x](maps/road.png)', './maps/road.png'],
  ['![x](./maps/../road.png)', './road.png'],
  ['![x](../shared/road.png)', '../shared/road.png'],
  ['![x](/uploads/2017/bridge.jpg)', '/uploads/2017/bridge.jpg'],
  ['![x](<./my bridge.jpg>)', './my bridge.jpg'],
  ['![x](my%20bridge.jpg)', './my bridge.jpg'],
  ['![x](my bridge.jpg)', './my bridge.jpg'],
  ['Before ![x](./my old_bridge (1).jpg) after', undefined],
  ['Before ![x](./my old_bridge.jpg "Its caption") after', './my old_bridge.jpg'],
  ['![x][b]\n\n[b]: bridge.jpg', './bridge.jpg'],
  ['![x](chart.svg)', './chart.svg'],
  ['![x](film.mp4)', './film.mp4'],
  ['![x](100%.jpg)', './100%.jpg'],
  ['![x](a#b.jpg)', './a#b.jpg'],
  ['\\![x](my bridge.jpg)', undefined],
  ['`![x](my bridge.jpg)`', undefined],
])('%s shows the file %s', async (markdown, path) => {
  const { pictures, parts } = await render(markdown);
  const shown = parts.flatMap((part) => (typeof part !== 'string' && 'src' in part ? [part.src] : []));
  expect([pictures.map((one) => one.path), shown]).toEqual(path ? [[path], [path]] : [[], []]);
});

test('a picture with a space in its name keeps its words and its caption', async () => {
  const { html } = await render('![A bridge](./my bridge.jpg "By night")');
  expect(html).toBe(
    '<figure id="figure-1"><img data-picture="{&#x22;src&#x22;:&#x22;./my bridge.jpg&#x22;,&#x22;alt&#x22;:&#x22;A bridge&#x22;}"><figcaption><p class="caption">By night</p></figcaption></figure>',
  );
});

test.each([
  ['../there/index.md', '/2017/06/29/there/'],
  ['../there/', '/2017/06/29/there/'],
  ['../there', '/2017/06/29/there/'],
  ['../../../../2018-01-02-flat.md#p2', '/2018/01/02/flat/#p2'],
  ['/articles/2018-01-02-flat.md', '/2018/01/02/flat/'],
  ['../../../../../pages/about.md', '/about/'],
  ['../../../../../topics/syria.md', '/topics/syria/'],
])('a link to the file or folder %s leads to %s', async (written, address) => {
  const { internalLinks, html, problems } = await render(`See [there](${written}) and [r].\n\n[r]: ${written}`);
  expect(problems).toEqual([]);
  expect(internalLinks.map(({ href }) => href)).toEqual([address, address]);
  expect(html).toContain(`<a href="${address}">there</a>`);
});

test('a link to a document beside the text is refused with where to put it', async () => {
  expect(await say('[the report](./more/report.pdf)')).toEqual([
    'a.md:10: found "./more/report.pdf", expected an address from the top of the site such as /about/. Put the file into content/uploads and write /uploads/report.pdf.',
  ]);
});

test.each(['../../../../../places/aleppo.md', '../../../../../../secret.md'])(
  'a link to %s, which is no page, is refused',
  async (written) => {
    expect(await say(`[there](${written})`)).toEqual([
      `a.md:10: found "${written}", expected the file of an article that is there. Correct its path, counted from this file, or write its address from the top of the site.`,
    ]);
  },
);

test('a link from a file counts from the folder of that file', async () => {
  const { internalLinks } = await render('[b](2017-06-30-b.md)', { path: 'articles/2017-06-29-a.md' });
  expect(internalLinks).toEqual([{ href: '/2017/06/30/b/', line: 10 }]);
});

test('of a link by name too', async () => {
  const { text, html, problems, advice } = await render('See [it][1] and [us][2].\n\n[1]: old.html\n[2]: /about/', {
    imported: true,
  });
  expect(problems).toEqual([]);
  expect(text).toBe('See it and us.\n');
  expect(html).toContain('See it and <a href="/about/">us</a>');
  expect(advice.map(({ line, found }) => [line, found])).toEqual([[12, '"old.html"']]);
});

test('a picture that is a link to a picture is the picture that it leads to', async () => {
  const { pictures, html } = await render('[![x](small.jpg)](./large.jpg)');
  expect(pictures.map(({ path }) => path)).toEqual(['./large.jpg']);
  expect(html).not.toContain('<a');
});

test('of a relative link that leads nowhere an imported article keeps the words', async () => {
  const { text, html, problems, advice } = await render(
    lines('See [the *old* page](old/page.html) and [us](mailto:a@example.org).'),
    { imported: true },
  );
  expect(problems).toEqual([]);
  expect(text).toBe('See the old page and us.\n');
  expect(html).not.toContain('old/page.html');
  expect(html).toContain('<a href="mailto:a@example.org">us</a>');
  expect(advice.map(formatProblem)).toEqual([
    'a.md:10: found "old/page.html", expected an address that readers can open. Its words stay, without the link. Correct or remove it.',
  ]);
});
