import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

/** About what a camera's largest pictures have; beyond it a build runs out of memory before it can report why. */
const MOST_PIXELS = 100_000_000;

/** Why a file cannot be shown as a picture: what was found there; undefined for one that can. */
export async function findPictureFault(path: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(path);
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
