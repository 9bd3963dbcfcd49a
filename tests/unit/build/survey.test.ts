import { join } from 'node:path';
import { expect, test } from 'vitest';
import { surveySite } from '#build/survey.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { openKept } from '#lib/kept-store.ts';
import { listFiles } from '#lib/list-files.ts';
import { createFolder, readFiles } from '../../fixtures/temporary-folder.ts';

const LONG = 'A truce from sunset on Monday. '.repeat(40);

test('twins are written beside text that gets smaller, and beside nothing else', async () => {
  const files = {
    _headers: LONG,
    'a/index.html': LONG,
    'feed.xml': LONG,
    'photo.jpg': LONG,
    'pagefind/en.pf_index': LONG,
    'pagefind/wasm.en.pagefind': LONG,
    'tiny.txt': 'x',
  };
  const folder = await createFolder(files);
  await surveySite(folder, { compresses: false });
  expect(await listFiles(folder)).toEqual(Object.keys(files).toSorted());
  await surveySite(folder, { compresses: true });
  const twins = ['a/index.html.br', 'a/index.html.gz', 'feed.xml.br', 'feed.xml.gz'];
  expect(await listFiles(folder)).toEqual([...Object.keys(files), ...twins].toSorted());
});

const PAGES = {
  '2020/01/02/a/index.html': '<style>a{}</style><img src="x.png"><img src="/y.png">',
  '2020/01/02/a/index.txt': LONG,
  'b/index.html': `<p onclick="x"><img src="/y.png"><img src="x.png">${LONG}`,
};

test('what is found is told in the same order, whichever file is read first', async () => {
  const folder = await createFolder(PAGES);
  expect(await surveySite(folder)).toEqual({
    files: Object.keys(PAGES),
    hashes: new Map([
      ['2020/01/02/a/index.html', fingerprintOf(PAGES['2020/01/02/a/index.html'])],
      ['2020/01/02/a/index.txt', fingerprintOf(LONG)],
    ]),
    styleHashes: [expect.stringMatching(/=$/u)],
    blocked: [
      'b/index.html: found the attribute onclick= on <p>, which the security policy blocks.',
    ],
    references: [
      { written: 'x.png', namedIn: '2020/01/02/a/index.html' },
      { written: '/y.png', namedIn: '2020/01/02/a/index.html' },
      { written: 'x.png', namedIn: 'b/index.html' },
    ],
  });
});

test('what an earlier build has kept gives the same survey and the same twins', async () => {
  const kept = join(await createFolder({}), 'kept');
  const build = async (): Promise<readonly unknown[]> => {
    const folder = await createFolder(PAGES);
    const store = openKept(kept);
    const survey = await surveySite(folder, { compresses: true, kept: store });
    store.save();
    return [survey, await readFiles(folder)];
  };
  const first = await build();
  expect(await build()).toEqual(first);
  const folder = await createFolder(PAGES);
  expect(await surveySite(folder, { compresses: true })).toEqual(first[0]);
});
