import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { COMPRESSIBLE } from '#hosting/headers.ts';
import { listFiles } from '#lib/list-files.ts';
import { shareWork } from './share-work.ts';

const COMPRESSED = new Set<string>(COMPRESSIBLE);

/** Writes a `.br` and a `.gz` beside every file that gets smaller. Runs after all that writes files. */
export function compression(): AstroIntegration {
  return {
    name: 'compression',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await compressFiles(fileURLToPath(dir));
      },
    },
  };
}

/**
 * Pages that are read once where their article is read a thousand times. There is one for each article,
 * and packed as far as it goes each would take thirty times as long, for a twelfth less.
 */
const SELDOM_READ = /(?:^|\/)cite\/index\.html$/u;
const QUICKLY = 5;

/** Compresses the text files of a folder as far as they go, as many at once as the machine has processors. */
export async function compressFiles(folder: string): Promise<void> {
  const files = await listFiles(folder);
  await shareWork(
    files.filter((file) => COMPRESSED.has(extname(file))),
    (file) => compressFile(join(folder, file)),
  );
}

async function compressFile(file: string): Promise<void> {
  const original = await readFile(file);
  const quality = SELDOM_READ.test(file) ? QUICKLY : constants.BROTLI_MAX_QUALITY;
  const [br, gz] = await Promise.all([toBrotli(original, quality), toGzip(original)]);
  if (br.length < original.length) await writeFile(`${file}.br`, br);
  if (gz.length < original.length) await writeFile(`${file}.gz`, gz);
}

const brotli = promisify(brotliCompress);

function toBrotli(original: Buffer, quality: number): Promise<Buffer> {
  return brotli(original, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: original.length,
    },
  });
}

const gzipAsync = promisify<Buffer, { level: number }, Buffer>(gzip);

async function toGzip(original: Buffer): Promise<Buffer> {
  const compressed = await gzipAsync(original, { level: constants.Z_BEST_COMPRESSION });
  // The tenth byte names the operating system (RFC 1952); "unknown" makes every machine write the same file.
  compressed[9] = 255;
  return compressed;
}
