import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '#lib/problems.ts';
import { addresses } from '#site/permalinks.ts';

const URL_OF_PUBLIC = /\burl\(['"]?(\/[^'")]+)['"]?\)/gu;

interface Named {
  readonly path: string;
  readonly by: string;
}

/** Files of `public/` that every page or a global style loads and that are absent or empty. A build finds those of components too. */
export async function findMissingPublic(root: string): Promise<readonly Problem[]> {
  const named: Named[] = [{ path: addresses.card, by: 'every page' }];
  const styles = join(root, 'src/styles');
  for (const name of (await readdir(styles)).filter((file) => file.endsWith('.css')).toSorted()) {
    const text = await readFile(join(styles, name), 'utf8');
    for (const [, path = ''] of text.matchAll(URL_OF_PUBLIC))
      named.push({ path, by: `src/styles/${name}` });
  }
  const problems: Problem[] = [];
  for (const { path, by } of named) {
    const found = await stat(join(root, 'public', path)).catch(() => undefined);
    if (found?.isFile() === true && found.size > 0) continue;
    problems.push({
      kind: 'files of public/ that are missing',
      file: `public${path}`,
      line: 1,
      found: found === undefined ? 'nothing' : 'an empty file or a folder',
      expected: `a file, which ${by} loads`,
      advice: 'Put it back.',
    });
  }
  return problems;
}
