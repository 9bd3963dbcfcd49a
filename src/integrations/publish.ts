import { rmSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CODE_PATHS, createStamp, removeStamp, saveStamp } from '#lib/build-stamp.ts';
import { publication } from '#publication.ts';

/**
 * Builds beside the output folder and puts the result in its place only when everything has
 * succeeded, so that a failed build leaves the last good one as it was. Must be the last
 * integration: what another wrote later would be lost. Others find the folder they write to in
 * the `dir` of `astro:build:done`.
 */
export function publish(): AstroIntegration {
  let putInPlace: (() => Promise<void>) | undefined;
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        if (config.integrations.at(-1)?.name !== 'publish') {
          throw new Error('publish() must be the last of the integrations in astro.config.mjs.');
        }
        const folder = fileURLToPath(config.outDir).replace(/[/\\]$/u, '');
        const root = fileURLToPath(config.root);
        const next = await prepareNext(folder);
        // Taken before anything is read: what is edited during the build counts as not yet published.
        const stamp = await createStamp({
          root,
          paths: [publication.content, ...CODE_PATHS],
          settings: publication,
        });
        updateConfig({ outDir: pathToFileURL(`${next}/`) });
        putInPlace = async () => {
          await removeStamp(root, folder);
          await replaceFolder(folder, next);
          await saveStamp(root, folder, stamp);
        };
      },
      'astro:build:done': async () => {
        await putInPlace?.();
      },
    },
  };
}

/**
 * Clears what builds that were killed have left beside `folder`, brings the folder back if one was
 * killed while putting a new one in its place, and names the folder to build in. The name is this
 * process's own, and what is still there when it ends is deleted.
 */
export async function prepareNext(folder: string): Promise<string> {
  for (const { path, kind } of await findLeftovers(folder)) {
    // Renaming succeeds only where the folder is missing (or empty), that is, where it is needed.
    if (kind === 'previous') await rename(path, folder).catch(() => undefined);
    await rm(path, { recursive: true, force: true });
  }
  const next = siblingOf(folder, 'next');
  process.once('exit', () => {
    rmSync(next, { recursive: true, force: true });
  });
  return next;
}

/** Puts `next` in the place of `folder`; if that fails, `folder` is what it was, and this throws. */
export async function replaceFolder(folder: string, next: string): Promise<void> {
  const previous = siblingOf(folder, 'previous');
  const hadPrevious = await rename(folder, previous).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw new Error(`The new site could not be put into ${folder}.`, { cause: error });
    },
  );
  try {
    await rename(next, folder);
  } catch (cause) {
    if (hadPrevious) await rename(previous, folder);
    throw new Error(`The new site could not be put into ${folder}.`, { cause });
  }
  await rm(previous, { recursive: true, force: true });
}

// Beside the folder and not in a place for temporary files: only within one file system is a rename atomic.
function siblingOf(folder: string, kind: 'next' | 'previous'): string {
  return join(dirname(folder), `.${basename(folder)}-${kind}-${process.pid}`);
}

async function findLeftovers(
  folder: string,
): Promise<readonly { readonly path: string; readonly kind: string }[]> {
  const names = await readdir(dirname(folder)).catch(() => []);
  return names.flatMap((name) => {
    if (!name.startsWith(`.${basename(folder)}-`)) return [];
    const [, kind, owner] = /-(next|previous)-(\d+)$/u.exec(name) ?? [];
    if (kind === undefined || isOtherLiveProcess(Number(owner))) return [];
    return [{ path: join(dirname(folder), name), kind }];
  });
}

function isOtherLiveProcess(id: number): boolean {
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
