import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyCopy } from '#cli/verify-copy.ts';
import { createFolder, writeFiles } from '../../fixtures/temporary-folder.ts';

const FILE = '2017/06/29/hope/index.html';
const PLAIN = '2017/06/29/hope/index.txt';

const page = `<!doctype html><html lang="en"><head><link rel="canonical" href="https://pressmark.example/2017/06/29/hope/"></head><body>
<article><header class="header"><p class="kicker"><a href="/sections/world/">World</a></p><h1 class="headline">Hope?</h1><p>Dated June 29, 2017 in the source</p></header>
<div class="body"><section class="note" id="about-the-date"><h2>About the date</h2><p>It is later.</p></section>
<p id="p1">One bridge opened.<a class="anchor" href="#p1"></a></p>
<p id="p2">It took nine years.<a class="anchor" href="#p2"></a></p>
<section class="record" id="record"><h2>The record</h2></section></div></article></body></html>`;

const plain = `Hope?

Dated June 29, 2017 in the source
https://pressmark.example/2017/06/29/hope/

---
One bridge opened.

It took nine years.
`;

/** The page as a browser saves it: addresses made whole, scripts’ work in it, another head. */
const saved = page
  .replace('<html', '<!-- saved from url=(0042)https://pressmark.example/ --><html')
  .replaceAll('href="#', 'href="https://pressmark.example/2017/06/29/hope/#')
  .replace(
    '</div></article>',
    '<quote-link><button>Copy quote</button></quote-link></div></article>',
  )
  .replaceAll('>\n<', '>\n\n   <');

const archive = [
  'From: <Saved by a browser>',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----Part"',
  '',
  '',
  '------Part',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  page.replaceAll('=', '=3D').replace('nine', 'ni=\r\nne'),
  '------Part--',
].join('\r\n');

async function verify(copy: string, name = 'copy.html') {
  const folder = await createFolder({ [`dist/${FILE}`]: page, [`dist/${PLAIN}`]: plain });
  await writeFiles(folder, { [name]: copy });
  const { kind, sentence } = await verifyCopy(join(folder, name), join(folder, 'dist'));
  return [kind, sentence.replaceAll(`${folder}/`, '')];
}

const SAME = `copy.html: the text is that of ${FILE}, 2 passages, word for word.`;
const first = `This is the first difference from ${FILE}.`;

test('a copy of an article whose slug is in another script is found by its permalink', async () => {
  const file = '2017/06/29/größe/index.html';
  const copy = page.replace('/hope/', '/gr%C3%B6%C3%9Fe/');
  const folder = await createFolder({ [`dist/${file}`]: copy, 'copy.html': copy });
  const { kind } = await verifyCopy(join(folder, 'copy.html'), join(folder, 'dist'));
  expect(kind).toBe('same');
});

describe('a copy', () => {
  test.each([
    ['as it is served', page, 'same', SAME],
    ['as a browser saves it', saved, 'same', SAME],
    ['as a browser saves it in one file', archive, 'same', SAME],
    [
      'with another word',
      page.replace('nine', 'ten'),
      'different',
      `copy.html p2: found "It took ten years.", expected "It took nine years.". ${first}`,
    ],
    [
      'without a paragraph',
      page.replace(/<p id="p1">.*\n/u, ''),
      'different',
      `copy.html p1: found nothing, expected "One bridge opened.". ${first}`,
    ],
    [
      'with another headline',
      page.replace('Hope?', 'Hope!'),
      'different',
      `copy.html headline: found "Hope!", expected "Hope?". ${first}`,
    ],
    [
      'with another date',
      page.replace('Dated June 29, 2017', 'Dated June 29, 2018'),
      'different',
      `copy.html at the headline: found "Dated June 29, 2018 in the source", expected "Dated June 29, 2017 in the source". ${first}`,
    ],
    [
      'without the note about its date',
      page.replace(/<section class="note".*\n/u, ''),
      'different',
      `copy.html about-the-date: found nothing, expected "About the date". ${first}`,
    ],
    [
      'of another page',
      '<!doctype html><html><head><link rel="canonical" href="https://pressmark.example/about/"></head><body><h1>About</h1></body></html>',
      'unknown',
      'copy.html: found no article of this site, expected a page or index.txt with a permalink that is in dist.',
    ],
    [
      'of an article of another site',
      page.replaceAll('/hope/', '/despair/'),
      'unknown',
      'copy.html: found no article of this site, expected a page or index.txt with a permalink that is in dist.',
    ],
  ])('%s', async (_, copy, kind, sentence) => {
    expect(await verify(copy)).toEqual([kind, sentence]);
  });

  test.each([
    [
      'as it is',
      plain,
      'same',
      `copy.txt: the text is that of ${PLAIN}, 2 passages, word for word.`,
    ],
    [
      'with Windows line ends',
      plain.replaceAll('\n', '\r\n'),
      'same',
      `copy.txt: the text is that of ${PLAIN}, 2 passages, word for word.`,
    ],
    [
      'with another word',
      plain.replace('nine', 'ten'),
      'different',
      `copy.txt paragraph 2: found "It took ten years.", expected "It took nine years.". This is the first difference from ${PLAIN}.`,
    ],
  ])('of the plain text, %s', async (_, copy, kind, sentence) => {
    expect(await verify(copy, 'copy.txt')).toEqual([kind, sentence]);
  });

  test('that is no file cannot be compared', async () => {
    expect(await verifyCopy('/nowhere/copy.html', '/nowhere')).toEqual({
      kind: 'unknown',
      sentence: '/nowhere/copy.html: found no such file.',
    });
  });
});

describe('an address', () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/hope/' ? 200 : 404;
    response.end(page.replace('nine', 'ten'));
  });
  let url = '';

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const address = server.address();
    url = `http://localhost:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  });

  afterAll(() => {
    server.close();
  });

  test('is compared like a file, and one without a page cannot be compared', async () => {
    const folder = await createFolder({ [FILE]: page });
    expect(await verifyCopy(`${url}/hope/`, folder)).toEqual({
      kind: 'different',
      sentence: `${url}/hope/ p2: found "It took ten years.", expected "It took nine years.". ${first}`,
    });
    expect(await verifyCopy(`${url}/gone/`, folder)).toEqual({
      kind: 'unknown',
      sentence: `${url}/gone/: found the answer 404, expected a page.`,
    });
  });
});
