import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { readPageText } from '#cli/page-text.ts';
import { verify as runVerify } from '#cli/verify.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { createFolder } from '../fixtures/temporary-folder.ts';
import { root } from '../setup/build.ts';

const ID = '2017/06/29/a-ray-of-hope-for-syria';
const folder = await mkdtemp(join(tmpdir(), 'pressmark-verify-'));
const PROVED = '1 article: pages, plain texts, sources, records, hashes and ledger agree.\n';

const SOURCE = fingerprintOf(await readFile(join(root, 'content/articles', ID, 'source.txt')));
const TEXT = `${ID}/index.txt below its first line ---`;

interface Answer {
  readonly code: number;
  readonly printed: string;
}

const withoutFolder = (text: string): string => text.replaceAll(`${folder}/`, '');

/** Runs what `npm run verify` runs, on the copy of the built publication; here, without a process of its own. */
async function verify(...copies: readonly string[]): Promise<Answer> {
  const lines = { log: '', error: '' };
  const [out, error] = (['log', 'error'] as const).map((stream) =>
    vi.spyOn(console, stream).mockImplementation((line: string) => {
      lines[stream] += `${line}\n`;
    }),
  );
  const code = await runVerify(['--dir', folder, ...copies]);
  out?.mockRestore();
  error?.mockRestore();
  return { code, printed: withoutFolder(lines.log + lines.error) };
}

/** The same as a command, in a process of its own. */
function runCommand(): Promise<Answer> {
  const words = ['src/cli/verify.ts', '--dir', folder];
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: root }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      const printed = (stdout + stderr).replaceAll(/\(node:.*\n.*--trace-warnings.*\n/gu, '');
      resolve({ code, printed: withoutFolder(printed) });
    });
  });
}

/** Changes a file of the copy for as long as a check runs. */
async function tamper(file: string, change: (text: string) => string): Promise<Answer> {
  const path = join(folder, file);
  const before = await readFile(path);
  await writeFile(path, change(before.toString()));
  const answer = await verify();
  await writeFile(path, before);
  return answer;
}

beforeAll(() => cp(inject('publication').folder, folder, { recursive: true }));
afterAll(() => rm(folder, { recursive: true }));

describe('npm run verify', () => {
  test('proves the publication as it was built', async () => {
    expect(await runCommand()).toEqual({ code: 0, printed: PROVED });
  });

  test('ends with 1 where something differs', async () => {
    const path = join(folder, ID, 'index.txt');
    const before = await readFile(path);
    await writeFile(path, `${before.toString()}more`);
    expect(await runCommand()).toMatchObject({ code: 1 });
    await writeFile(path, before);
  });

  test.each([
    [
      'another word in a page',
      `${ID}/index.html`,
      (text: string) => text.replace('about 250,000 are', 'about 350,000 are'),
      `${ID}/index.html p5: found "… Aleppo, where about 350,000 are reportedly stranded, according to …", expected "… Aleppo, where about 250,000 are reportedly stranded, according to …". Build again: npm run build.`,
    ],
    [
      'a paragraph that went missing',
      `${ID}/index.html`,
      (text: string) => text.replace(/<p id="?p8"?>.*?<\/p>/u, ''),
      `${ID}/index.html p8: found nothing, expected "Both countries also made a commitment to launch coordinated …". Build again: npm run build.`,
    ],
    [
      'another headline',
      `${ID}/index.html`,
      (text: string) => text.replace(/(<h1[^>]*>\s*)A\u00A0Ray/u, '$1No Ray'),
      `${ID}/index.html headline: found "No Ray Of Hope For Syria? US, Russia Enter …", expected "A Ray Of Hope For Syria? US, Russia Enter …". Build again: npm run build.`,
    ],
    [
      'another fingerprint in the record',
      `${ID}/index.html`,
      (text: string) => text.replace('be3511d4', 'ce3511d4'),
      'expected be3511d46b645fc211c37a5df0cb2454426208aa36b38958d3a2605f5c8af827. Build again',
    ],
    [
      'another word in the plain text',
      `${ID}/index.txt`,
      (text: string) => text.replace('a ray of hope early', 'no ray of hope early'),
      `${ID}/index.txt: found "The long-ranging conflict in Syria finally saw no ray of ho…", expected the text with the SHA-256`,
    ],
    [
      'a list of hashes without the page',
      'hashes.txt',
      (text: string) => text.replace(/^.*index\.html\n/mu, ''),
      'hashes.txt: found nothing, expected',
    ],
    [
      'a list of hashes with a page that is not there',
      'hashes.txt',
      (text: string) => `${text}${'0'.repeat(64)}  2017/06/30/gone/index.html\n`,
      `2017/06/30/gone/index.html: found nothing, expected ${'0'.repeat(64)}.`,
    ],
    [
      'a list of hashes with another source',
      'hashes.txt',
      (text: string) => text.replace(/^# \w{64}(?=.*source\.txt$)/mu, `# ${'0'.repeat(64)}`),
      `hashes.txt ${ID}/source.txt: found ${'0'.repeat(64)}, expected ${SOURCE}. Build again: npm run build.`,
    ],
    [
      'a list of hashes without the text',
      'hashes.txt',
      (text: string) => text.replace(/^#.*below.*\n/mu, ''),
      `hashes.txt ${TEXT}: found nothing, expected `,
    ],
    [
      'a list of hashes with the source of an article that is not there',
      'hashes.txt',
      (text: string) => `${text}# ${'0'.repeat(64)}  2017/06/30/gone/source.txt\n`,
      `hashes.txt 2017/06/30/gone/source.txt: found ${'0'.repeat(64)}, expected nothing.`,
    ],
  ])('finds %s', async (_, file, change, sentence) => {
    const { code, printed } = await tamper(file, change);
    expect(printed).toContain(sentence);
    expect(code).toBe(1);
  });

  test('finds a compressed page that is another than the page', async () => {
    const [twin, other] = [`${ID}/index.html.br`, 'index.html.br'];
    const before = await readFile(join(folder, twin));
    await cp(join(folder, other), join(folder, twin));
    const answer = await verify();
    await writeFile(join(folder, twin), before);
    expect(answer).toEqual({
      code: 1,
      printed: `${twin}: found something else, expected ${ID}/index.html, compressed. Build again: npm run build.\n1 fault.\n`,
    });
  });

  test('compares copies, and ends as the worst of them', async () => {
    const saved = join(folder, 'saved.html');
    const html = await readFile(join(folder, ID, 'index.html'), 'utf8');
    await writeFile(saved, html.replace('4.8 million', '8.4 million'));
    const served = `${inject('publication').url}${ID}/`;
    const same = `${served}: the text is that of ${ID}/index.html, 19 passages, word for word.\n`;
    const different = `saved.html p2: found "… the displacement of 8.4 million people outside the country, …", expected "… the displacement of 4.8 million people outside the country, …". This is the first difference from ${ID}/index.html.\n`;
    expect(await verify(served)).toEqual({ code: 0, printed: same });
    expect(await verify(saved, served)).toEqual({ code: 1, printed: same + different });
    expect((await verify(join(folder, 'about/index.html'), served)).code).toBe(2);
    await rm(saved);
  });

  test('is not tempted where there is no site', async () => {
    expect((await verify('--dir', await createFolder({}))).code).toBe(2);
  });
});

test('sha256sum -c accepts every line of hashes.txt, and there is one for each article’s page and text', async () => {
  const list = await readFile(join(folder, 'hashes.txt'), 'utf8');
  const names = list.split('\n').flatMap((line) => /^\w{64} {2}(.+)$/u.exec(line)?.[1] ?? []);
  expect(names).toEqual(['html', 'txt'].map((ending) => `${ID}/index.${ending}`));
  const output = await new Promise<string>((resolve) => {
    execFile('sha256sum', ['--strict', '-c', 'hashes.txt'], { cwd: folder }, (_, ...streams) => {
      resolve(streams.join(''));
    });
  });
  expect(output).toBe(`${ID}/index.html: OK\n${ID}/index.txt: OK\n`);
});

test('hashes.txt also has the SHA-256 that the record gives of the source, and of the text', async () => {
  const list = await readFile(join(folder, 'hashes.txt'), 'utf8');
  const recorded = list.split('\n').filter((line) => /^# \w{64} /u.test(line));
  const plain = await readFile(join(folder, ID, 'index.txt'), 'utf8');
  const text = fingerprintOf(plain.slice(plain.indexOf('\n---\n') + 5));
  expect(recorded).toEqual([`# ${SOURCE}  ${ID}/source.txt`, `# ${text}  ${TEXT}`]);
  expect(readPageText(await readFile(join(folder, ID, 'index.html'), 'utf8'))).toMatchObject({
    fingerprints: [SOURCE, text],
  });
});
