import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { UserError } from '#lib/user-error.ts';
import type { PlannedFile, PreparedImport } from './plan-import.ts';
import type { Progress } from './read-archive.ts';

const manifestSchema = z.record(
  z.string(),
  z.strictObject({ sha256: z.string(), from: z.string(), folder: z.string() }),
);

/** What imports have written: each file with its digest, the file it is made from, and the folder imported. */
export type Manifest = z.output<typeof manifestSchema>;

/** Reads the manifest; one that is not there is empty. */
export async function readManifest(file: string): Promise<Manifest> {
  if (!existsSync(file)) return {};
  try {
    return manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new UserError(
      `${file}: found no list of imported files, expected one. Take it back from your backups, or delete it: then --undo knows nothing of what was imported.`,
    );
  }
}

async function saveManifest(file: string, manifest: Manifest): Promise<void> {
  if (Object.keys(manifest).length === 0) {
    await rm(file, { force: true });
    return;
  }
  const sorted = Object.fromEntries(
    Object.entries(manifest).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  await writeFile(file, `${JSON.stringify(sorted, undefined, 2)}\n`);
}

const digestOf = async (path: string): Promise<string | undefined> =>
  existsSync(path) ? fingerprintOf(await readFile(path)) : undefined;

/** Whether an import may write a file: it is not there, or as an earlier import left it. */
export async function mayWrite(
  content: string,
  path: string,
  manifest: Manifest,
): Promise<boolean> {
  const digest = await digestOf(join(content, path));
  return digest === undefined || digest === manifest[path]?.sha256;
}

/** The bytes of a planned file. */
async function readPlanned(file: PlannedFile, archive: string): Promise<Uint8Array> {
  if ('text' in file) return Buffer.from(file.text);
  return 'bytes' in file ? file.bytes : readFile(resolve(archive, file.copyOf));
}

/** Removes articles that an earlier import of this folder made and this one has elsewhere, if nobody changed them. */
async function removeStale(
  content: string,
  folder: string,
  planned: ReadonlyMap<string, PlannedFile>,
  manifest: Manifest,
): Promise<void> {
  const sources = new Set([...planned.values()].map(({ source }) => source));
  for (const [path, entry] of Object.entries(manifest)) {
    const isStale = entry.folder === folder && path.startsWith('articles/') && !planned.has(path);
    if (!isStale || !sources.has(entry.from)) continue;
    if ((await digestOf(join(content, path))) !== entry.sha256) continue;
    await rm(join(content, path));
    await removeEmptyFolders(content, path);
    Reflect.deleteProperty(manifest, path);
  }
}

/** Writes planned files that differ from what is there, and the manifest; answers how many were written. */
export async function writeImport(
  { files, planned, archive }: Pick<PreparedImport, 'files' | 'planned' | 'archive'>,
  {
    content,
    folder,
    manifestFile,
    onProgress,
  }: {
    readonly content: string;
    /** What was imported, as the manifest names it. */
    readonly folder: string;
    readonly manifestFile: string;
    readonly onProgress?: Progress;
  },
): Promise<number> {
  const manifest = { ...(await readManifest(manifestFile)) };
  let written = 0;
  let done = 0;
  try {
    for (const [path, file] of files) {
      onProgress?.('write', (done += 1), files.size);
      const bytes = await readPlanned(file, archive);
      const sha256 = fingerprintOf(bytes);
      const target = join(content, path);
      if ((await digestOf(target)) !== sha256) {
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, bytes);
        written += 1;
      } else if (manifest[path] === undefined) continue;
      manifest[path] = { sha256, from: file.source, folder };
    }
    await removeStale(content, folder, planned, manifest);
  } finally {
    // What was written before a failure can be taken back too.
    await saveManifest(manifestFile, manifest);
  }
  return written;
}

/** What an undo has removed, and what it has left because somebody changed it since. */
export interface Undone {
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

async function removeEmptyFolders(content: string, path: string): Promise<void> {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    // A folder with something in it stays, and so do all above it.
    const isRemoved = await rmdir(join(content, folder)).then(
      () => true,
      () => false,
    );
    if (!isRemoved) return;
  }
}

/** Removes what imports have written and nobody has changed since; of one folder if it is named. */
export async function undoImport(
  content: string,
  manifestFile: string,
  folder?: string,
): Promise<Undone> {
  const manifest = await readManifest(manifestFile);
  const removed: string[] = [];
  const kept: string[] = [];
  const left: Manifest = {};
  for (const [path, entry] of Object.entries(manifest)) {
    if (folder !== undefined && entry.folder !== folder) {
      left[path] = entry;
      continue;
    }
    const digest = await digestOf(join(content, path));
    if (digest === undefined) continue;
    if (digest !== entry.sha256) {
      kept.push(path);
      left[path] = entry;
      continue;
    }
    await rm(join(content, path));
    await removeEmptyFolders(content, path);
    removed.push(path);
  }
  await saveManifest(manifestFile, left);
  return { removed, kept };
}
