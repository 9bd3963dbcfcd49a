import { mkdir, symlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findOutputFolder, requireCacheFolder, requireWritable } from '#build/output-folder.ts';
import { MARK, writeMark } from '#build/site-mark.ts';
import { UserError } from '#lib/user-error.ts';
import { createFolder, readFiles, writeFiles } from '../../fixtures/temporary-folder.ts';

const EXPECTED =
  'expected a folder that is new or empty, or a site that Pressmark has written and nobody has added to';
const CHOOSE = 'Choose another, such as OUT_DIR=dist. Nothing was changed.';

/** A checkout, and beside it places that a site may or may not be published to. */
async function createCheckout() {
  const parent = await createFolder({
    'checkout/content/articles/a/index.md': 'a',
    'checkout/src/pages/index.astro': '',
    'checkout/public/favicon.svg': '<svg/>',
    'checkout/public/uploads/a.pdf': 'a',
    'checkout/tests/a.test.ts': '',
    'checkout/.git/HEAD': '',
    'checkout/node_modules/astro/package.json': '{}',
    'checkout/package.json': '{}',
    'checkout/docs/hosting.md': 'Hosting',
    'checkout/cache/data-store.json': '{}',
    'elsewhere/letter.txt': 'Dear Ada',
    'clone/.git/HEAD': '',
    'clone/index.html': 'gh-pages',
    'worktree/.git': 'gitdir: /elsewhere',
    'site/index.html': 'a',
    'site/.DS_Store': '',
    'grown/index.html': 'a',
    'grown/CNAME': 'news.example',
    'forged/.hosting/files': '["index.html"]',
    'forged/index.html': 'a',
    'hashed/hashes.txt': '',
    'hashed/index.html': 'mine',
    'bare.git/.git/objects/a': '',
  });
  await mkdir(join(parent, 'empty/lost+found'), { recursive: true });
  await mkdir(join(parent, 'prepared/disk'), { recursive: true });
  await writeMark(join(parent, 'site'), ['index.html']);
  await writeMark(join(parent, 'grown'), ['index.html']);
  const root = join(parent, 'checkout');
  const link = (name: string, to: string): Promise<void> => symlink(to, join(parent, name));
  await link('to-content', join(root, 'content'));
  await link('to-checkout', root);
  await link('to-site', 'site');
  await link('to-nothing', 'nowhere');
  await link('loop', 'loop');
  const places = (folder: string, content = 'content', cache = 'cache') => ({
    folder: join(root, folder),
    root,
    content: join(root, content),
    cache: join(root, cache),
  });
  return { parent, root, places };
}

test.each([
  ['content', 'which is the newsroom’s folder'],
  ['content/site', 'which lies in the newsroom’s folder'],
  ['content/articles', 'which lies in the newsroom’s folder'],
  ['.', 'which is the folder of the source'],
  ['..', 'which holds the source', '@parent'],
  ['../../../../../../../..', 'which holds the source', '/'],
  ['src', 'which is a folder of the source'],
  ['src/site', 'which lies in src/'],
  ['public', 'which is a folder of the source'],
  ['public/uploads', 'which lies in public/'],
  ['tests', 'which is a folder of the source'],
  ['.git', 'which lies in a .git folder'],
  ['../bare.git/.git/objects', 'which lies in a .git folder', '@parent/bare.git/.git/objects'],
  ['node_modules', 'which is where packages are installed'],
  ['node_modules/astro', 'which lies in node_modules/'],
  ['node_modules/.cache', 'which lies in node_modules/'],
  ['node_modules/.cache/pressmark/builds', 'where builds keep files of their own'],
  ['cache', 'which holds CACHE_DIR'],
  ['cache/site', 'which lies in CACHE_DIR'],
  ['package.json', 'which is a file and no folder'],
  ['package.json/site', 'whose path leads through a file'],
  ['~/site', 'in which no shell has replaced the ~', undefined, 'Write the path in full.'],
  ['../to-content', 'which is the newsroom’s folder', '@parent/to-content'],
  ['../to-checkout', 'which is the folder of the source', '@parent/to-checkout'],
  [
    '../to-checkout/content/a',
    'which lies in the newsroom’s folder',
    '@parent/to-checkout/content/a',
  ],
  ['../to-nothing', 'which is a link to nothing', '@parent/to-nothing'],
  ['../to-nothing/site', 'whose path leads through a link to nothing', '@parent/to-nothing/site'],
  ['../loop', 'which is a link that leads to itself', '@parent/loop'],
  [
    '../clone',
    'which has a .git and so is a checkout',
    '@parent/clone',
    `${CHOOSE} Copy the site from there.`,
  ],
  [
    '../worktree',
    'which has a .git and so is a checkout',
    '@parent/worktree',
    `${CHOOSE} Copy the site from there.`,
  ],
])('a site is not published to %s, %s', async (name, found, shown = name, advice = CHOOSE) => {
  const { parent, places } = await createCheckout();
  const path = shown.replace('@parent', parent);
  await expect(findOutputFolder(places(name))).rejects.toThrow(
    new UserError(`OUT_DIR: found "${path}", ${found}, ${EXPECTED}. ${advice}`),
  );
});

test.each([
  ['docs', 'hosting.md'],
  ['../elsewhere', 'letter.txt'],
  ['../grown', 'CNAME'],
  ['../forged', '.hosting/files, index.html'],
  ['../hashed', 'hashes.txt, index.html'],
  ['../prepared', 'disk/'],
])('a site is not published to %s, where no build wrote %s', async (name, files) => {
  const { parent, places } = await createCheckout();
  const before = await readFiles(parent);
  await expect(findOutputFolder(places(name))).rejects.toThrow(
    `, which has files that Pressmark did not write: ${files}, ${EXPECTED}. Move them to public/`,
  );
  expect(await readFiles(parent)).toEqual(before);
});

test('the home folder and what holds it are no place for a site', async () => {
  const { places } = await createCheckout();
  for (const folder of [homedir(), dirname(homedir())]) {
    await expect(findOutputFolder({ ...places('dist'), folder })).rejects.toThrow(
      /which holds (?:this user’s home folder|the source)/u,
    );
  }
});

test.each([
  ['dist', 'checkout/dist'],
  ['a/b/c', 'checkout/a/b/c'],
  ['node_modules/.cache/preview', 'checkout/node_modules/.cache/preview'],
  ['../empty', 'empty'],
  ['../site', 'site'],
  ['../to-site', 'site'],
])('a site may be published to %s', async (name, real) => {
  const { parent, places } = await createCheckout();
  expect(await findOutputFolder(places(name))).toBe(join(parent, real));
});

test('content that lies elsewhere is kept as well', async () => {
  const { root, places } = await createCheckout();
  await expect(
    findOutputFolder({
      ...places('dist'),
      folder: join(root, '../elsewhere/new'),
      content: join(root, '../elsewhere'),
    }),
  ).rejects.toThrow('which lies in the newsroom’s folder');
});

describe('a site of version 0.1, which names no files', () => {
  const site = {
    'index.html': '',
    'index.html.br': '',
    '404.html': '',
    'hashes.txt': '',
    'hashes.txt.gz': '',
    _headers: '',
    _redirects: '',
    '.hosting/nginx.conf': '',
    '.htaccess': '',
    '_astro/a.js': '',
    'pagefind/pagefind.js': '',
    'about/index.html': '',
    '2017/06/29/a/index.txt.gz': '',
    '2017/06/29/a/citation.csl.json.br': '',
    'uploads/a.pdf': 'a',
  };

  test('is known', async () => {
    const { root, places } = await createCheckout();
    await writeFiles(join(root, 'dist'), site);
    expect(await findOutputFolder(places('dist'))).toBe(join(root, 'dist'));
  });

  test.each(['CNAME', '.nojekyll', 'notes/todo.txt', '2017/letter.md', 'about/.env'])(
    'is refused with %s in it',
    async (file) => {
      const { root, places } = await createCheckout();
      await writeFiles(join(root, 'dist'), { ...site, [file]: 'by hand' });
      await expect(findOutputFolder(places('dist'))).rejects.toThrow(
        `did not write: ${file}, expected`,
      );
    },
  );
});

test('a link put into a site is not followed, and is somebody’s', async () => {
  const { parent, places } = await createCheckout();
  await symlink(join(parent, 'elsewhere'), join(parent, 'site/letters'));
  await expect(findOutputFolder(places('../site'))).rejects.toThrow('did not write: letters,');
});

test('of many files the first five are named', async () => {
  const { parent, places } = await createCheckout();
  const names = Array.from({ length: 8 }, (_, index) => `${index}.txt`);
  await writeFiles(join(parent, 'site'), Object.fromEntries(names.map((name) => [name, ''])));
  await expect(findOutputFolder(places('../site'))).rejects.toThrow(
    'did not write: 0.txt, 1.txt, 2.txt, 3.txt, 4.txt and 3 more, expected',
  );
});

test.each([
  ['content', 'which lies in the content or the source'],
  ['src/cache', 'which lies in the content or the source'],
  ['.', 'which holds the source'],
  ['package.json', 'which is a file and no folder'],
])('what builds keep does not go into %s', async (cache, found) => {
  const { places } = await createCheckout();
  await expect(requireCacheFolder(places('dist', 'content', cache))).rejects.toThrow(
    new UserError(
      `CACHE_DIR: found "${cache}", ${found}, expected a folder of its own. Choose another, or leave it out.`,
    ),
  );
});

test.each(['cache', 'node_modules/.astro', 'new/cache'])(
  'what builds keep may go into %s',
  async (cache) => {
    const { places } = await createCheckout();
    await expect(requireCacheFolder(places('dist', 'content', cache))).resolves.toBeUndefined();
  },
);

test('the mark names itself', async () => {
  const folder = await createFolder({ 'index.html': '' });
  await writeMark(folder, ['index.html']);
  expect(JSON.parse((await readFiles(folder))[MARK] ?? '')).toEqual({
    program: 'pressmark',
    files: [MARK, 'index.html'],
  });
});

test('a folder may be written if there is one above it that may', async () => {
  const folder = await createFolder({});
  await expect(requireWritable(join(folder, 'a/b'))).resolves.toBeUndefined();
});
