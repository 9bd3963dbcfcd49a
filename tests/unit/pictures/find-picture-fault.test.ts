import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { findPictureFault } from '#pictures/find-picture-fault.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

/** Where a picture of this test may lie. */
const place = async (name: string, bytes = Buffer.alloc(0)): Promise<string> =>
  join(await createFolder({ [name]: bytes }), name);

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888' } });

describe('a picture file', () => {
  test.each(['jpg', 'png', 'webp', 'avif', 'gif'])('of the form %s has no fault', async (form) => {
    const path = await place(`quay.${form}`);
    await blank(40, 30).toFile(path);
    expect(await findPictureFault(path)).toBeUndefined();
  });

  test.each([
    ['empty', Buffer.alloc(0)],
    ['text', Buffer.from('not a picture')],
  ])('that is %s cannot be read', async (_, bytes) => {
    const path = await place('quay.jpg', bytes);
    expect(await findPictureFault(path)).toBe('a picture that cannot be read');
  });

  test('that Git LFS did not fetch is named as its pointer', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`;
    const path = await place('quay.jpg', Buffer.from(pointer));
    expect(await findPictureFault(path)).toBe('a Git LFS pointer, not the picture');
  });

  test('cut short cannot be read', async () => {
    const whole = await blank(400, 300).jpeg().toBuffer();
    const path = await place('quay.jpg', whole.subarray(0, whole.length / 2));
    expect(await findPictureFault(path)).toBe('a picture that cannot be read');
  });

  test('of more pixels than a build can bear is refused by its measures', async () => {
    const path = await place('quay.png');
    await blank(20_000, 5_001).png({ compressionLevel: 1 }).toFile(path);
    expect(await findPictureFault(path)).toBe('a picture of 20000 × 5001 pixels');
  });
});
