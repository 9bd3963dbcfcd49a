const FETCHES = 'await fetch(';
const FETCHES_IN_WORKER = 1;

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

/**
 * Lets Pagefind's worker (1.5.2) take files from a message `{ early: [[name, content]…] }` before it
 * fetches them. Throws if the script is not the one known here.
 */
export function takeEarlyFiles(script: string): string {
  const places = script.split(FETCHES).length - 1;
  if (places !== FETCHES_IN_WORKER)
    throw new Error(
      `Pagefind's worker has changed: found ${places} places that fetch, expected ${FETCHES_IN_WORKER}. Compare src/integrations/early-files.ts with the new version.`,
    );
  return TAKE_EARLY + script.replace(FETCHES, 'await self.fetchEarly(');
}
