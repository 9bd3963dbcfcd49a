import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type * as zopfli from '@gfx/zopfli';
import { fingerprintOf } from '#lib/fingerprint.ts';

const unzip = promisify(gunzip);

/**
 * Packs what every first search fetches, Pagefind's WebAssembly and the metadata of its index, again
 * with Zopfli: 5 to 8 % smaller, in the same format. It takes some two seconds a language, so what it
 * gave is kept for the next build in the other folder, and forgotten when no index needs it.
 */
export async function tightenIndex(index: string, kept: string): Promise<void> {
  await mkdir(kept, { recursive: true });
  const used = new Set<string>();
  for (const name of (await readdir(index)).filter(isFetchedFirst)) {
    const packed = await readFile(join(index, name));
    const digest = fingerprintOf(packed);
    used.add(digest);
    await writeFile(join(index, name), await tighten(packed, join(kept, digest)));
  }
  const forgotten = (await readdir(kept)).filter((name) => !used.has(name));
  await Promise.all(forgotten.map((name) => rm(join(kept, name))));
}

const isFetchedFirst = (name: string): boolean => /\.(?:pagefind|pf_meta)$/u.test(name);

/**
 * The packer alone: made by Emscripten, it would also answer for whatever else fails in this process,
 * with its own source.
 */
async function loadPacker(): Promise<typeof zopfli> {
  const exceptions = process.listeners('uncaughtException');
  const rejections = process.listeners('unhandledRejection');
  const packer = await import('@gfx/zopfli');
  for (const listener of process.listeners('uncaughtException'))
    if (!exceptions.includes(listener)) process.off('uncaughtException', listener);
  for (const listener of process.listeners('unhandledRejection'))
    if (!rejections.includes(listener)) process.off('unhandledRejection', listener);
  return packer;
}

async function tighten(packed: Buffer, file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    const { gzipAsync } = await loadPacker();
    const tight = await gzipAsync(await unzip(packed), { numiterations: 5 });
    // Under its name only when it is whole: a build may be stopped at any moment.
    await writeFile(`${file}.new`, tight);
    await rename(`${file}.new`, file);
    return tight;
  }
}
