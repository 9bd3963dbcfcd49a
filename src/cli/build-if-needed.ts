import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createStamp, findStamp, type BuildSources } from '#build/build-stamp.ts';

/**
 * Runs the build unless the site in `folder` was made from these very sources. `runBuild` answers
 * whether it succeeded; so does this.
 */
export async function buildIfNeeded(
  sources: BuildSources,
  folder: string,
  runBuild: () => Promise<boolean>,
): Promise<boolean> {
  return (await isUpToDate(sources, folder)) || runBuild();
}

async function isUpToDate(sources: BuildSources, folder: string): Promise<boolean> {
  const front = await stat(join(folder, 'index.html')).catch(() => undefined);
  if (front === undefined) return false;
  return (await findStamp(sources.root, folder)) === (await createStamp(sources));
}
