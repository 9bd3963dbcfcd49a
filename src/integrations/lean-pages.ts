import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles } from './built-files.ts';

// A start tag whose quoted values may hold any character.
const START_TAG = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/giu;
const STYLE = /(?<=<style>).*?(?=<\/style>)/gsu;
// For the search index, and the class that Astro gives beside a scope; or a quoted value, which is passed over.
const FOR_THE_BUILD = /\sclass="astro-\w+"|"[^"]*"|\sdata-(?:pagefind|facet)-[\w-]+(?:="[^"]*")?/gu;
// Astro writes it with a value where the element has a computed class.
const SCOPE = /data-astro-cid-\w+(?:="true")?/gu;

/** The long names of Astro's style scopes and the short ones that readers get. */
export type ShortScopes = ReadonlyMap<string, string>;

/**
 * Takes out of the written pages what only the build needed, the attributes for the search index,
 * and gives Astro's style scopes short names. Comes after the search index and before anything that
 * looks at bytes.
 */
export function leanPages(): AstroIntegration {
  return {
    name: 'lean-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = new Map<string, string>();
        for (const name of await listFiles(folder))
          if (name.endsWith('.html')) pages.set(name, await readFile(join(folder, name), 'utf8'));
        const scopes = shortenScopes(pages.values());
        for (const [name, html] of pages)
          await writeFile(join(folder, name), leanPage(html, scopes));
      },
    },
  };
}

/** New names for the scopes of all of these pages, the same for the same pages: `data-a`, `data-b`, … */
export function shortenScopes(pages: Iterable<string>): ShortScopes {
  const scopes = new Set<string>();
  for (const html of pages)
    for (const [scope] of html.matchAll(SCOPE)) scopes.add(scope.replace(/=.*/u, ''));
  return new Map(
    [...scopes].toSorted().map((scope, index) => [scope, `data-${(index + 10).toString(36)}`]),
  );
}

/** One page without what only the build needed. Texts stay as they are, whatever they hold. */
export function leanPage(html: string, scopes: ShortScopes): string {
  const shorten = (text: string): string =>
    text.replaceAll(SCOPE, (scope) => scopes.get(scope.replace(/=.*/u, '')) ?? scope);
  return html
    .replaceAll(START_TAG, (tag) =>
      shorten(tag.replaceAll(FOR_THE_BUILD, (part) => (part.startsWith('"') ? part : ''))),
    )
    .replaceAll(STYLE, shorten);
}
