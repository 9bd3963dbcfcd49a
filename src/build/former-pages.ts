import { rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findFormerFile } from '#lib/site-address.ts';
import type { Redirect } from '#site/redirects.ts';

/**
 * Puts the pages at former addresses such as `/2015/name.html` where these say: Astro writes every page as
 * `index.html` of a folder.
 */
export async function placeFormerPages(
  folder: string,
  redirects: readonly Redirect[],
): Promise<void> {
  const files = redirects.map(({ from }) => findFormerFile(from) ?? '');
  for (const file of new Set(files.filter((one) => !one.endsWith('index.html')))) {
    if (file === '') continue;
    const [made, place] = [join(folder, file), join(folder, `${file}.${process.pid}`)];
    await rename(join(made, 'index.html'), place);
    await rmdir(made);
    await rename(place, made);
  }
}
