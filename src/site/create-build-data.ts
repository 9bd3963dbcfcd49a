import type { z } from 'zod';
import { createArticleCard } from './article-card.ts';
import type { buildDataSchema } from './build-data.ts';
import type { Edition } from './edition.ts';
import { listSitePictures } from './picture.ts';
import { createRecordedHashes } from './recorded-hashes.ts';
import { listUploads } from './uploads.ts';
import { createRedirects } from './redirects.ts';

/** Puts together what the build needs to know of an edition. */
export async function createBuildData(edition: Edition): Promise<z.input<typeof buildDataSchema>> {
  const { articles } = edition;
  return {
    cards: articles.map(createArticleCard),
    pictures: await listSitePictures(edition),
    uploads: listUploads(edition),
    redirects: createRedirects(edition),
    recordedHashes: Object.fromEntries(createRecordedHashes(articles)),
  };
}
