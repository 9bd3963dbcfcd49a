import type { EngineAnswer, IndexEngine } from '#search/index-engine.ts';

import { trustScript } from './trust-script.ts';

/** A file that the engine would ask for, by its name, fetched already. */
export type EarlyFile = readonly [name: string, content: string | ArrayBuffer];

/** Pagefind's engine in a worker of its own. */
export interface WorkerEngine extends IndexEngine {
  /** Opens the index of a language with files that need not be fetched again; comes before all questions. */
  start(language: string, files: readonly EarlyFile[]): Promise<void>;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

const INSTANCE = 'index';

// The worker is Pagefind's own, of the same build; only the outline of what it says is checked.
const has = <Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> =>
  typeof value === 'object' && value !== null && key in value;
const isAnswer = (value: unknown): value is EngineAnswer =>
  has(value, 'results') && has(value, 'search_keywords') && Array.isArray(value.results);

/**
 * Loads Pagefind's worker from the folder of the index and speaks its own messages (1.5.2,
 * `pagefind-worker.js`): `pagefind.js`, which does so too, holds the whole engine a second time and
 * keeps the figures of the ranking to itself. All that is asked rejects once the worker has failed.
 */
export function loadEngine(folder: URL): WorkerEngine {
  const script = new URL('pagefind-worker.js', folder);
  trustScript(script);
  const worker = new Worker(script.href);
  const waiting = new Map<string, Waiting>();
  let failure: Error | undefined;
  let questions = 0;

  const fail = (error: Error): void => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const send = (method: string, ...args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (failure) {
        reject(failure);
        return;
      }
      const id = `question-${questions++}`;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, instanceId: INSTANCE, method, args });
    });
  worker.addEventListener('error', () => {
    fail(new Error(`No ${script.href}.`));
  });
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!has(data, 'id')) return;
    const asked = waiting.get(String(data.id));
    waiting.delete(String(data.id));
    if (has(data, 'error')) asked?.reject(nameError(String(data.error)));
    else asked?.resolve(has(data, 'result') ? data.result : undefined);
  });

  return {
    start: async (language, files) => {
      worker.postMessage({ early: files });
      await send('init', { basePath: folder.pathname, language, primary: true });
      // Its figures for each form are what the ranking counts with.
      await send('enterPlaygroundMode');
    },
    search: async (term) => {
      const answer = await send('search', term, {});
      if (isAnswer(answer)) return answer;
      throw new Error('No answer of Pagefind 1.5.');
    },
    preload: async (term) => {
      await send('preload', term, {});
    },
    close: () => {
      worker.terminate();
      fail(new Error('Stopped.'));
    },
  };
}

function nameError(message: string): Error {
  const error = new Error(message);
  if (/wasm|webassembly/iu.test(message)) error.name = 'NoWebAssembly';
  return error;
}
