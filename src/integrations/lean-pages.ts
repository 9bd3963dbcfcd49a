import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles } from './built-files.ts';

// A start tag whose quoted values may hold any character.
const START_TAG = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/giu;
const STYLE = /(?<=<style>).*?(?=<\/style>)/gsu;
// Or a quoted value, which is passed over.
const FOR_THE_INDEX = /"[^"]*"|\sdata-(?:pagefind|facet)-[\w-]+(?:="[^"]*")?/gu;
const SCOPE = /data-astro-cid-\w+/gu;

/**
 * Takes out of the written pages what only the build needed, the attributes for the search index,
 * and gives Astro's style scopes one-letter names: together about a twentieth of an article's
 * bytes. Comes after the search index and before anything that looks at bytes.
 */
export function leanPages(): AstroIntegration {
  return {
    name: 'lean-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const names = (await listFiles(folder)).filter((name) => name.endsWith('.html'));
        const pages = new Map<string, string>();
        for (const name of names) pages.set(name, await readFile(join(folder, name), 'utf8'));
        const scopes = nameScopes(pages.values());
        for (const [name, html] of pages)
          await writeFile(join(folder, name), leanPage(html, scopes));
      },
    },
  };
}

/** New names for all scopes of these pages, the same for the same pages: `data-a`, `data-b`, … */
export function nameScopes(pages: Iterable<string>): ReadonlyMap<string, string> {
  const scopes = new Set<string>();
  for (const html of pages) for (const [scope] of html.matchAll(SCOPE)) scopes.add(scope);
  return new Map(
    [...scopes].toSorted().map((scope, index) => [scope, `data-${(index + 10).toString(36)}`]),
  );
}

/** One page without what only the build needed. Texts stay as they are, whatever they hold. */
export function leanPage(html: string, scopes: ReadonlyMap<string, string>): string {
  const rename = (text: string): string =>
    text.replaceAll(SCOPE, (scope) => scopes.get(scope) ?? scope);
  return html
    .replaceAll(START_TAG, (tag) =>
      rename(tag.replaceAll(FOR_THE_INDEX, (part) => (part.startsWith('"') ? part : ''))),
    )
    .replaceAll(STYLE, rename);
}
