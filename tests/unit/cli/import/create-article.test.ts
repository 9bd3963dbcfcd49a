import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createArticle } from '#cli/import/create-article.ts';
import { createFolder } from '../../../fixtures/temporary-folder.ts';

async function createNewsroom(sections: readonly string[], topics: readonly string[] = []) {
  const content = await createFolder({});
  for (const [folder, names] of Object.entries({ sections, topics })) {
    await mkdir(join(content, folder));
    for (const name of names)
      await writeFile(join(content, folder, `${name}.md`), `---\nname: ${name}\n---\n`);
  }
  return content;
}

const bridge = { headline: 'The bridge: “opened”', topics: [], day: '2026-11-27' };

describe('npm run new', () => {
  test('writes the front matter of a draft into the folder of its day and slug', async () => {
    const content = await createNewsroom(['world'], ['eu', 'un']);
    const file = await createArticle(content, { ...bridge, topics: ['un', 'eu'] });
    expect(file).toBe('articles/2026/11/27/the-bridge-opened/index.md');
    expect(await readFile(join(content, file), 'utf8')).toBe(
      [
        '---',
        'headline: "The bridge: “opened”"',
        'slug: the-bridge-opened',
        'published: 2026-11-27',
        'section: world',
        'topics:',
        '  - un',
        '  - eu',
        'draft: true',
        '---',
        '',
      ].join('\n'),
    );
  });

  test('never overwrites an article', async () => {
    const content = await createNewsroom(['world']);
    const file = await createArticle(content, bridge);
    await writeFile(join(content, file), 'a day of work');
    await expect(createArticle(content, bridge)).rejects.toThrow(
      `${file}: found an article, expected none at this address. Choose another headline, or write --slug.`,
    );
    expect(await readFile(join(content, file), 'utf8')).toBe('a day of work');
  });

  test('asks for the section where there are several, if somebody can answer', async () => {
    const content = await createNewsroom(['culture', 'world']);
    await expect(createArticle(content, bridge)).rejects.toThrow(
      '--section: found nothing, expected one of culture, world. Write --section culture, or another.',
    );
    const file = await createArticle(content, bridge, () => Promise.resolve('world'));
    expect(await readFile(join(content, file), 'utf8')).toContain('section: world\n');
  });

  test.each([
    [{ section: 'wrold' }, '--section: found "wrold", expected one of world. Write world.'],
    [{ topics: ['eu'] }, '--topic: found "eu", expected a file in topics. Choose another, or'],
    [{ headline: ' ' }, 'found no headline, expected one.'],
  ])('refuses %j', async (asked, message) => {
    const content = await createNewsroom(['world']);
    await expect(createArticle(content, { ...bridge, ...asked })).rejects.toThrow(message);
  });

  test.each([
    ['Größe ist alles', 'größe-ist-alles'],
    ['Пожар в порту', 'пожар-в-порту'],
    ['北京的桥', '北京的桥'],
    ['?!', 'article'],
  ])('writes the address of %s in its own script', async (headline, slug) => {
    const content = await createNewsroom(['world']);
    const file = await createArticle(content, { ...bridge, headline });
    expect(file).toBe(`articles/2026/11/27/${slug}/index.md`);
  });
});
