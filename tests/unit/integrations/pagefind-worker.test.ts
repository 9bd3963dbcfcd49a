import { expect, test } from 'vitest';

import {
  letFailuresThrough,
  startPromptly,
  takeEarlyFiles,
  tellForms,
} from '#integrations/pagefind-worker.ts';

interface Worker {
  readonly post: (data: unknown) => void;
  readonly load: (address: string) => Promise<Response>;
  readonly fetched: readonly string[];
}

/** A worker whose script fetches in one place. */
function startWorker(): Worker {
  const fetched: string[] = [];
  const self = Object.assign(new EventTarget(), { load: (): unknown => undefined });
  const fetch = (address: string): Promise<Response> => {
    fetched.push(address);
    return Promise.resolve(new Response('fetched'));
  };
  const script = takeEarlyFiles('self.load = async (input) => await fetch(input);');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the script is what is tested
  new Function('self', 'fetch', script)(self, fetch);
  return {
    post: (data) => self.dispatchEvent(new MessageEvent('message', { data })),
    load: async (address) => {
      const response: unknown = await Reflect.apply(self.load, self, [address]);
      if (response instanceof Response) return response;
      throw new Error('No response.');
    },
    fetched,
  };
}

test('the worker takes what the page has sent, and fetches the rest', async () => {
  const { post, load, fetched } = startWorker();
  post({ early: [['pagefind-entry.json', 'early']] });
  expect(await (await load('/pagefind/pagefind-entry.json?ts=1')).text()).toBe('early');
  expect(await (await load('/pagefind/index/en_1.pf_index')).text()).toBe('fetched');
  expect(fetched).toEqual(['/pagefind/index/en_1.pf_index']);
});

test('an unknown worker of Pagefind is refused', () => {
  expect(() => takeEarlyFiles('no fetching')).toThrow(
    "Pagefind's worker has changed: found 0 places that fetch, expected 1. Compare src/integrations/pagefind-worker.ts with the new version.",
  );
});

const loading = (what: string): string =>
  'try{load()}catch(e){console.error(`Failed to load the ' + what + ':\n${e?.toString()}`);}';
const failing = (what: string): string =>
  'try{load()}catch(e){throw new Error(`Failed to load the ' + what + ':\n${e?.toString()}`)}';

test('a part of the index that cannot be loaded stops the search', () => {
  expect(letFailuresThrough(loading('meta index') + loading('index chunk ${url}'))).toBe(
    failing('meta index') + failing('index chunk ${url}'),
  );
});

test('a worker that hides other failures is refused', () => {
  expect(() => letFailuresThrough(loading('meta index'))).toThrow(
    "Pagefind's worker has changed: found 1 places that hide a failure, expected 2. Compare src/integrations/pagefind-worker.ts with the new version.",
  );
});

test('a story is given with the form at each place, and without a text', () => {
  const script =
    'let res={words:locations,data:async()=>await this.loadFragment(result2.p,weighted_locations,term)};';
  expect(tellForms(script)).toBe(
    'let res={words:locations,forms:weighted_locations.map((l)=>l.verbose?.word_string)};',
  );
});

test('the engine is waited for in short steps', () => {
  expect(startPromptly('await asyncSleep(50);await asyncSleep(50)')).toBe(
    'await asyncSleep(4);await asyncSleep(4)',
  );
});
