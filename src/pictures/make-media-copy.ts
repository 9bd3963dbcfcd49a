import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { stemOf } from './make-copies.ts';

/** A copy of an audio or video file, which has the same bytes. */
export interface MediaCopy {
  /** Its name, with a part that changes with its bytes. */
  readonly name: string;
  /** Its size in bytes. */
  readonly size: number;
}

/** Copies an audio or video file into a folder, where it is kept for the next build. */
export async function makeMediaCopy(path: string, folder: string): Promise<MediaCopy> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const digest = hash.digest('hex').slice(0, 12);
  const name = `${stemOf(path)}.${digest}${extname(path).toLowerCase()}`;
  const file = join(folder, name);
  const { size } = await stat(path);
  const isKept = await access(file).then(
    () => true,
    () => false,
  );
  if (isKept) return { name, size };
  await mkdir(folder, { recursive: true });
  // A whole file or none, although another build may write the same.
  const unfinished = `${file}.${randomUUID()}`;
  await copyFile(path, unfinished, constants.COPYFILE_FICLONE);
  await rename(unfinished, file);
  return { name, size };
}
