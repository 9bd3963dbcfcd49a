import { rmSync, statSync } from 'node:fs';
import { mkdir, readdir, rm, statfs } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { CODE_PATHS, createStamp, removeStamp, saveStamp } from './build-stamp.ts';
import { explainFileError, UserError } from '#lib/user-error.ts';
import { publication } from '#publication.ts';
import { listFiles } from '#lib/list-files.ts';
import { lockBuild } from './build-lock.ts';
import {
  findOutputFolder,
  nameOf,
  requireCacheFolder,
  requireWritable,
  type Places,
} from './output-folder.ts';
import { clearLeftovers, isOtherLiveProcess, replaceFolder } from './replace-folder.ts';
import { listSiteFiles, writeMark } from './site-mark.ts';

/**
 * Builds in a folder of its own and puts the result in the place of the last site only when
 * everything has succeeded, so that a failed build leaves the last good one as it was. Refuses to
 * replace what no build has written, before anything is built and again before anything is replaced.
 * At the end it says in a sentence what was built. Must be the last integration: what another wrote later would be lost. Others find the folder they
 * write to in the `dir` of `astro:build:done`.
 */
export function publish(summarise?: (site: SiteSize) => string): AstroIntegration {
  let putInPlace: ((logger: AstroIntegrationLogger) => Promise<void>) | undefined;
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        if (config.integrations.at(-1)?.name !== 'publish') {
          throw new Error('publish() must be the last of the integrations in astro.config.mjs.');
        }
        const root = fileURLToPath(config.root);
        const places: Places = {
          folder: withoutLastSlash(fileURLToPath(config.outDir)),
          root: withoutLastSlash(root),
          content: resolve(root, publication.content),
          cache: withoutLastSlash(fileURLToPath(config.cacheDir)),
        };
        const findFolder = (): Promise<string> =>
          explained(places.folder, () => findOutputFolder(places));
        await requireCacheFolder(places);
        const own = join(root, 'node_modules', '.cache', 'pressmark');
        // Other builds are waited for first: they may be into the same folder.
        const [release, next] = await explained(own, () => prepareBuild(own, logger));
        const folder = await findFolder();
        await explained(folder, async () => {
          await requireWritable(folder);
          await clearLeftovers(folder);
        });
        await requireSpace(own, measureFiles(folder, await listSiteFiles(folder)));
        // Taken before anything is read: what is edited during the build counts as not yet published.
        const stamp = await createStamp({
          root,
          paths: [publication.content, ...CODE_PATHS],
          settings: publication,
        });
        updateConfig({ outDir: pathToFileURL(`${next}/`) });
        putInPlace = async (log) => {
          const files = await listFiles(next);
          await writeMark(next, files);
          const bytes = measureFiles(next, files);
          const target = await findFolder();
          await removeStamp(root, places.folder);
          const how = await explained(target, () => replaceFolder(target, next));
          if (how === 'filled') log.warn(formatFilled(nameOf(places.root, target)));
          await saveStamp(root, places.folder, stamp);
          release();
          if (summarise) log.info(summarise({ files, bytes }));
        };
      },
      'astro:build:done': async ({ logger }) => {
        await putInPlace?.(logger);
      },
    },
  };
}

/** The files of a built site, and what they weigh. */
export interface SiteSize {
  readonly files: readonly string[];
  readonly bytes: number;
}

const withoutLastSlash = (path: string): string => path.replace(/(?<=.)[/\\]$/u, '');

const formatFilled = (folder: string): string =>
  `${folder} cannot be replaced as a whole (it is a mount point, or its parent may not be written), so its files were replaced one by one. For a moment readers may have met files of two builds.`;

/** Waits for other builds of this checkout, clears what killed ones left, and names a folder to build in. */
async function prepareBuild(
  own: string,
  logger: AstroIntegrationLogger,
): Promise<readonly [release: () => void, next: string]> {
  const release = await lockBuild(join(own, 'build.lock'), (owner) => {
    logger.info(`Waiting for another build of this checkout to end (process ${owner}).`);
  });
  return [release, await createScratch(join(own, 'builds'))];
}

/**
 * Makes an empty folder for this process to build in, which is deleted when it ends, and deletes
 * those of processes that were killed. It lies in the checkout, since Astro keeps the parts of a
 * site that is built elsewhere in one place for all builds.
 */
async function createScratch(builds: string): Promise<string> {
  await mkdir(builds, { recursive: true });
  for (const name of await readdir(builds)) {
    if (!isOtherLiveProcess(Number(name)))
      await rm(join(builds, name), { recursive: true, force: true });
  }
  const scratch = join(builds, String(process.pid));
  await mkdir(scratch);
  process.once('exit', () => {
    rmSync(scratch, { recursive: true, force: true });
  });
  return scratch;
}

const MEGABYTE = 1_000_000;
/** What the smallest site needs while it is built, with the code that renders it. */
const LEAST_SPACE = 20 * MEGABYTE;

/**
 * Throws a `UserError` if a folder’s disk has no room for another site of the size of the last one.
 * Found later, a full disk ends the build inside Astro, with a stack trace.
 */
export async function requireSpace(folder: string, lastSize: number): Promise<void> {
  const { bavail, blocks, bsize } = await statfs(folder);
  const [free, needed] = [bavail * bsize, Math.max(LEAST_SPACE, 2 * lastSize)];
  // Some network file systems do not report it.
  if (blocks === 0 || free >= needed) return;
  const inMegabytes = (bytes: number): string => `${Math.floor(bytes / MEGABYTE)} MB`;
  throw new UserError(
    `${folder}: found ${inMegabytes(free)} free on its disk, expected ${inMegabytes(needed)} to build the site in. Free some space, and build again.`,
  );
}

function measureFiles(folder: string, files: readonly string[]): number {
  let bytes = 0;
  // Asked for by threads, each would take ten times the processor time.
  for (const file of files) bytes += statSync(join(folder, file)).size;
  return bytes;
}

/** Does some work with files at a place; a failure of the file system becomes a sentence. */
async function explained<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const sentence = explainFileError(error, place);
    throw sentence === undefined ? error : new UserError(sentence);
  }
}
