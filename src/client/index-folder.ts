import type { StoryText } from '#search/engine.ts';
import * as onDemand from '#search/on-demand.ts';
import type { IndexSource, LanguageEntry } from '#search/index-source.ts';

import { loadEngine } from './engine-worker.ts';
import type { WorkerEngine } from './engine-worker.ts';

/** Where a page gets the index from; `close` stops its engines. */
export interface IndexFolder extends IndexSource {
  close(): void;
}

interface IndexEntry {
  readonly languages: Readonly<
    Record<string, LanguageEntry & { readonly hash: string; readonly wasm?: string | null }>
  >;
}

const ENTRY = 'pagefind-entry.json';
/** What Pagefind writes at the beginning of each file. */
const SIGNATURE = 'pagefind_dcd';
const NOT_FOUND = 404;

// They were written by the build that wrote this script; only the outline is checked.
const has = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && key in value;
const isEntry = (value: unknown): value is IndexEntry => has(value, 'languages');
const isStory = (value: unknown): value is StoryText => has(value, 'content');

/**
 * Opens the folder of the index for a page of this language (BCP 47): at first what all questions
 * need.
 */
export function openIndexFolder(folder: URL, pageLanguage: string): IndexFolder {
  const get = async (path: string, cache: RequestCache = 'default'): Promise<Response> => {
    const response = await fetch(new URL(path, folder), { cache });
    if (response.ok) return response;
    const error = new Error(`${path}: ${response.status}`);
    if (path === ENTRY && response.status === NOT_FOUND) error.name = 'NoIndex';
    throw error;
  };
  const readEntry = async (): Promise<{ text: string; entry: IndexEntry }> => {
    // Never an old one: the files it names are gone after the next build.
    const text = await (await get(ENTRY, 'no-cache')).text();
    const entry: unknown = JSON.parse(text);
    if (isEntry(entry)) return { text, entry };
    throw new Error(`No list in ${ENTRY}.`);
  };
  const entry = readEntry();
  // Begun with the list and not after it: most pages are of the language that most stories are of.
  const guess = pageLanguage.toLowerCase().split('-')[0] ?? '';
  const early = new Map(
    [wasmName(guess)].map((name) => [name, fetch(new URL(name, folder)).catch(() => undefined)]),
  );
  // So with the engine, which does not mind the language.
  const engines: WorkerEngine[] = [loadEngine(folder)];
  const spare = [...engines];

  const find = async (language: string) => {
    const {
      text,
      entry: { languages },
    } = await entry;
    const found = languages[language];
    if (found) return { text, ...found };
    throw new Error(`No stories in ${language}.`);
  };
  const load = async (name: string): Promise<ArrayBuffer> => {
    const response = await early.get(name);
    return (response?.ok && !response.bodyUsed ? response : await get(name)).arrayBuffer();
  };
  const readBytes = async (path: string): Promise<Uint8Array> =>
    new Uint8Array(await unzip(await get(path)).arrayBuffer()).subarray(SIGNATURE.length);

  return {
    entry: async () => (await entry).entry.languages,
    engine: async (language) => {
      const engine = spare.pop() ?? loadEngine(folder);
      engines.push(engine);
      const { text, hash, wasm } = await find(language);
      const files = [wasmName(wasm ?? 'unknown'), metadataName(hash)];
      const loaded = files.map(async (name) => [name, await load(name)] as const);
      await engine.start(language, [[ENTRY, text], ...(await Promise.all(loaded))]);
      return engine;
    },
    onDemand: () => Promise.resolve(onDemand),
    metadata: async (language) => readBytes(metadataName((await find(language)).hash)),
    story: async (id) => {
      const text = await unzip(await get(`fragment/${id}.pf_fragment`)).text();
      const story: unknown = JSON.parse(text.slice(SIGNATURE.length));
      if (!isStory(story)) throw new Error(`No story ${id}.`);
      // Written without the base path, which is where the index lies.
      return { ...story, url: new URL(`..${story.url}`, folder).pathname };
    },
    filter: (name) => readBytes(`filter/${name}.pf_filter`),
    words: async (language, name) => (await get(`words/${language}/${name}.txt`)).text(),
    close: () => {
      for (const engine of engines) engine.close();
    },
  };
}

const wasmName = (language: string): string => `wasm.${language}.pagefind`;
const metadataName = (hash: string): string => `pagefind.${hash}.pf_meta`;

const unzip = ({ body }: Response): Response =>
  new Response(body?.pipeThrough(new DecompressionStream('gzip')) ?? null);
