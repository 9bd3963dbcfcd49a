import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Newsroom } from '#content/newsroom.ts';
import { readContent } from '#content/read/read-newsroom.ts';
import { formatProblem, formatProblems } from '#lib/problems.ts';
import type { BodyRenderer } from '#content/markdown/body.ts';
import type { Files } from '../../../fixtures/faulty/files.ts';
import { faultyFiles, onTheDay, soundFiles, writeArticle } from '../../../fixtures/faulty/files.ts';
import { writeFiles } from '../../../fixtures/faulty/write-files.ts';
import { animatedGif, plantJpeg } from '../../../fixtures/planted-pictures.ts';
import { tinyPicture } from '../../../fixtures/tiny-picture.ts';
import { box, film, song, sound, words } from '../../../fixtures/planted-media.ts';
import { createBodyRenderer } from '#content/markdown/pipeline.ts';
import { proseWords } from '#i18n/en.ts';
import { rendererStub } from './renderer-stub.ts';

const now = new Date('2026-11-23T12:00:00Z');
const roots: string[] = [];
afterEach(async () => {
  await Promise.all(roots.splice(0).map((root) => rm(root, { recursive: true })));
});

async function write(files: Files): Promise<string> {
  const root = await writeFiles(files);
  roots.push(root);
  return root;
}

async function read(files: Files, renderer: BodyRenderer = rendererStub): Promise<Newsroom> {
  const root = await write({ ...soundFiles, ...files });
  return readContent({ root, folder: 'content', language: 'en', renderer, now });
}

const report = async (files: Files): Promise<string[]> =>
  formatProblems((await read(files)).problems)
    .split('\n')
    .slice(0, -1);

const article = `---
headline: An article
slug: a-article
published: 2017-06-29T23:30:00-07:00
updated:
events: 2016-09-09/2016-09-12
section: world
topics: [syria]
map: [aleppo]
standfirst:
figure:
  caption: Two men shake hands.
  credit: A photographer
  file: none
source: { file: source.txt, publisher: none, url: none, rights: none }
notes:
  - { about: date, on: 2026-11-22, text: A note, evidence: [{ title: A, url: https://example.org/a }] }
corrections: [{ on: 2017-07-01, was: three, is: four }]
aliases: [/old/article/]
---

See [us](/about/).

The end.
`;

describe('a sound newsroom', () => {
  const folder = 'articles/2017/06/29/a-article';
  const files: Files = {
    [`${folder}/index.md`]: article,
    [`${folder}/source.txt`]: 'abc',
    [`${folder}/bridge.JPG`]: tinyPicture,
    [`${folder}/.index.md.swp`]: '',
  };

  test('is read as it was written, without the fields that say nothing', async () => {
    const { articles, problems } = await read(files);
    expect(problems).toEqual([]);
    expect(articles).toEqual([
      {
        id: '2017/06/29/a-article',
        file: `content/${folder}/index.md`,
        address: '/2017/06/29/a-article/',
        sourceSha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        front: {
          headline: 'An article',
          slug: 'a-article',
          published: '2017-06-29T23:30:00-07:00',
          events: { from: '2016-09-09', to: '2016-09-12' },
          section: 'world',
          topics: ['syria'],
          map: ['aleppo'],
          byline: [],
          language: 'en',
          figure: { caption: 'Two men shake hands.', credit: 'A photographer' },
          source: { file: 'source.txt' },
          notes: [
            {
              about: 'date',
              on: '2026-11-22',
              text: 'A note',
              evidence: [{ title: 'A', url: 'https://example.org/a' }],
            },
          ],
          corrections: [{ on: '2017-07-01', was: 'three', is: 'four' }],
          archived: [],
          aliases: ['/old/article/'],
          lead: false,
          draft: false,
        },
        markdown: '\nSee [us](/about/).\n\nThe end.\n',
        body: {
          parts: ['<p>See [us](/about/).</p>', '<p>The end.</p>'],
          paragraphs: ['See [us](/about/).', 'The end.'],
          numbering: { labels: ['1', '2'], removed: [] },
          blocks: [
            { id: 'p1', text: 'See [us](/about/).' },
            { id: 'p2', text: 'The end.' },
          ],
          ids: ['p1', 'p2'],
          figurePlaced: false,
          pictures: [],
          externalLinks: [],
          internalLinks: [{ href: '/about/', line: 22 }],
        },
      },
    ]);
  });

  test('is told in the order of its paths, with sections, topics and pages', async () => {
    const { articles, sections, topics, pages, places } = await read({
      ...files,
      ...onTheDay({ b: writeArticle('b'), a: writeArticle('a') }),
    });
    expect(
      [articles, sections, topics, pages, places].map((all) => all.map(({ id }) => id)),
    ).toEqual([
      ['2017/06/29/a-article', '2017/06/29/a', '2017/06/29/b'],
      ['business', 'culture', 'world'],
      ['russia', 'syria'],
      ['about'],
      ['aleppo'],
    ]);
    expect(sections.map(({ front }) => front)).toEqual([
      { name: 'Business' },
      { name: 'Culture' },
      { name: 'World' },
    ]);
  });

  test('hands its bodies over with the lines of the file, byte order mark and CRLF or not', async () => {
    const seen: unknown[] = [];
    const windows = `\uFEFF${writeArticle('a').replaceAll('\n', '\r\n')}`;
    const render: BodyRenderer['render'] = (written) => {
      if (written.file.includes('articles')) seen.push(written);
      return rendererStub.render(written);
    };
    const beside = { 'articles/2017/06/29/a/a.jpg': tinyPicture };
    await read({ ...onTheDay({ a: windows }), ...beside }, { ...rendererStub, render });
    const file = 'content/articles/2017/06/29/a/index.md';
    expect(seen).toEqual([
      {
        file,
        path: 'articles/2017/06/29/a/index.md',
        imported: false,
        markdown: '\nA paragraph.\n',
        firstLine: 7,
        figure: undefined,
        archived: [],
        headline: 'A sound article',
        beside: ['a.jpg'],
      },
    ]);
  });
});

describe('front matter as editors and content systems write it', () => {
  const file = 'content/articles/2017/06/29/a/index.md';
  const readOne = async (changes: Readonly<Record<string, string | null>>) => {
    const { articles, problems, advice } = await read(onTheDay({ a: writeArticle('a', changes) }));
    return { front: articles[0]?.front, problems: problems.map(formatProblem), advice };
  };

  test('has empty fields as two quotation marks, and lists with an empty end', async () => {
    const { front, problems } = await readOne({
      standfirst: '""',
      updated: '""',
      topics: '[""]',
      byline: '[Ann Lee, ""]',
      figure: '{ caption: "A bridge", credit: "" }',
      source: '{}',
    });
    expect(problems).toEqual([]);
    expect(front).toMatchObject({
      topics: [],
      byline: [{ name: 'Ann Lee' }],
      figure: { caption: 'A bridge' },
    });
    expect(front).not.toHaveProperty('standfirst');
  });

  test('has one value where there may be several, and words between commas', async () => {
    const { front, problems } = await readOne({
      byline: 'Ann Lee',
      topics: 'syria, russia',
      map: 'aleppo',
      aliases: '/old/',
      corrections: '{ on: 2017-07-01, was: three, is: four }',
    });
    expect(problems).toEqual([]);
    expect(front).toMatchObject({
      byline: [{ name: 'Ann Lee' }],
      topics: ['syria', 'russia'],
      map: ['aleppo'],
      aliases: ['/old/'],
      corrections: [{ on: '2017-07-01', was: 'three', is: 'four' }],
    });
  });

  test('is told of a faulty single value under the name of its field', async () => {
    expect((await readOne({ topics: 'syira', byline: '7' })).problems).toEqual([
      `${file}:7 byline: found 7, expected the name of an author. Put it in quotes.`,
      `${file}:6 topics: found "syira", expected one of russia, syria. Write syria.`,
    ]);
  });

  test('has yes and no as older YAML writes them', async () => {
    const { front, problems } = await readOne({ draft: 'no', lead: '"true"' });
    expect(problems).toEqual([]);
    expect(front).toMatchObject({ draft: false, lead: true });
  });

  test.each([
    ['true', true],
    ['WordPress', 'WordPress'],
  ])('says with imported: %s that it was taken in', async (written, imported) => {
    expect((await readOne({ imported: written })).front).toMatchObject({ imported });
  });

  test('leaves the day and the slug to the folder', async () => {
    const { front, problems } = await readOne({ slug: null, published: '""' });
    expect(problems).toEqual([]);
    expect(front).toMatchObject({ slug: 'a', published: '2017-06-29' });
  });

  test('has times without an offset, of which the day is read', async () => {
    const { front, advice } = await readOne({ published: '2017-06-29 10:00:00' });
    expect(front).toMatchObject({ published: '2017-06-29' });
    expect(advice.map(formatProblem)).toEqual([
      `${file}:4 published: found "2017-06-29 10:00:00", expected a day, or a time with its offset such as 2026-08-22T09:30:00+02:00. It is read as the day alone. Add the offset to keep the time.`,
    ]);
  });

  test('keeps an article back with draft: true, not with published: false', async () => {
    expect((await readOne({ published: 'false' })).problems).toEqual([
      `${file}:4 published: found false, expected a date such as 2026-08-22. Write draft: true to keep the article back.`,
    ]);
  });

  test('has fields of other systems, which are passed over with one piece of advice', async () => {
    const { front, problems, advice } = await readOne({ layout: 'post', weight: '10', toc: 'false' });
    expect(problems).toEqual([]);
    expect(front).not.toHaveProperty('layout');
    expect(advice.map(formatProblem)).toEqual([
      `${file}:6 layout: found fields of another system: layout, weight, toc, expected those of this newsroom alone. They are passed over. Remove them if nothing else needs them.`,
    ]);
  });

  test('is refused where a field is unknown, without all the fields there are', async () => {
    expect((await readOne({ zebra: '1', layout: 'post' })).problems).toEqual([
      `${file}:6 zebra: found an unknown field, expected a field of this newsroom. Remove it, or look in docs/writing.md for the field that is meant.`,
    ]);
  });
});

describe('articles as files', () => {
  const bare = writeArticle('x', { slug: null, published: null });

  test('have their day and slug from their name, and pictures and sources beside them', async () => {
    const { articles, problems } = await read({
      'articles/2017-06-29-jekyll.md': writeArticle(
        'x',
        { slug: null, published: null, source: '{ file: jekyll.txt }' },
        '![A](./bridge.jpg)\n',
      ),
      'articles/jekyll.txt': 'abc',
      'articles/bridge.jpg': tinyPicture,
      'articles/2017/06/30/flat.md': bare,
    });
    expect(problems.map(formatProblem)).toEqual([]);
    expect(articles.map(({ id, address, front }) => [id, address, front.published])).toEqual([
      ['2017/06/29/jekyll', '/2017/06/29/jekyll/', '2017-06-29'],
      ['2017/06/30/flat', '/2017/06/30/flat/', '2017-06-30'],
    ]);
  });

  test('are refused where a folder has the same address', async () => {
    expect(
      await report({
        'articles/2017-06-29-a.md': bare,
        'articles/2017/06/29/a/index.md': bare,
        'articles/2017/06/29/a.md': bare,
      }),
    ).toEqual([
      'content/articles/2017/06/29/a.md:1: found a second article at /2017/06/29/a/, expected one. Remove it or content/articles/2017-06-29-a.md, or give one of them another slug.',
      'content/articles/2017/06/29/a/index.md:1: found a second article at /2017/06/29/a/, expected one. Remove it or content/articles/2017-06-29-a.md, or give one of them another slug.',
    ]);
  });

  test('may be drafts of what is published', async () => {
    const { problems, advice, articles } = await read({
      'articles/2017-06-29-a.md': writeArticle('a', { draft: 'true' }),
      'articles/2017/06/29/a/index.md': bare,
    });
    expect(problems).toEqual([]);
    expect(advice.map(({ kind }) => kind)).toEqual(['addresses of two articles, in drafts']);
    expect(articles.map(({ file }) => file)).toEqual(['content/articles/2017/06/29/a/index.md']);
  });
});

describe('a faulty newsroom', () => {
  test('is told every fault of every file at once', async () => {
    const { problems: own, ledger } = await read(faultyFiles);
    const problems = [...own, ...ledger.broken];
    const expected = await readFile(
      new URL('../../../fixtures/faulty/report.txt', import.meta.url),
      'utf8',
    );
    expect(`${formatProblems(problems)}\n`).toBe(expected);
  });

  test('is told what its bodies lack beside what its fields lack', async () => {
    const render: BodyRenderer['render'] = async (written) => {
      const { body } = await rendererStub.render(written);
      const { file } = written;
      const problem = { file, line: 8, found: 'a tag', expected: 'none', advice: 'Remove it.' };
      return { body, problems: file.includes('articles') ? [problem] : [], advice: [] };
    };
    const { problems } = await read(
      onTheDay({ a: writeArticle('a', { lead: 'so' }), b: writeArticle('b', { title: 'B' }) }),
      { ...rendererStub, render },
    );
    expect(formatProblems(problems)).toBe(
      [
        'content/articles/2017/06/29/a/index.md:6 lead: found "so", expected true or false. Write true or false, without quotes.',
        'content/articles/2017/06/29/a/index.md:8: found a tag, expected none. Remove it.',
        'content/articles/2017/06/29/b/index.md:6 title: found an unknown field, expected headline. Write headline instead of title.',
        'content/articles/2017/06/29/b/index.md:8: found a tag, expected none. Remove it.',
        '4 problems in 2 files. Nothing was published.',
      ].join('\n'),
    );
  });

  test('is told what was left out of its files', async () => {
    const { articles, problems, advice } = await read(
      onTheDay({ a: writeArticle('a', { headline: '"A\\u200B B"' }, 'One\u2060 two.\n') }),
    );
    expect(problems).toEqual([]);
    expect(articles.map(({ front, body }) => [front.headline, body.paragraphs])).toEqual([
      ['A B', ['One two.']],
    ]);
    expect(advice.map(formatProblem)).toEqual([
      'content/articles/2017/06/29/a/index.md:8: found the invisible character U+2060, expected text that can be seen. It is left out. Delete it.',
      'content/articles/2017/06/29/a/index.md:2: found the invisible character U+200B, expected text that can be seen. It is left out. Delete it.',
    ]);
  });

  test('is told that there is nothing in it', async () => {
    const root = await write({});
    const { problems } = await readContent({
      root,
      folder: 'conten',
      language: 'en',
      renderer: rendererStub,
      now,
    });
    expect(formatProblems(problems).split('\n')[0]).toBe(
      'conten:1: found nothing, expected a folder with articles, sections, topics, pages and places. Create it, or correct the folder in src/publication.ts.',
    );
  });

  test('is told of symbolic links, which are not followed', async () => {
    const root = await write(soundFiles);
    await symlink(root, join(root, 'content', 'loop'));
    const { problems } = await readContent({
      root,
      folder: 'content',
      language: 'en',
      renderer: rendererStub,
      now,
    });
    expect(formatProblems(problems).split('\n')).toEqual([
      'content/loop:1: found a symbolic link, expected a file. Put the file itself there.',
      '1 problem in 1 file. Nothing was published.',
    ]);
  });
});

describe('a draft', () => {
  const sound = onTheDay({ a: writeArticle('a') });
  const draft = 'articles/2017/06/29/b/index.md';

  test.each<readonly [fault: string, files: Files]>([
    ['a faulty field', { [draft]: writeArticle('b', { draft: 'true', published: 'soon' }) }],
    ['an unknown field', { [draft]: writeArticle('b', { draft: 'true', zebra: '1' }) }],
    ['YAML that cannot be read', { [draft]: '---\nheadline: @home\ndraft: true # yet\n---\n\nText.\n' }],
    ['front matter without an end', { [draft]: '---\ndraft: true\nheadline: A\n\nText.\n' }],
    ['front matter of another kind', { [draft]: '+++\ntitle = "A"\ndraft = true\n+++\n\nText.\n' }],
    [
      'another encoding',
      { [draft]: Buffer.from(writeArticle('b', { draft: 'true' }, 'Gr\u00F6\u00DFe'), 'latin1') },
    ],
    ['too many words', { [draft]: writeArticle('b', { draft: 'true' }, 'word '.repeat(110_000)) }],
    ['no text', { [draft]: writeArticle('b', { draft: 'true' }, '') }],
    ['a dead link', { [draft]: writeArticle('b', { draft: 'true' }, 'A [link](/nowhere/).\n') }],
    [
      'a picture that cannot be read',
      {
        [draft]: writeArticle('b', { draft: 'true' }),
        'articles/2017/06/29/b/a.png': tinyPicture.subarray(0, 30),
      },
    ],
    [
      'a file that nothing names',
      { [draft]: writeArticle('b', { draft: 'true' }), 'articles/2017/06/29/b/a.txt': 'Loose.' },
    ],
    [
      'the former address of a public article',
      {
        [draft]: writeArticle('b', { draft: 'true', aliases: '[/old/]' }),
        'articles/2017/06/29/c/index.md': writeArticle('c', { aliases: '[/old/]' }),
      },
    ],
  ])('may have %s: that is advice and stops nothing', async (_, files) => {
    const { articles, problems, advice } = await read({ ...sound, ...files });
    expect(problems).toEqual([]);
    expect(advice.map(({ kind }) => kind)).toEqual([expect.stringMatching(/, in drafts$/u)]);
    expect(articles.map(({ id }) => id)).toContain('2017/06/29/a');
  });

  test('is what its front matter says, not its text', async () => {
    const text = `${writeArticle('b', { published: 'soon' })}\ndraft: true\n`;
    expect((await read({ ...sound, [draft]: text })).problems).toHaveLength(1);
  });
});

describe('names that differ in case or composition alone', () => {
  test.each([
    ['articles/2017/06/29/größe/index.md', 'articles/2017/06/29/gro\u0308ße/index.md'],
    ['articles/2017/06/29/große/index.md', 'articles/2017/06/29/grosse/index.md'],
  ])('are one: %s and %s', async (one, other) => {
    const [first, second] = [one, other].toSorted().map((path) => `content/${path}`);
    const textOf = (path: string): string => writeArticle(path.split('/').at(-2) ?? '');
    expect(await report({ [one]: textOf(one), [other]: textOf(other) })).toEqual([
      expect.stringMatching(
        `^${second ?? ''}:1: found .*\\. Remove it or ${first ?? ''}, or give one of them another slug\\.$`,
      ),
    ]);
  });

  test('are one name where a field has the other form', async () => {
    const files = {
      'sections/größe.md': '---\nname: Größe\n---\n',
      ...onTheDay({ 'gro\u0308ße': writeArticle('größe', { section: 'gro\u0308ße' }) }),
    };
    const { articles, problems } = await read(files);
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([
      { address: '/2017/06/29/größe/', front: { slug: 'größe', section: 'größe' } },
    ]);
  });
});

describe('links within the site', () => {
  const others = onTheDay({
    größe: writeArticle('größe'),
    'a-draft': writeArticle('a-draft', { draft: 'true', section: 'culture' }),
    'two-paragraphs': writeArticle('two-paragraphs', { topics: '[syria]' }, 'One.\n\nTwo.\n'),
    'with-heading': writeArticle('with-heading', {}, '## heading\n\nOne.\n'),
  });

  test.each([
    '/',
    '/archive/',
    '/search/?q=aleppo',
    '/about/',
    '/about/#p1',
    '/2017/',
    '/2017/06/',
    '/sections/world/',
    '/topics/syria/',
    '/2017/06/29/two-paragraphs/',
    '/2017/06/29/two-paragraphs/#p2',
    '/2017/06/29/two-paragraphs/#record',
    '/2017/06/29/with-heading/#h-heading',
    '/2017/06/29/links/#p1',
    '/2017/06/29/größe/',
    '/2017/06/29/gr%C3%B6%C3%9Fe/#p1',
    '/2017/06/29/gro\u0308%C3%9Fe/',
    '/corrections/',
  ])('may lead to %s', async (href) => {
    const links = writeArticle('links', {}, `A [link](${href}).\n`);
    expect(await report({ ...others, ...onTheDay({ links }) })).toEqual([]);
  });

  const open = 'expected an address that readers can open';
  test.each([
    ['/abuot/', `found "/abuot/", ${open}. Write /about/.`],
    ['/about', `found "/about", ${open}. Write /about/.`],
    ['/sections/culture/', `found "/sections/culture/", ${open}. Correct the link, or remove it.`],
    ['/topics/russia/', `found "/topics/russia/", ${open}. Correct the link, or remove it.`],
    ['/2018/', `found "/2018/", ${open}. Write /2017/.`],
    [
      '/2017/06/29/a-draft/',
      `found "/2017/06/29/a-draft/", ${open}. Correct the link, or remove it.`,
    ],
    [
      '/2017/06/29/two-paragraphs/#p3',
      'found "/2017/06/29/two-paragraphs/#p3", expected #p1 to #p2. Correct the number of the paragraph.',
    ],
    [
      '/2017/06/29/with-heading/#h-haeding',
      'found "/2017/06/29/with-heading/#h-haeding", expected a heading or paragraph of that page. Write /2017/06/29/with-heading/#h-heading.',
    ],
    [
      '/about/#record',
      'found "/about/#record", expected a heading or paragraph of that page. Correct what stands after the #, or remove it.',
    ],
  ])('may not lead to %s', async (href, sentence) => {
    const links = writeArticle('links', {}, `Text.\n\nA [link](${href}).\n`);
    expect(await report({ ...others, ...onTheDay({ links }) })).toEqual([
      `content/articles/2017/06/29/links/index.md:10: ${sentence}`,
    ]);
  });
});

describe('an imported article', () => {
  const settings = { folder: 'content', language: 'en', base: '/news/', renderer: createBodyRenderer(proseWords, '/news/'), now };
  const readWhole = async (files: Files): Promise<Newsroom> =>
    readContent({ ...settings, root: await write({ ...soundFiles, ...files }) });
  const text =
    'See [us](/about/), [**gone**](/2001/gone/), [old](/old/name/), [old too](old.html), [p9](/about/#p9) and [above](#nowhere).\n';

  test('keeps the words of links that lead nowhere, and says which', async () => {
    const { articles, problems, advice } = await readWhole(
      onTheDay({
        a: writeArticle('a', { imported: 'Jekyll' }, text),
        b: writeArticle('b', { aliases: '[/old/name/]' }),
      }),
    );
    expect(problems.map(formatProblem)).toEqual([]);
    const html = articles[0]?.body.parts.filter((part) => typeof part === 'string').join('');
    expect(html).toBe(
      '<p id="p1">See <a href="/news/about/">us</a>, <strong>gone</strong>, <a href="/news/old/name/">old</a>, old too, p9 and above.<a class="anchor" href="#p1" aria-label="Link to paragraph 1"></a></p>',
    );
    expect(articles[0]?.body.internalLinks.map(({ href }) => href)).toEqual(['/about/', '/old/name/']);
    expect(advice.map(({ kind, line, found }) => [kind, line, found])).toEqual(
      ['"old.html"', '"#nowhere"', '"/2001/gone/"', '"/about/#p9"'].map((found) => [
        'dead links of imported articles',
        9,
        found,
      ]),
    );
  });

  test('is refused for the same links if it was written here', async () => {
    const { problems } = await readWhole(onTheDay({ a: writeArticle('a', {}, text) }));
    expect(problems.map(({ found }) => found).toSorted()).toEqual([
      '"#nowhere"',
      '"/2001/gone/"',
      '"/about/#p9"',
      '"/old/name/"',
      '"old.html"',
    ]);
  });
});

describe('files of the newsroom', () => {
  const article = (text: string, changes: Readonly<Record<string, string>> = {}): Files =>
    onTheDay({ a: writeArticle('a', changes, text) });
  const svg = (inner = ''): string => `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">${inner}</svg>`;
  const read = async (files: Files): Promise<Newsroom> =>
    readContent({
      root: await write({ ...soundFiles, ...files }),
      folder: 'content',
      language: 'en',
      renderer: createBodyRenderer(proseWords),
      now,
    });
  const report = async (files: Files): Promise<string[]> =>
    (await read(files)).problems.map(formatProblem);

  test('may be uploads that a text shows, links to, or has as its figure', async () => {
    const files = {
      ...article('![A](/uploads/2017/a b.png)\n\n[The report](/uploads/the%20report.pdf)\n', {
        figure: '{ caption: A bridge, file: /uploads/bridge.png, alt: none }',
      }),
      'uploads/2017/a b.png': tinyPicture,
      'uploads/bridge.png': tinyPicture,
      'uploads/the report.pdf': '%PDF',
      'uploads/notes.md': 'Not published, and no article.',
      'uploads/photo.jpg': await plantJpeg(),
    };
    const { articles, problems, advice } = await read(files);
    expect([...problems, ...advice].map(formatProblem)).toEqual([]);
    expect(articles[0]?.front.figure).toEqual({ caption: 'A bridge', file: '/uploads/bridge.png', alt: '' });
  });

  test('are looked for where the text says, and the nearest is offered', async () => {
    const files = { ...article('![A](/uploads/brigde.png) ![B](maps/road.svg)\n'), 'uploads/bridge.png': tinyPicture };
    expect(await report(files)).toEqual([
      'content/articles/2017/06/29/a/index.md:8: found "/uploads/brigde.png", expected a picture of the content. Write /uploads/bridge.png.',
      'content/articles/2017/06/29/a/index.md:8: found "./maps/road.svg", expected a picture of the content. Put the picture beside the text.',
    ]);
  });

  test('are refused as uploads if they tell more than they show, or would run as pages', async () => {
    const links = ['photo.jpg', 'page.html', 'drawing.svg', 'talk.mp3'].map((name) => `[A](/uploads/${name})`);
    const files = {
      ...article(`${links.join(' ')}\n`),
      'uploads/photo.jpg': await plantJpeg(),
      'uploads/page.html': '<script>alert(1)</script>',
      'uploads/drawing.svg': svg('<script>alert(1)</script>'),
      'uploads/talk.mp3': song(['TPE1', 'Ann Lee']),
    };
    expect((await read(files)).problems.map(({ file, kind }) => [file, kind])).toEqual([
      ['content/uploads/page.html', 'uploads that are no documents'],
      ['content/uploads/drawing.svg', 'drawings that are more than drawings'],
      ['content/uploads/photo.jpg', 'pictures with metadata'],
      ['content/uploads/talk.mp3', 'audio and video with metadata'],
    ]);
  });

  test('are refused as drawings if they would run, ask elsewhere or tell of their makers', async () => {
    const files = (drawing: string): Files => ({
      ...article('![A](a.svg)\n'),
      'articles/2017/06/29/a/a.svg': drawing,
    });
    const file = 'content/articles/2017/06/29/a/a.svg:1';
    expect(await report(files(svg('<rect width="4" height="4"/>')))).toEqual([]);
    expect(await report(files(svg('<rect onclick="a()"/><image href="https://example.org/a.png"/>')))).toEqual([
      `${file}: found the attribute onclick and a reference to something elsewhere, expected a drawing that runs nothing and asks for nothing elsewhere. Save it as plain SVG, or take that out.`,
    ]);
    expect(await report(files(svg('<metadata>Ann Lee</metadata>')))).toEqual([
      `${file}: found metadata, expected a picture and nothing else in its file. Save it for the web, without metadata.`,
    ]);
  });

  test('are refused as audio and video if they tell of place, device or author', async () => {
    const files = {
      ...article('![A](film.mp4)\n\n![B](talk.mp3)\n\n![C](clean.wav)\n'),
      'articles/2017/06/29/a/film.mp4': film(box('udta', box('\u00A9xyz', words('+46.20+006.14/')))),
      'articles/2017/06/29/a/talk.mp3': song(['TPE1', 'Ann Lee']),
      'articles/2017/06/29/a/clean.wav': sound(),
      'articles/2017/06/29/a/unused.mp3': song(['TPE1', 'Ann Lee']),
    };
    const folder = 'content/articles/2017/06/29/a';
    expect(await report(files)).toEqual([
      `${folder}/film.mp4:1: found a video that tells the place (©xyz "+46.20+006.14/"), expected a video without such data. Clean it with ffmpeg -i film.mp4 -map_metadata -1 -c copy clean-film.mp4 or exiftool -all= film.mp4.`,
      `${folder}/talk.mp3:1: found audio that tells the author (TPE1 "Ann Lee"), expected audio without such data. Clean it with ffmpeg -i talk.mp3 -map_metadata -1 -c copy clean-talk.mp3.`,
    ]);
  });

  test('are advised on where a figure has no words of its own', async () => {
    const { advice } = await read({
      ...article('Text.\n', { figure: '{ caption: A bridge, file: a.png }' }),
      'articles/2017/06/29/a/a.png': tinyPicture,
    });
    expect(advice.map(formatProblem)).toEqual([
      'content/articles/2017/06/29/a/index.md:6 figure.alt: found nothing, expected words for those who cannot see the picture. Describe the picture, or write none. Its caption serves until then.',
    ]);
  });

  test('of a draft are its own affair', async () => {
    const { problems } = await read({
      ...article('[A](/uploads/page.html) ![B](film.mp4)\n', { draft: 'true' }),
      'uploads/page.html': '<p>A</p>',
      'articles/2017/06/29/a/film.mp4': 'No film.',
    });
    expect(problems).toEqual([]);
  });
});

test('a picture in a text must lie beside it', async () => {
  const pictures = writeArticle(
    'pictures',
    {},
    '![A](./bridge.jpg)\n\n![B](./brigde.jpg)\n\n![C](./sea.png)\n',
  );
  const file = 'content/articles/2017/06/29/pictures/index.md';
  expect(
    await report({
      ...onTheDay({ pictures }),
      'articles/2017/06/29/pictures/bridge.jpg': tinyPicture,
    }),
  ).toEqual([
    `${file}:10: found "./brigde.jpg", expected a picture in the same folder. Write ./bridge.jpg.`,
    `${file}:12: found "./sea.png", expected a picture in the same folder. Put the picture beside the text.`,
  ]);
});

test('pictures beside pages are checked too, and those in public', async () => {
  const root = await write({ ...soundFiles, 'pages/house.png': tinyPicture.subarray(0, 30) });
  await mkdir(join(root, 'public'));
  await writeFile(join(root, 'public/photo.jpg'), await plantJpeg());
  const { problems } = await readContent({
    root,
    folder: 'content',
    language: 'en',
    renderer: rendererStub,
    now,
  });
  expect(problems.map(({ file, found }) => [file, found.split(',')[0]])).toEqual([
    ['content/pages/house.png', 'a picture that cannot be read'],
    ['public/photo.jpg', 'a comment'],
  ]);
});

test('a picture that moves is advised on, and stops nothing', async () => {
  const { problems, advice } = await read({
    'articles/2017/06/29/a-article/index.md': article,
    'articles/2017/06/29/a-article/source.txt': 'abc',
    'articles/2017/06/29/a-article/moving.gif': await animatedGif(),
  });
  expect(problems).toEqual([]);
  expect(advice.map(formatProblem)).toEqual([
    'content/articles/2017/06/29/a-article/moving.gif:1: found a picture that moves, expected a still one. Readers see its first frame; save another frame if that one tells more.',
  ]);
});
