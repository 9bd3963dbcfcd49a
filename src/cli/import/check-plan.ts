import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createBodyRenderer } from '#content/markdown/pipeline.ts';
import { readContent } from '#content/read/read-newsroom.ts';
import type { Problem } from '#lib/problems.ts';
import { proseWords } from '#i18n/en.ts';
import { publication } from '#publication.ts';
import type { ImportPlan } from './plan-import.ts';

/** Runs the project's own check over the newsroom as it would be, in a folder that is removed again. */
export async function checkPlan(
  { files }: ImportPlan,
  archive: string,
  content: string,
): Promise<readonly Problem[]> {
  const root = await mkdtemp(join(tmpdir(), 'pressmark-import-'));
  try {
    const folder = join(root, 'content');
    await mkdir(folder);
    if (existsSync(content)) await cp(content, folder, { recursive: true });
    for (const [path, file] of files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      if ('text' in file) await writeFile(target, file.text);
      else await cp(join(archive, file.copyOf), target);
    }
    const { problems } = await readContent({
      root,
      folder: 'content',
      language: publication.language,
      renderer: createBodyRenderer(proseWords, publication.base),
      now: new Date(),
    });
    return problems;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
