import { expect, test } from 'vitest';
import { findAdvice } from '#cli/find-advice.ts';
import { formatProblem } from '#lib/problems.ts';
import { readContent } from '#content/read/read-newsroom.ts';
import { onTheDay, soundFiles, writeArticle } from '../../fixtures/faulty/files.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';
import { renderer } from '../content/markdown/rendering.ts';

async function advise(changes: Readonly<Record<string, string>>, body: string) {
  const article = writeArticle('a', changes, body);
  const root = await createFolder({ ...soundFiles, ...onTheDay({ a: article }) });
  const newsroom = await readContent({
    root,
    folder: '.',
    language: 'en',
    renderer,
    now: new Date(),
  });
  expect(newsroom.problems).toEqual([]);
  return (await findAdvice(root, newsroom)).map(formatProblem);
}

const file = 'articles/2017/06/29/a/index.md';
const copied =
  '[{ link: "https://a.example/", copy: "https://archive.example/1", on: 2026-11-22 }]';

test.each([
  ['no links', {}, 'Words and [ours](/about/).', []],
  ['a link with an archived copy', { archived: copied }, '[A](https://a.example/)', []],
  [
    'links without one',
    { archived: copied },
    '[A](https://a.example/)\n\n[B](https://b.example/)\n\n[C](https://c.example/)',
    [
      `${file}:11: found 2 links without an archived copy, the first "https://b.example/", expected a copy for the day when the page is gone. Have it archived and write archived: [{ link: "…", copy: "…", on: … }].`,
    ],
  ],
  [
    'evidence that is neither safe on its way nor copied, and ends a sentence',
    {
      notes:
        '[{ about: date, on: 2026-11-22, text: "Later.", evidence: [{ title: A, url: "http://a.example/b." }] }]',
    },
    'Words.',
    [
      `${file}:6: found "http://a.example/b.", expected an address that begins with https:. Write https: if the same page answers there.`,
      `${file}:6: found "http://a.example/b.", expected an address without the mark that ends a sentence. Remove the last character, if it is not the address’s own.`,
      `${file}:6: found a link without an archived copy, "http://a.example/b.", expected a copy for the day when the page is gone. Have it archived and write archived: [{ link: "…", copy: "…", on: … }].`,
    ],
  ],
])('an article with %s', async (_, changes, body, advice) => {
  expect(await advise(changes, body)).toEqual(advice);
});
