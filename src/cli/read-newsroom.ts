import type { LedgerLines } from '#content/ledger/ledger-file.ts';
import { createKeepingRenderer } from '#content/markdown/keep-bodies.ts';
import type { Newsroom } from '#content/newsroom.ts';
import { readContent } from '#content/read/read-newsroom.ts';
import { publication } from '#publication.ts';
import { proseWords } from '#i18n/en.ts';

/**
 * Reads the newsroom below a folder as a build at this moment does. In English: no word of the site's is
 * compared. What is `published` counts as recorded.
 */
export async function readNewsroom(
  root: string,
  now: Date,
  published: readonly LedgerLines[] = [],
): Promise<Newsroom> {
  return readContent({
    root,
    folder: publication.content,
    language: publication.language,
    base: publication.base,
    renderer: await createKeepingRenderer(root, proseWords, publication.base),
    now,
    published,
  });
}
