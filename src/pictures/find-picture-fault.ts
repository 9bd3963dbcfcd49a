import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

/** About what a camera's largest pictures have; beyond it a build runs out of memory before it can report why. */
const MOST_PIXELS = 100_000_000;

const LFS_POINTER = 'version https://git-lfs.github.com/spec/';

/** What stands where a picture is kept by Git LFS and was not fetched. */
export const lfsPointer = 'a Git LFS pointer, not the picture';

/** Whether a file begins as one that Git LFS left in the place of another. */
export const isLfsPointer = (start: Buffer): boolean =>
  start.toString('latin1', 0, LFS_POINTER.length) === LFS_POINTER;

/** Why a file cannot be shown as a picture: what was found there; undefined for one that can. */
export async function findPictureFault(path: string): Promise<string | undefined> {
  const bytes = await readFile(path);
  if (isLfsPointer(bytes)) return lfsPointer;
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return `a picture of ${width} × ${height} pixels`;
    // Reads all pixels, so that a picture cut short is noticed. A WebP that is only made smaller is not read whole.
    const picture = sharp(bytes, { failOn: 'truncated' });
    if (format === 'webp') picture.extract({ left: 0, top: 0, width, height });
    await picture.resize(8).toBuffer();
    return undefined;
  } catch {
    return 'a picture that cannot be read';
  }
}
