import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findHost } from '#lib/hosts.ts';
import { openKept } from '#lib/kept-store.ts';
import { UserError } from '#lib/user-error.ts';
import { publication } from '#publication.ts';
import { addresses, permalinkFor } from '#site/permalinks.ts';
import type { ReadBuildData } from './build-data.ts';
import { writeHashes } from './hashes.ts';
import { writeHostingFiles } from './hosting-files.ts';
import { placeFormerPages } from './former-pages.ts';
import { findMissingFiles } from './required-files.ts';
import { surveySite } from './survey.ts';

/**
 * Looks through the finished site once, refuses it if it loads a file that is not there, and writes what
 * stands beside it: compressed files, the list of hashes, the rules of hosts. Comes after all that writes pages.
 */
export function finish(read: ReadBuildData): AstroIntegration {
  let cache = '';
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(config.cacheDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { compresses: hostCompresses, leadsOn } = findHost(publication.hosting);
        if (!leadsOn) await placeFormerPages(folder, read().redirects);
        const kept = openKept(join(cache, 'files'));
        const compresses = !hostCompresses;
        const survey = await surveySite(folder, { compresses, kept });
        const front = permalinkFor(addresses.front);
        const problems = await findMissingFiles(folder, survey, front);
        if (problems.length > 0)
          throw new UserError([...problems, 'Nothing was published.'].join('\n'));
        const { recordedHashes, redirects } = read();
        await writeHashes(folder, survey, new Map(Object.entries(recordedHashes)));
        await surveySite(folder, { compresses, kept }, ['hashes.txt']);
        const { base, hosting: host } = publication;
        const told = await writeHostingFiles({ folder, base, redirects, host }, survey);
        if (told !== undefined) logger.info(told);
        kept.save();
      },
    },
  };
}
