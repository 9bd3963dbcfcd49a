// A page sends files that it has fetched already, all at once; the worker asks for them one after another.
const TAKE_EARLY = `(() => {
  const early = new Map();
  self.addEventListener('message', (event) => {
    if (!event.data.early) return;
    for (const [name, content] of event.data.early) early.set(name, content);
    event.stopImmediatePropagation();
  });
  self.fetchEarly = (address) => {
    const name = address.split('?')[0].split('/').pop();
    return early.has(name) ? Promise.resolve(new Response(early.get(name))) : fetch(address);
  };
})();
`;

interface Change {
  readonly found: RegExp;
  readonly places: number;
  /** As `String.replaceAll` reads it. */
  readonly becomes: string;
  /** What the places do. */
  readonly what: string;
}

function change(script: string, { found, places, becomes, what }: Change): string {
  const there = script.match(found)?.length ?? 0;
  if (there !== places)
    throw new Error(
      `Pagefind's worker has changed: found ${there} places that ${what}, expected ${places}. Compare src/integrations/pagefind-worker.ts with the new version.`,
    );
  return script.replaceAll(found, becomes);
}

/**
 * Lets the worker take files from a message `{ early: [[name, content]…] }` before it fetches them.
 * Throws, as all functions here, if the script is not the one known here.
 */
export const takeEarlyFiles = (script: string): string =>
  TAKE_EARLY +
  change(script, {
    found: /await fetch\(/gu,
    places: 1,
    becomes: 'await self.fetchEarly(',
    what: 'fetch',
  });

/**
 * Lets the worker fail where a part of its index cannot be loaded. As it comes (`_loadGenericChunk`
 * and `loadMeta`), it logs the failure and goes on as if the part were empty, and a reader would be
 * told that no story has the word.
 */
export const letFailuresThrough = (script: string): string =>
  change(script, {
    found:
      /catch\(e\)\{console\.error\((`Failed to load the (?:meta index|index chunk \$\{url\}):\n\$\{e\?\.toString\(\)\}`)\);?\}/gu,
    places: 2,
    becomes: 'catch(e){throw new Error($1)}',
    what: 'hide a failure',
  });

/**
 * Lets the worker tell with each story which form stands at each place found, so that it need not be
 * asked again for each story. In exchange it gives no texts: it would cut excerpts of each, which
 * takes longer than all else and which this site does not show.
 */
export const tellForms = (script: string): string =>
  change(script, {
    found: /data:async\(\)=>await this\.loadFragment\(result2\.p,weighted_locations,term\)/gu,
    places: 1,
    becomes: 'forms:weighted_locations.map((l)=>l.verbose?.word_string)',
    what: 'offer a text',
  });

/** Lets the worker look every four milliseconds instead of every fifty whether its engine has come. */
export const startPromptly = (script: string): string =>
  change(script, {
    found: /await asyncSleep\(50\)/gu,
    places: 2,
    becomes: 'await asyncSleep(4)',
    what: 'wait for the engine',
  });

/** Pagefind's worker (1.5.2) as this site's pages speak with it. */
export const adaptWorker = (script: string): string =>
  takeEarlyFiles(letFailuresThrough(tellForms(startPromptly(script))));
