import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildDataSchema, type BuildData } from '#site/build-data.ts';

/** Gives what the pages have handed on, once they are written. */
export type ReadBuildData = () => BuildData;

/**
 * Takes what the pages hand on, in `build-data.json`, out of the site. Comes before the integrations
 * that read it.
 */
export function buildData(): {
  readonly integration: AstroIntegration;
  readonly read: ReadBuildData;
} {
  let taken: BuildData | undefined;
  return {
    integration: {
      name: 'build-data',
      hooks: {
        'astro:build:done': async ({ dir }) => {
          taken = await takeBuildData(fileURLToPath(dir));
        },
      },
    },
    read: () => {
      if (taken === undefined) throw new Error('buildData() must come before those who read it.');
      return taken;
    },
  };
}

/** Reads the data from a folder of finished pages, and deletes its file. */
export async function takeBuildData(site: string): Promise<BuildData> {
  const file = join(site, 'build-data.json');
  const data = buildDataSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  await rm(file);
  return data;
}
