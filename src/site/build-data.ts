import { z } from 'zod';

// Imported by astro.config.mjs, which Node reads without Vite: what makes the data is in create-build-data.ts.

const direction = z.enum(['ltr', 'rtl']);

const cardSchema = z.object({
  file: z.string(),
  address: z.string(),
  words: z.object({
    publication: z.string(),
    kicker: z.string(),
    headline: z.string(),
    date: z.string(),
    host: z.string(),
    language: z.string(),
    direction,
    around: direction,
  }),
});

const redirectSchema = z.object({
  from: z.string(),
  to: z.string(),
  status: z.literal([301, 302, 410]),
});

/** What search knows of an article: see `indexed-article.ts`. */
export const indexedArticleSchema = z.object({
  url: z.string(),
  language: z.string(),
  headline: z.string(),
  dateline: z.string(),
  date: z.string(),
  facets: z.record(z.string(), z.array(z.string()).readonly()),
  blocks: z.array(z.object({ id: z.string().optional(), text: z.string() })).readonly(),
});

/** What the build does after the pages are written, and needs the edition for. JSON. */
export const buildDataSchema = z.object({
  /** Cards to be drawn. */
  cards: z.array(cardSchema).readonly(),
  /** Names of the copies of pictures that readers may ask for. */
  pictures: z.array(z.string()).readonly(),
  /** Addresses of the newsroom’s own files that texts link to. */
  uploads: z.array(z.string()).readonly(),
  redirects: z.array(redirectSchema).readonly(),
  /** SHA-256 that the records of articles give, by the name of what it is of. */
  recordedHashes: z.record(z.string(), z.string()),
});

/** What the pages hand on to the build. */
export type BuildData = z.output<typeof buildDataSchema>;
