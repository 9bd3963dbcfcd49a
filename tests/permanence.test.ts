import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSite, type RunningServer } from '#cli/site-server.ts';
import { build, cache, record, root, type Built } from './setup/build.ts';
import { readPages } from './site/built-pages.ts';

// Two issues of one publication: what was shared from the first must lead where it should in the second.

const folder = join(cache, 'permanence');
const content = 'node_modules/.cache/pressmark-tests/permanence/content';
const [first, second] = [join(folder, 'first'), join(folder, 'second')];
const site = { base: '/news/', origin: 'https://fixtures.example' };
const settings = {
  CONTENT_DIR: content,
  CACHE_DIR: join(folder, 'cache'),
  BASE_PATH: site.base,
  SITE_URL: site.origin,
};

const write = async (path: string, text: string): Promise<void> => {
  const file = join(root, content, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
};

const article = (day: string, slug: string) => `articles/2020/05/${day}/${slug}/index.md`;

function writeArticle(
  day: string,
  slug: string,
  fields: string,
  paragraphs: readonly string[],
): Promise<void> {
  const front = `---\nheadline: The article of ${slug}\nslug: ${slug}\npublished: 2020-05-${day}\nsection: harbour\n${fields}---\n`;
  return write(article(day, slug), `${front}\n${paragraphs.join('\n\n')}\n`);
}

const ferry = [
  'The ferry left the quay at nine with forty passengers and a crew of six on board.',
  'The council had measured the old bridge in the spring and found it sound in every part.',
  'Lamps along the water were lit an hour before dusk, as they had been for years.',
  '- tickets at the gate\n- tickets from the crew on board the evening boat',
  'Fog lay on the water until the bells rang nine and the first boats came home.',
];

/** What the second issue has of it: the second corrected, one put in, the third and an item taken out, one added. */
const ferryLater = [
  ferry[0] ?? '',
  'The council had measured the old bridge in the autumn and found it sound in nearly every part.',
  'An engineer from the capital came to look at the rivets, and stayed for a week.',
  '- tickets from the crew on board the evening boat',
  ferry[4] ?? '',
  'The next boat leaves on Sunday.',
];

const tides = [
  'A table of the tides was printed on the back of the notice, for all to see.',
  'Nobody had asked for it, but everybody was glad to have it at the height of spring.',
];

const error = [
  'The mayor opened the bridge.',
  'He did not: it was the year before, in another town.',
];

async function writeFirst(): Promise<void> {
  await write('sections/harbour.md', '---\nname: Harbour\n---\n');
  await write('pages/about.md', '---\nheadline: About\n---\n\nA publication of fixtures.\n');
  await writeArticle('01', 'the-ferry', 'aliases: [/archive-of-1999/ferry/]\n', ferry);
  await writeArticle('02', 'the-tides', '', tides);
  await writeArticle('03', 'the-error', 'aliases: [/error/]\n', error);
}

/** Renames, corrects, puts in, takes out and withdraws; but names no former address yet. */
async function editSecond(): Promise<void> {
  await writeArticle('01', 'the-ferry', 'aliases: [/archive-of-1999/ferry/]\n', ferryLater);
  await mkdir(join(root, content, dirname(article('02', 'tide-tables'))), { recursive: true });
  await rename(
    join(root, content, dirname(article('02', 'the-tides'))),
    join(root, content, dirname(article('02', 'tide-tables'))),
  );
  await writeArticle('02', 'tide-tables', '', ['A word before.', ...tides]);
  const withdrawn = 'withdrawn: { on: 2020-06-01, reason: The bridge was another. }\n';
  await writeArticle('03', 'the-error', `aliases: [/error/]\n${withdrawn}`, []);
  await rename(join(root, content, 'pages/about.md'), join(root, content, 'pages/imprint.md'));
}

async function nameFormer(): Promise<void> {
  const aliases = 'aliases: [/2020/05/02/the-tides/]\n';
  await writeArticle('02', 'tide-tables', aliases, ['A word before.', ...tides]);
  const about = '---\nheadline: About\naliases: [/about/]\n---\n\nA publication of fixtures.\n';
  await write('pages/imprint.md', about);
}

/** What is at an address now, as a reader gets there. */
interface Arrival {
  readonly status: number;
  readonly path: string;
  readonly html: string;
}

const problemsIn = ({ log }: Built): string[] =>
  log.split('\n').filter((line) => line.startsWith(content));

describe('two issues of a publication', () => {
  let server: RunningServer;
  let forgot: Built;
  let unrecorded: Built;
  let recorded: Built;
  let restored: Built;
  const ledgers = { first: '', afterBuild: '', published: '', second: '', restored: '' };
  /** Every page of the first issue, and the numbered paragraphs on it. */
  let shared: readonly { path: string; ids: readonly string[] }[];

  async function visit(path: string): Promise<Arrival> {
    const response = await fetch(new URL(path, server.url));
    const { pathname } = new URL(response.url);
    return { status: response.status, path: pathname, html: await response.text() };
  }

  async function paragraphAt(path: string, id: string): Promise<Element | undefined> {
    return select(`#${id}`, fromHtml((await visit(path)).html));
  }

  const textAt = async (path: string, id: string): Promise<string> =>
    toString((await paragraphAt(path, id)) ?? { type: 'root', children: [] });

  const ferryPath = '/news/2020/05/01/the-ferry/';
  const oldTides = '/news/2020/05/02/the-tides/';
  const newTides = '/news/2020/05/02/tide-tables/';
  const errorPath = '/news/2020/05/03/the-error/';

  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await writeFirst();
    expect(await record(settings)).toMatchObject({ code: 0 });
    const one = await build({ ...settings, OUT_DIR: first });
    expect(one, one.log).toMatchObject({ code: 0 });
    const pages = await readPages({ ...site, folder: first });
    shared = pages
      .filter(({ file }) => file !== '404.html')
      .map(({ url, tree }) => ({
        path: url.pathname,
        ids: selectAll('.anchor', tree).map(({ properties }) =>
          String(properties['href']).slice(1),
        ),
      }));
    await editSecond();
    forgot = await build({ ...settings, OUT_DIR: second });
    await nameFormer();
    const kept = () => readFile(join(root, content, 'permalinks.jsonl'), 'utf8');
    ledgers.first = await kept();
    unrecorded = await build({ ...settings, OUT_DIR: second });
    ledgers.afterBuild = await kept();
    ledgers.published = await readFile(join(second, 'permalinks.json'), 'utf8');
    recorded = await record(settings);
    ledgers.second = await kept();
    await rm(join(root, content, 'permalinks.jsonl'));
    restored = await record(settings, ['--from', second]);
    ledgers.restored = await kept();
    const two = await build({ ...settings, OUT_DIR: second });
    expect(two, two.log).toMatchObject({ code: 0 });
    server = await startSite({ ...site, folder: second }, 0);
  }, 180_000);

  afterAll(() => server.close());

  test('the second is not built while an address of the first would be lost', () => {
    expect(forgot.code).toBe(1);
    expect(problemsIn(forgot)).toEqual([
      `${content}/articles/2020/05/02/tide-tables/index.md:3 slug: found "tide-tables" at /2020/05/02/tide-tables/, expected /2020/05/02/the-tides/, where this text was published. Write /2020/05/02/the-tides/ in its aliases, or move the folder back.`,
      `${content}/pages/imprint.md:1 slug: found "imprint" at /imprint/, expected /about/, where this text was published. Write /about/ in its aliases, or move the folder back.`,
    ]);
  });

  test('it is built before it is recorded, says so, and writes nothing among the texts', () => {
    expect(unrecorded.code).toBe(0);
    expect(unrecorded.log).toContain(
      `${content}/permalinks.jsonl does not have yet what is new at /2020/05/01/the-ferry/, /2020/05/02/the-tides/, /2020/05/02/tide-tables/ and 2 more. npm run record writes it; commit the file.`,
    );
    expect(ledgers.afterBuild).toBe(ledgers.first);
  });

  test('the site has the complete ledger of what was published, as it is recorded later', () => {
    const published: unknown = JSON.parse(ledgers.published);
    const lines = ledgers.second.trim().split('\n');
    expect(published).toEqual({
      version: 1,
      permalinks: lines.map((line): unknown => JSON.parse(line)),
    });
    expect(lines).toHaveLength(8);
  });

  test('a lost ledger is made again from the published site, and then has every number', () => {
    expect(restored, restored.log).toMatchObject({ code: 0 });
    expect(ledgers.restored).toBe(ledgers.second);
  });

  test('recording says what became of each paragraph', () => {
    expect(recorded.log.split('\n')).toEqual(
      expect.arrayContaining([
        '/2020/05/01/the-ferry/: p2 corrected, p3 removed, p4 removed, p4a new, p7 new',
        '/2020/05/02/the-tides/: leads to /2020/05/02/tide-tables/',
      ]),
    );
  });

  test('every address of the first leads to a page, and its paragraphs to their places', async () => {
    expect(shared.length).toBeGreaterThan(12);
    const lost: string[] = [];
    for (const { path, ids } of shared) {
      const { status, path: arrived, html } = await visit(path);
      if (status !== (arrived === errorPath ? 410 : 200)) lost.push(`${path} answers ${status}`);
      if (arrived === errorPath) continue;
      const tree = fromHtml(html);
      lost.push(...ids.filter((id) => !select(`#${id}`, tree)).map((id) => `${path}#${id}`));
    }
    expect(lost).toEqual([]);
  });

  test('a paragraph is the one it was, corrected or not', async () => {
    const texts = await Promise.all(
      ['p1', 'p2', 'p4a', 'p5', 'p6', 'p7'].map((id) => textAt(ferryPath, id)),
    );
    expect(texts).toEqual([
      ferryLater[0],
      ferryLater[1],
      ferryLater[2],
      'tickets from the crew on board the evening boat',
      ferryLater[4],
      ferryLater[5],
    ]);
  });

  test('one that was removed says so', async () => {
    expect(await textAt(ferryPath, 'p3')).toBe('Paragraphs 3 and 4 were removed.');
    const line = await paragraphAt(ferryPath, 'p3');
    expect(line && select('#p4', line)).toBeDefined();
  });

  test('numbers are written out where counting would give others, and only there', async () => {
    const written = selectAll('.anchor', fromHtml((await visit(ferryPath)).html)).map(
      ({ properties }) => properties['dataNumber'],
    );
    expect(written.filter(Boolean)).toEqual(['1', '2', '4a', '5', '6', '7']);
    const untold = selectAll('.anchor', fromHtml((await visit('/news/imprint/')).html));
    expect(untold.map(({ properties }) => properties['dataNumber'])).toEqual([undefined]);
  });

  test('what cites an article points to the paragraphs that it has now', async () => {
    const citations = select('cite-article', fromHtml((await visit(`${ferryPath}cite/`)).html));
    expect(citations?.properties['dataLabels']).toBe('1-2 4a 5-7');
  });

  test('a renamed article keeps its paragraphs, and one before the first comes before it', async () => {
    expect(await visit(oldTides)).toMatchObject({ status: 200, path: newTides });
    expect(await textAt(newTides, 'p0a')).toBe('A word before.');
    expect(await textAt(oldTides, 'p1')).toBe(tides[0]);
  });

  test.each([
    ['/news/archive-of-1999/ferry/', ferryPath],
    ['/news/about/', '/news/imprint/'],
    ['/news/2020/05/02/the-tides', newTides],
    ['/news/error/', errorPath],
  ])('%s leads to %s', async (from, to) => {
    expect((await visit(from)).path).toBe(to);
  });

  test('a host without rules has a page at each former address that leads on', async () => {
    const pages = await readPages({ ...site, folder: second });
    const moved = pages.find(({ url }) => url.pathname === oldTides);
    expect(moved?.listed).toBe(false);
    const refresh = selectAll('noscript meta', moved?.tree ?? { type: 'root', children: [] });
    expect(moved?.html).toContain(`content="0; url=${newTides}"`);
    expect(moved?.html).toContain(`rel="canonical" href="${site.origin}${newTides}"`);
    expect(refresh.length + (moved?.html.length ?? 0)).toBeLessThan(1_500);
  });

  test('a withdrawn article says when and why, without its text, and is in no list, feed or index', async () => {
    const { status, html } = await visit(errorPath);
    expect(status).toBe(410);
    expect(html).toContain('This article was withdrawn on June 1, 2020.');
    expect(html).toContain('The bridge was another.');
    expect(html).not.toContain('mayor');
    expect(select('meta[name=robots]', fromHtml(html))?.properties['content']).toBe('noindex');
    for (const path of [
      '',
      '2020/05/',
      'sections/harbour/',
      'archive/',
      'feed.xml',
      'sitemap.xml',
    ]) {
      const { status: found, html: list } = await visit(`/news/${path}`);
      expect(found).toBe(200);
      expect(list).not.toContain('the-error');
    }
  });
});
