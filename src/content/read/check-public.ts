import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '#lib/problems.ts';
import { findPictureFormat, listExtras } from '#pictures/picture-parts.ts';

const PICTURE =
  /\.(?:apng|avif|bmp|cr[23]|cur|dng|gif|hei[cf]|ico|jfif|jp2|jpe?g|jxl|nef|png|psd|svg|tiff?|webp)$/iu;

/** Every file under a folder, links followed as the build does; none if there is no such folder. */
async function listAll(folder: string, within: readonly string[] = []): Promise<string[]> {
  const here = await realpath(folder).catch(() => undefined);
  if (here === undefined || within.includes(here)) return [];
  const files: string[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) files.push(...(await listAll(path, [...within, here])));
    if (found?.isFile()) files.push(path);
  }
  return files;
}

/** The first bytes of a file, by which a picture is known. */
async function readStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const UNREADABLE: Omit<Problem, 'file'> = {
  kind: 'pictures that cannot be shown',
  line: 1,
  found: 'a picture that cannot be read',
  expected: 'a sound picture',
  advice: 'Save it again.',
};

const UNCHECKED: Omit<Problem, 'file'> = {
  kind: 'pictures in other formats',
  line: 1,
  found: 'a picture in a format whose metadata cannot be checked',
  expected: 'a JPEG, PNG, GIF, WebP, AVIF, SVG or icon',
  advice: 'Convert it.',
};

const listWords = new Intl.ListFormat('en', { type: 'conjunction' });

async function findFault(path: string): Promise<Omit<Problem, 'file'> | undefined> {
  const kind = findPictureFormat(await readStart(path));
  if (kind === undefined) return PICTURE.test(path) ? UNREADABLE : undefined;
  if (kind === 'other') return UNCHECKED;
  const extras = listExtras(await readFile(path), kind);
  if (extras === undefined) return UNREADABLE;
  if (extras.length === 0) return undefined;
  return {
    kind: 'pictures with metadata',
    line: 1,
    found: listWords.format(extras),
    expected: 'a picture and nothing else in its file',
    advice: 'Save it for the web, without metadata.',
  };
}

/**
 * Pictures in `public/`, which is published as it is, that hold more than the picture: EXIF data can
 * tell where and by whom it was taken. `root` is the repository's folder.
 */
export async function findPublicProblems(root: string): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const path of await listAll(join(root, 'public'))) {
    const fault = await findFault(path);
    const file = path.slice(join(root, '/').length).replaceAll('\\', '/');
    if (fault) problems.push({ file, ...fault });
  }
  return problems;
}
