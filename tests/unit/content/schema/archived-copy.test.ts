import { expect, test } from 'vitest';
import { formatProblem } from '#lib/problems.ts';
import { readContent } from '#content/read/read-newsroom.ts';
import { onTheDay, soundFiles, writeArticle } from '../../../fixtures/faulty/files.ts';
import { createFolder } from '../../../fixtures/temporary-folder.ts';
import { rendererStub } from '../read/renderer-stub.ts';

async function report(archived: string): Promise<readonly string[]> {
  const article = writeArticle('a', { archived }, 'See [a](https://example.org/a).\n');
  const root = await createFolder({ ...soundFiles, ...onTheDay({ a: article }) });
  const settings = { root, folder: '.', language: 'en', renderer: rendererStub, now: new Date() };
  const { problems } = await readContent(settings);
  return problems.map(formatProblem).map((line) => line.replace(/^.*index\.md:\d+ /u, ''));
}

const copy = (link: string, at = 'https://archive.example/1'): string =>
  `{ link: "${link}", copy: "${at}", on: 2026-11-22 }`;

test.each([
  ['of a page that the text links to is sound', `[${copy('https://example.org/a')}]`, []],
  [
    'of another page is refused, and the nearest link offered',
    `[${copy('https://example.org/b')}]`,
    [
      'archived[0].link: found "https://example.org/b", expected an address that the text or its evidence links to. Write https://example.org/a.',
    ],
  ],
  [
    'is named once for each link',
    `[${copy('https://example.org/a')}, ${copy('https://example.org/a', 'https://archive.example/2')}]`,
    [
      'archived[1].link: found "https://example.org/a", expected it once. Keep one copy of each link.',
    ],
  ],
  [
    'is another page than the one it is of',
    `[${copy('https://example.org/a', 'https://example.org/a')}]`,
    [
      'archived[0].copy: found "https://example.org/a", expected another address than the link. Write that of the copy.',
    ],
  ],
  [
    'has its day',
    '[{ link: "https://example.org/a", copy: "https://archive.example/1" }]',
    [
      'archived[0].on: found nothing, expected a date such as 2026-08-22. Write the date in ISO form.',
    ],
  ],
])('an archived copy %s', async (_, archived, problems) => {
  expect(await report(archived)).toEqual(problems);
});
