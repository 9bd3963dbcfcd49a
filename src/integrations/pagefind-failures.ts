const SWALLOWED =
  /catch\(e\)\{console\.error\((`Failed to load the (?:meta index|index chunk \$\{url\}):\n\$\{e\?\.toString\(\)\}`)\);?\}/gu;
const SWALLOWED_IN_EACH = 2;

/**
 * Lets Pagefind's browser script fail where a part of its index cannot be loaded. As it comes
 * (`_loadGenericChunk` and `loadMeta` in 1.5.2), it logs the failure and goes on as if the part
 * were empty, and a reader would be told that no story has the word. Throws if the script is not
 * the one known here.
 */
export function letFailuresThrough(script: string): string {
  const places = script.match(SWALLOWED)?.length ?? 0;
  if (places !== SWALLOWED_IN_EACH)
    throw new Error(
      `Pagefind's scripts have changed: found ${places} places that hide a failure, expected ${SWALLOWED_IN_EACH}. Compare src/integrations/pagefind-failures.ts with the new version.`,
    );
  return script.replace(SWALLOWED, 'catch(e){throw new Error($1)}');
}
