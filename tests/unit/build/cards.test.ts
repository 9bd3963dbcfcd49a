import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeCards } from '#build/cards.ts';
import { createArticleCard } from '#site/article-card.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';
import { article } from '../site/articles.ts';

async function prepare(names: readonly string[]) {
  const pages = names.map((name): [string, string] => [`site/2020/01/02/${name}/index.html`, '']);
  const root = await createFolder({
    'site/card.png': 'the publication’s',
    ...Object.fromEntries(pages),
  });
  return { site: join(root, 'site'), kept: join(root, 'kept') };
}

const cardOf = (slug: string, headline: string) => createArticleCard(article(slug, { headline }));

test('a card is drawn once, kept for the next build, and removed when no article has it', async () => {
  const folders = await prepare(['a', 'b']);
  const read = (slug: string): Promise<Buffer> =>
    readFile(join(folders.site, '2020/01/02', slug, 'card.png'));
  expect(await writeCards([cardOf('a', 'One'), cardOf('b', 'Two')], folders)).toEqual([]);
  const [first, kept] = [await read('a'), await readdir(folders.kept)];
  expect(kept).toHaveLength(2);
  // What is kept is not drawn again: the next build takes it as it lies there.
  await Promise.all(kept.map((name) => writeFile(join(folders.kept, name), 'kept')));
  await writeCards([cardOf('a', 'One')], folders);
  expect((await read('a')).toString()).toBe('kept');
  expect(first.subarray(1, 4).toString()).toBe('PNG');
  expect(await readdir(folders.kept)).toHaveLength(1);
});

test('a card that fails is reported, and the publication’s own stands in', async () => {
  const folders = await prepare(['a', 'b']);
  expect(await writeCards([cardOf('a', 'ሰላም'), cardOf('b', 'Two')], folders)).toEqual([
    'content/articles/2020/01/02/a/index.md: card: found ሰ ላ ም, expected characters that the typefaces of cards have. The publication’s card stands in.',
  ]);
  const card = await readFile(join(folders.site, '2020/01/02/a/card.png'), 'utf8');
  expect(card).toBe('the publication’s');
});
