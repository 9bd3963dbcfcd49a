import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { COMPRESSIBLE, hashInlined } from '#hosting/headers.ts';
import { isHashed, type Hashes } from '#lib/hash-list.ts';
import type { KeptStore } from '#lib/kept-store.ts';
import { listFiles } from '#lib/list-files.ts';
import { showProgress } from '#lib/progress.ts';
import { chooseQualities, createTwins, type Twins } from './compression.ts';
import { readInlineParts } from './inline-styles.ts';
import { listReferences } from './references.ts';
import { shareWork } from './share-work.ts';

/** What one pass over the files of a built site finds, for all that needs to know it. */
export interface Survey {
  /** Paths from the site’s folder, sorted; without compressed twins. */
  readonly files: readonly string[];
  /** SHA-256 of the files that `hashes.txt` lists. */
  readonly hashes: Hashes;
  /** Of the inlined styles, as the security policy names them; sorted. */
  readonly styleHashes: readonly string[];
  /** What the policy would block, a sentence each. */
  readonly blocked: readonly string[];
  /** What is loaded, as it is written, each with the file that names it; one that many write alike, once. */
  readonly references: readonly Reference[];
}

/** An address that a file loads something from. */
export interface Reference {
  readonly written: string;
  readonly namedIn: string;
}

/** How a site is looked through. */
export interface SurveyOptions {
  /** Whether files are written compressed beside those that get smaller. */
  readonly compresses: boolean;
  /** What earlier builds have found and compressed. */
  readonly kept?: KeptStore;
}

/** What there is to know of one file, by its bytes and the ending of its name alone. */
interface Findings {
  readonly styles: readonly string[];
  readonly blocked: readonly string[];
  readonly references: readonly string[];
}

const READ = new Set<string>(COMPRESSIBLE);
/** Written alike in two folders, these lead to the same file. */
const IS_ABSOLUTE = /^(?:\/|[a-z][a-z\d+.-]*:)/iu;

/**
 * Reads each text file of a site once, as many at a time as the machine has processors: for its hash,
 * for what the security policy has to know, for what it loads, and to compress it. `files` are all
 * that are there, if not others are named.
 */
export async function surveySite(
  folder: string,
  options: SurveyOptions = { compresses: false },
  files?: readonly string[],
): Promise<Survey> {
  files ??= await listFiles(folder);
  const hashes = new Map<string, string>();
  const styles = new Set<string>();
  const blocked: Reference[] = [];
  const references = new Map<string, Reference>();
  const readable = files.filter((file) => READ.has(extname(file)));
  const qualityFor = options.compresses ? chooseQualities(files) : undefined;
  const progress = showProgress('Compressing files', readable.length);
  await shareWork(readable, async (file) => {
    progress.step();
    // Asked for by threads, each of so many small files takes ten times the processor time.
    const bytes = readFileSync(join(folder, file));
    const digest = createHash('sha256').update(bytes).digest('hex');
    if (isHashed(file)) hashes.set(file, digest);
    const { findings, twins } = await surveyFile(
      { file, bytes, digest, quality: qualityFor?.(file) },
      options.kept,
    );
    for (const style of findings.styles) styles.add(style);
    for (const written of findings.blocked) blocked.push({ written, namedIn: file });
    for (const written of findings.references) {
      const key = IS_ABSOLUTE.test(written) ? written : `${file} ${written}`;
      const known = references.get(key);
      if (known === undefined || file < known.namedIn)
        references.set(key, { written, namedIn: file });
    }
    if (twins.br) writeFileSync(join(folder, `${file}.br`), twins.br);
    if (twins.gz) writeFileSync(join(folder, `${file}.gz`), twins.gz);
  });
  progress.end();
  const byFile = (a: Reference, b: Reference): number =>
    a.namedIn < b.namedIn ? -1 : Number(a.namedIn > b.namedIn);
  return {
    files,
    hashes: new Map([...hashes].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    styleHashes: [...styles].toSorted(),
    blocked: blocked
      .toSorted(byFile)
      .map(
        ({ written, namedIn }) => `${namedIn}: found ${written}, which the security policy blocks.`,
      ),
    references: [...references.values()].toSorted(byFile),
  };
}

interface ReadFile {
  readonly file: string;
  readonly bytes: Buffer;
  readonly digest: string;
  /** Of brotli; undefined if the file is not to be compressed. */
  readonly quality: number | undefined;
}

const NO_TWINS: Twins = { br: undefined, gz: undefined };
/** Another one when what is kept of a file has another form, or is made in another way. */
const VERSION = `1 ${process.versions.zlib} ${process.versions.brotli ?? ''}`;

async function surveyFile(
  { file, bytes, digest, quality }: ReadFile,
  kept?: KeptStore,
): Promise<KeptFile> {
  const key = `${digest}${extname(file)}-${quality ?? 'plain'}-${VERSION}`.replaceAll(' ', '-');
  const found = kept?.find(key);
  if (found) return parse(found);
  const made = {
    findings: findIn(file, bytes),
    twins: quality === undefined ? NO_TWINS : await createTwins(bytes, quality),
  };
  kept?.keep(key, format(made));
  return made;
}

function findIn(file: string, bytes: Buffer): Findings {
  if (!/\.(?:html|css|webmanifest)$/u.test(file))
    return { styles: [], blocked: [], references: [] };
  const text = bytes.toString();
  const { styles, blocked } = file.endsWith('.html')
    ? readInlineParts(text)
    : { styles: [], blocked: [] };
  // A part of a string keeps all of it in memory, which is a page for each address that is found; a copy does not.
  return structuredClone({
    styles: styles.map(hashInlined),
    blocked,
    references: [...new Set(listReferences(file, text))],
  });
}

interface KeptFile {
  readonly findings: Findings;
  readonly twins: Twins;
}

const headSchema = z.object({ findings: z.custom<Findings>(), br: z.number(), gz: z.number() });

/** The findings on a line, with the lengths of the twins that follow. */
function format({ findings, twins: { br, gz } }: KeptFile): Buffer {
  const head = JSON.stringify({ findings, br: br?.length ?? 0, gz: gz?.length ?? 0 });
  return Buffer.concat([Buffer.from(`${head}\n`), br ?? Buffer.of(), gz ?? Buffer.of()]);
}

function parse(value: Buffer): KeptFile {
  const end = value.indexOf('\n');
  const { findings, br, gz } = headSchema.parse(JSON.parse(value.toString('utf8', 0, end)));
  const take = (from: number, length: number): Buffer | undefined =>
    length > 0 ? value.subarray(from, from + length) : undefined;
  return { findings, twins: { br: take(end + 1, br), gz: take(end + 1 + br, gz) } };
}
