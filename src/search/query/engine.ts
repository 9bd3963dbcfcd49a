import { entryFile, tagOf, type IndexEntry, type IndexPart } from './manifest.ts';
import { hasVowelSigns } from './scripts.ts';

// What is used of Pagefind's browser API (https://pagefind.app/docs/api/).

/** An article found by Pagefind. */
export interface Hit {
  /** Unique among all languages. */
  readonly id: string;
  readonly score: number;
  data(): Promise<Fragment>;
}

/** An article as Pagefind keeps it: `index/search-copy.ts` describes what its anchors hold. */
export interface Fragment {
  readonly url: string;
  readonly anchors: readonly {
    readonly id: string;
    readonly title?: string;
    readonly location: number;
  }[];
  readonly weighted_locations: readonly {
    readonly location: number;
    readonly weight: number;
    readonly balanced_score: number;
  }[];
}

/** Pagefind's module, started for one index. */
export interface Engine {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  /** Lets searches find what another index has, too. */
  mergeIndex(url: string, options: Readonly<Record<string, unknown>>): Promise<void>;
  destroy(): Promise<void>;
  /** All articles with a text; with null all that pass the filters. */
  search(
    text: string | null,
    options?: {
      readonly filters?: Readonly<Record<string, string>>;
      readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
    },
  ): Promise<{ readonly results: readonly Hit[] }>;
  /** Values of each filter, with how many articles have them. */
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

// Found on the open queries of the TIME collection (docs/decisions/0004). With so high a similarity only the word itself
// counts, whatever longer words of the same beginning happen to be loaded; the saturation goes with it.
const RANKING = {
  termSimilarity: 8,
  termSaturation: 0.5,
  pageLength: 0.4,
  diacriticSimilarity: 0,
  metaWeights: { title: 0.2 },
};

const isEngine = (value: unknown): value is Engine =>
  typeof value === 'object' && value !== null && 'search' in value && 'filters' in value;

interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown;
}
declare global {
  /** Trusted Types (W3C), in browsers that have them. */
  var trustedTypes: TrustedTypes | undefined;
}

const trusted = new Set<string>();

/** Lets Pagefind start its worker from this address under `require-trusted-types-for 'script'`, and nothing else. */
function trustWorker(url: URL): void {
  if (trusted.size === 0)
    globalThis.trustedTypes?.createPolicy('default', {
      createScriptURL: (script) => {
        if (trusted.has(new URL(script, url).href)) return script;
        throw new TypeError(`Not a script of this site: ${script}`);
      },
    });
  trusted.add(url.href);
}

const optionsOf = (language: string, { folder }: IndexPart) => ({
  ranking: RANKING,
  baseUrl: '/',
  metaCacheTag: tagOf(folder),
  exactDiacritics: hasVowelSigns(language),
});

/** Starts Pagefind for an index below the folder of all indexes; `attempt` counts from 0. Rejects if its script cannot be had. */
export async function startEngine(
  folder: URL,
  { language, entry, attempt }: { language: string; entry: IndexEntry; attempt: number },
): Promise<Engine> {
  const own = new URL(entry.folder, folder);
  trustWorker(new URL('pagefind-worker.js', own));
  fetchAhead(folder, entry);
  // Browsers cache a failed module import by URL, Firefox for as long as the page lives; another URL is a fresh engine too.
  const url = new URL(attempt === 0 ? 'pagefind.js' : `pagefind.js?retry=${attempt}`, own);
  const engine: unknown = await import(/* @vite-ignore */ url.href);
  if (!isEngine(engine)) throw new Error(`${url.href} is not Pagefind.`);
  await engine.options(optionsOf(language, entry));
  await engine.init();
  return engine;
}

/** Lets an engine’s searches find what a part has, too; ids of its articles. */
export async function addPart(
  engine: Engine,
  folder: URL,
  { language, part }: { language: string; part: IndexPart },
): Promise<ReadonlySet<string>> {
  // Pagefind itself gives its articles this filter; no file has it.
  const mergeFilter = { part: part.folder };
  const url = new URL(part.folder, folder).href;
  await engine.mergeIndex(url, { ...optionsOf(language, part), mergeFilter });
  const { results } = await engine.search(null, { filters: mergeFilter });
  return new Set(results.map(({ id }) => id));
}

/** Pagefind asks for these one after another; asked for together, they are in the browser's cache by then. */
export function fetchAhead(folder: URL, part: IndexPart): void {
  for (const file of [entryFile(tagOf(part.folder)), ...part.files])
    void fetch(new URL(part.folder + file, folder)).catch(() => undefined);
}
