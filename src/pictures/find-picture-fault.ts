import sharp from 'sharp';

/** About what a camera's largest pictures have; beyond it a build runs out of memory before it is told why. */
const MOST_PIXELS = 100_000_000;

/** Why a file cannot be shown as a picture: what was found there; undefined for a sound picture. */
export async function findPictureFault(path: string): Promise<string | undefined> {
  try {
    const { width, height } = await sharp(path, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return `a picture of ${width} × ${height} pixels`;
    // Reads the whole file, so that a picture cut short is noticed.
    await sharp(path, { failOn: 'truncated' }).resize(8).toBuffer();
    return undefined;
  } catch {
    return 'a picture that cannot be read';
  }
}
