import { oncePerKey } from '#lib/memoize.ts';

import { SearchError, type LanguageTotal, type SearchErrorReason } from './answer.ts';
import { startEngine } from './engine.ts';
import { createIndexParts } from './index-parts.ts';
import { createLanguageIndex, type LanguageIndex } from './language-index.ts';
import { fetchManifest, ManifestError, type Manifest } from './manifest.ts';
import { createWordList } from './word-list.ts';

/** Everything that was read of one state of the index: given up as a whole when a part of it does not come. */
export interface Session {
  readonly totals: readonly LanguageTotal[];
  /** The index of one of the languages in `totals`. */
  readonly indexOf: (language: string) => LanguageIndex;
}

/** Does some work in the current session; if that fails, once more in a new one. Rejects with a `SearchError`. */
export type InSession = <T>(work: Work<T>) => Promise<T>;
type Work<T> = (session: Session) => Promise<T>;

// Longer than a slow phone needs, shorter than anyone waits.
const TIMEOUT = 20_000;
// The smallest module: a policy without 'wasm-unsafe-eval' refuses even that.
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

function createSession(folder: URL, { languages }: Manifest, attempt: number): Session {
  return {
    totals: Object.entries(languages).map(([language, { articles }]) => ({ language, articles })),
    indexOf: oncePerKey((language) => {
      const entry = languages[language];
      if (!entry) throw new Error(`There is no index of ${language}.`);
      return createLanguageIndex({
        ...entry,
        language,
        parts: entry.parts && createIndexParts(folder, language, entry.parts),
        words: createWordList(new URL(entry.words, folder), entry.shards, language),
        start: () => startEngine(folder, { language, entry, attempt }),
      });
    }),
  };
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The search index does not come.'));
    }, TIMEOUT);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

async function reasonOf(error: unknown): Promise<SearchErrorReason> {
  if (error instanceof ManifestError && error.isMissing) return 'no-index';
  const isAllowed = await Promise.resolve()
    .then(() => WebAssembly.compile(EMPTY_MODULE))
    .then(
      () => true,
      () => false,
    );
  return isAllowed ? 'not-responding' : 'no-webassembly';
}

/** Opens sessions over the indexes in a folder, each with a fresh manifest and fresh engines. */
export function createSessions(folder: URL, printed: Manifest | undefined): InSession {
  let attempts = 0;
  let current: Promise<Session> | undefined;
  let answering: Promise<Session> | undefined;

  const open = async (): Promise<Session> => {
    const attempt = attempts++;
    const isFirst = attempt === 0;
    const manifest =
      isFirst && printed ? printed : await fetchManifest(folder, { fresh: !isFirst });
    return createSession(folder, manifest, attempt);
  };
  const doIn = async <T>(session: Promise<Session>, work: Work<T>): Promise<T> => {
    const done = await within(session.then(work));
    answering = session;
    return done;
  };

  return async (work) => {
    const first = (current ??= open());
    try {
      return await doIn(first, work);
    } catch {
      // Somebody else may have begun anew already.
      if (current === first) current = undefined;
    }
    const second = (current ??= open());
    try {
      return await doIn(second, work);
    } catch (cause) {
      // Offline, the one that answered before still has what it had fetched.
      if (current === second) current = answering;
      throw new SearchError(await reasonOf(cause), { cause });
    }
  };
}
