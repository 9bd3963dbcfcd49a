import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject } from 'vitest';
import { verifyCopy } from '#cli/verify-copy.ts';
import { publication, ARTICLE, test } from './reader.ts';

const folder = await mkdtemp(join(tmpdir(), 'pressmark-saved-'));
afterAll(() => rm(folder, { recursive: true }));

const verdictOf = async (name: string, text: string) => {
  const file = join(folder, name);
  await writeFile(file, text);
  return verifyCopy(file, inject('publication').folder);
};

test('an article that a browser saved, as one file or as it stood, is found to be the published text', async ({
  sitDown,
}) => {
  const page = await sitDown();
  await page.goto(publication(`${ARTICLE}#p5`));
  const devTools = await page.context().newCDPSession(page);
  const { data } = await devTools.send('Page.captureSnapshot', { format: 'mhtml' });
  const standing = await page.content();
  // What the scripts have done to the page is in it.
  expect(standing).toContain('<button type="button">Copy link</button>');
  for (const [name, saved] of [
    ['article.mhtml', data],
    ['article.html', standing],
  ] as const) {
    expect(await verdictOf(name, saved)).toMatchObject({ kind: 'same' });
    expect(saved).toContain('4.8 million');
    const changed = saved.replace('4.8 million', '8.4 million');
    expect(await verdictOf(name, changed)).toMatchObject({
      kind: 'different',
      sentence: expect.stringMatching(
        / p2: found ".*8\.4 million.*", expected ".*4\.8 million.*"\./u,
      ),
    });
  }
});
