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

// It was written by the build that wrote this script; only its outline is checked.
function isEntry(value: unknown): value is IndexEntry {
  return typeof value === 'object' && value !== null && 'languages' in value;
}

/** Opens the folder of the index for a page of this language (BCP 47): at first what all questions need. */
export function openIndexFolder(folder: URL, pageLanguage: string): IndexFolder {
  const get = async (path: string, cache: RequestCache = 'default'): Promise<Response> => {
    const response = await fetch(new URL(path, folder), { cache });
    if (response.ok) return response;
    const error = new Error(`${path} could not be had: ${response.status}.`);
    if (path === ENTRY && response.status === NOT_FOUND) error.name = 'NoIndex';
    throw error;
  };
  const readEntry = async (): Promise<{ text: string; entry: IndexEntry }> => {
    // Never an old one: the files it names are gone after the next build.
    const text = await (await get(ENTRY, 'no-cache')).text();
    const entry: unknown = JSON.parse(text);
    if (isEntry(entry)) return { text, entry };
    throw new Error(`${ENTRY} is not the list of an index.`);
  };
  const entry = readEntry();
  // Begun with the list and not after it: most pages are of the language that most stories are of.
  const guess = pageLanguage.toLowerCase().split('-')[0] ?? '';
  const guessed = fetch(new URL(wasmName(guess), folder)).catch(() => undefined);
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
    throw new Error(`The index has no stories in ${language}.`);
  };
  const metadataName = (hash: string): string => `pagefind.${hash}.pf_meta`;
  const loadWasm = async (name: string): Promise<ArrayBuffer> => {
    const response = name === guess ? await guessed : undefined;
    return (
      response?.ok && !response.bodyUsed ? response : await get(wasmName(name))
    ).arrayBuffer();
  };
  const readBytes = async (path: string): Promise<Uint8Array> =>
    unzip(await (await get(path)).arrayBuffer());

  return {
    entry: async () => (await entry).entry.languages,
    engine: async (language) => {
      const engine = spare.pop() ?? loadEngine(folder);
      engines.push(engine);
      const { text, hash, wasm } = await find(language);
      const name = wasm ?? 'unknown';
      const [program, metadata] = await Promise.all([
        loadWasm(name),
        get(metadataName(hash)).then((response) => response.arrayBuffer()),
      ]);
      await engine.start(language, [
        [ENTRY, text],
        [wasmName(name), program],
        [metadataName(hash), metadata],
      ]);
      return engine;
    },
    metadata: async (language) => readBytes(metadataName((await find(language)).hash)),
    filter: (name) => readBytes(`filter/${name}.pf_filter`),
    words: async (language, name) => (await get(`words/${language}/${name}.txt`)).text(),
    close: () => {
      for (const engine of engines) engine.close();
    },
  };
}

const wasmName = (language: string): string => `wasm.${language}.pagefind`;

async function unzip(packed: ArrayBuffer): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(SIGNATURE.length);
}
