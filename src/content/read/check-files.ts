import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { shownAs } from '#content/markdown/file-path.ts';
import { mapBounded } from '#lib/map-bounded.ts';
import type { Problem } from '#lib/problems.ts';
import { findPictureFault, isLfsPointer, lfsPointer } from '#pictures/find-picture-fault.ts';
import { isAnimated } from '#pictures/is-animated.ts';
import { listMediaExtras } from '#pictures/media-extras.ts';
import { findPictureFormat, listExtras } from '#pictures/picture-parts.ts';
import { listSvgDangers } from '#pictures/svg-parts.ts';
import { folderOf, isPicture } from './content-files.ts';
import type { ContentListing } from './list-content-files.ts';

/** Pictures that are checked at the same time; each may take much memory. */
const AT_ONCE = 4;

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

const LFS: Omit<Problem, 'file'> = {
  kind: 'Git LFS pointers',
  line: 1,
  found: lfsPointer,
  expected: 'the picture that Git LFS keeps elsewhere',
  advice: 'Run git lfs pull.',
};

const UNCHECKED: Omit<Problem, 'file'> = {
  kind: 'pictures in other formats',
  line: 1,
  found: 'a picture in a format whose metadata cannot be checked',
  expected: 'a JPEG, PNG, GIF, WebP, AVIF, SVG or icon',
  advice: 'Convert it.',
};

const MPEG4 = /\.(?:mp4|m4[av])$/iu;

const listWords = new Intl.ListFormat('en', { type: 'conjunction' });

/** What is wrong with audio or video that is published, by its path on this machine. */
async function findMediaFault(path: string): Promise<Omit<Problem, 'file'> | undefined> {
  const extras = await listMediaExtras(path);
  const noun = shownAs(path) === 'audio' ? 'audio' : 'a video';
  if (extras === undefined)
    return {
      kind: 'audio and video that cannot be read',
      line: 1,
      found: `${noun} that cannot be read`,
      expected: `${noun} in the format that its name says`,
      advice: 'Save it again.',
    };
  if (extras.length === 0) return undefined;
  const name = basename(path);
  const clean = `ffmpeg -i ${name} -map_metadata -1 -c copy clean-${name}`;
  return {
    kind: 'audio and video with metadata',
    line: 1,
    found: `${noun} that tells ${listWords.format(extras)}`,
    expected: `${noun} without such data`,
    advice: MPEG4.test(name)
      ? `Clean it with ${clean} or exiftool -all= ${name}.`
      : `Clean it with ${clean}.`,
  };
}

async function findFault(path: string): Promise<Omit<Problem, 'file'> | undefined> {
  const shown = shownAs(path);
  if (shown === 'audio' || shown === 'video') return findMediaFault(path);
  const start = await readStart(path);
  const kind = findPictureFormat(start);
  if (isLfsPointer(start) && PICTURE.test(path)) return LFS;
  if (kind === undefined) return PICTURE.test(path) ? UNREADABLE : undefined;
  if (kind === 'other') return UNCHECKED;
  const bytes = await readFile(path);
  const extras = listExtras(bytes, kind);
  if (extras === undefined) return UNREADABLE;
  return extras.length > 0 ? refuseExtras(extras) : undefined;
}

const refuseExtras = (extras: readonly string[]): Omit<Problem, 'file'> => ({
  kind: 'pictures with metadata',
  line: 1,
  found: listWords.format(extras),
  expected: 'a picture and nothing else in its file',
  advice: 'Save it for the web, without metadata.',
});

const refuseDangers = (dangers: readonly string[]) => ({
  kind: 'drawings that are more than drawings',
  line: 1,
  found: listWords.format(dangers),
  expected: 'a drawing that runs nothing and asks for nothing elsewhere',
  advice: 'Save it as plain SVG, or take that out.',
});

/** What is wrong with an SVG beside a text, which is published as it is. */
function findDrawingFault(bytes: Buffer): Omit<Problem, 'file'> | undefined {
  const dangers = listSvgDangers(bytes);
  if (dangers.length > 0) return refuseDangers(dangers);
  const extras = listExtras(bytes, 'svg') ?? [];
  return extras.length > 0 ? refuseExtras(extras) : undefined;
}

/** What is wrong with files of a newsroom, and what is worth knowing of them. */
export interface FileFindings {
  readonly problems: readonly Problem[];
  readonly advice: readonly Problem[];
}

async function checkPicture(root: string, file: string): Promise<FileFindings> {
  const path = resolve(root, file);
  const found = await findPictureFault(path);
  if (found === lfsPointer) return { problems: [{ ...LFS, file }], advice: [] };
  if (found !== undefined) {
    const expected = 'a sound picture of at most 100 million pixels';
    const advice = 'Save it again, smaller if need be.';
    const kind = 'pictures that cannot be shown';
    return { problems: [{ kind, file, line: 1, found, expected, advice }], advice: [] };
  }
  const bytes = await readFile(path);
  const fault = findPictureFormat(bytes) === 'svg' ? findDrawingFault(bytes) : undefined;
  if (fault) return { problems: [{ file, ...fault }], advice: [] };
  if (!isAnimated(bytes)) return { problems: [], advice: [] };
  const animated: Problem = {
    kind: 'pictures that move',
    file,
    line: 1,
    found: 'a picture that moves',
    expected: 'a still one',
    advice: 'Readers see its first frame; save another frame if that one tells more.',
  };
  return { problems: [], advice: [animated] };
}

type CheckOnce = (path: string, check: () => Promise<FileFindings>) => Promise<FileFindings>;

async function checkShownFile(root: string, file: string): Promise<FileFindings> {
  if (isPicture(file)) return checkPicture(root, file);
  const fault = await findMediaFault(resolve(root, file));
  return { problems: fault ? [{ file, ...fault }] : [], advice: [] };
}

/**
 * Checks the pictures beside the newsroom's texts, and the other files that texts show, by their paths within the
 * content. `checkOnce` gives what is known of a file, by its absolute path.
 */
export async function checkShownFiles(
  root: string,
  listing: ContentListing,
  shown: readonly string[],
  checkOnce: CheckOnce = (_path, check) => check(),
): Promise<FileFindings> {
  const folders = new Set(listing.files.map(({ path }) => folderOf(path)));
  const beside = [...folders].flatMap((folder) =>
    [...(listing.beside.get(folder) ?? [])].filter(isPicture).map((name) => `${folder}/${name}`),
  );
  const findings = await mapBounded([...new Set([...beside, ...shown])], AT_ONCE, (path) => {
    const file = listing.nameOf(path);
    return checkOnce(resolve(root, file), () => checkShownFile(root, file));
  });
  return {
    problems: findings.flatMap(({ problems }) => problems),
    advice: findings.flatMap(({ advice }) => advice),
  };
}

/** The addresses of the files in `public/`, below the repository’s folder. */
export async function listPublicFiles(root: string): Promise<readonly string[]> {
  const folder = join(root, 'public');
  return (await listAll(folder)).map((path) => path.slice(folder.length).replaceAll('\\', '/'));
}

/** Files that a reader may open or keep without harm to the site’s other pages. */
const PUBLISHABLE =
  /\.(?:avif|csv|docx|epub|flac|geojson|gif|jpe?g|json|m4[av]|mp[34]|od[st]|og[gv]|opus|pdf|png|svg|txt|vtt|wav|webm|webp|xlsx|zip)$/iu;

/**
 * What is wrong with files that are published as they are, by their paths from the repository’s
 * folder: pictures with more than the picture, since EXIF data can tell where and by whom it was taken.
 */
export async function findPublishedProblems(
  root: string,
  files: readonly string[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) {
    const fault = await findFault(join(root, file));
    if (fault) problems.push({ file, ...fault });
  }
  return problems;
}

/** What is wrong with uploads, by their paths from the repository’s folder: those that a browser would run as pages or programs of the site. */
export async function findUploadProblems(
  root: string,
  files: readonly string[],
): Promise<readonly Problem[]> {
  const problems = files
    .filter((file) => !PUBLISHABLE.test(file))
    .map((file) => ({
      kind: 'uploads that are no documents',
      file,
      line: 1,
      found: 'a file of this kind with a link to it',
      expected: 'a document, picture, audio or video such as pdf, csv, png or mp3',
      advice: 'Convert it, or put it into a zip file.',
    }));
  for (const file of files.filter((name) => /\.svg$/iu.test(name))) {
    const dangers = listSvgDangers(await readFile(join(root, file)));
    if (dangers.length > 0) problems.push({ file, ...refuseDangers(dangers) });
  }
  return [...problems, ...(await findPublishedProblems(root, files))];
}
