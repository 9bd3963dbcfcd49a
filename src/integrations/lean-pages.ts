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
const PROPERTY = /--[a-z][\w-]*/gu;

/** The long names of the build and the short ones that readers get. */
export interface ShortNames {
  readonly scopes: ReadonlyMap<string, string>;
  readonly properties: ReadonlyMap<string, string>;
}

/**
 * Takes out of the written pages what only the build needed, the attributes for the search index,
 * and gives Astro's style scopes and the custom properties short names: together more than a
 * twentieth of an article's bytes. Comes after the search index and before anything that looks at
 * bytes.
 */
export function leanPages(): AstroIntegration {
  return {
    name: 'lean-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await listFiles(folder);
        const pages = await readFiles(
          folder,
          files.filter((name) => name.endsWith('.html')),
        );
        const sheets = await readFiles(
          folder,
          files.filter((name) => name.endsWith('.css') && !name.startsWith('pagefind/')),
        );
        const names = shortenNames(pages.values());
        for (const [name, html] of pages)
          await writeFile(join(folder, name), leanPage(html, names));
        for (const [name, css] of sheets)
          await writeFile(join(folder, name), leanStyles(css, names));
      },
    },
  };
}

async function readFiles(folder: string, names: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const name of names) texts.set(name, await readFile(join(folder, name), 'utf8'));
  return texts;
}

/** New names for all of these pages, the same for the same pages: `data-a`, `--a`, `--b`, … */
export function shortenNames(pages: Iterable<string>): ShortNames {
  const scopes = new Set<string>();
  const properties = new Set<string>();
  for (const html of pages) {
    for (const [scope] of html.matchAll(SCOPE)) scopes.add(scope.replace(/=.*/u, ''));
    for (const [style] of html.matchAll(STYLE))
      for (const [property] of style.matchAll(PROPERTY)) properties.add(property);
  }
  return { scopes: number(scopes, 'data-'), properties: number(properties, '--') };
}

function number(names: ReadonlySet<string>, prefix: string): ReadonlyMap<string, string> {
  return new Map(
    [...names].toSorted().map((name, index) => [name, prefix + (index + 10).toString(36)]),
  );
}

/** One page without what only the build needed. Texts stay as they are, whatever they hold. */
export function leanPage(html: string, names: ShortNames): string {
  return html
    .replaceAll(START_TAG, (tag) =>
      tag
        .replaceAll(FOR_THE_BUILD, (part) => (part.startsWith('"') ? part : ''))
        .replaceAll(SCOPE, (scope) => shortScope(scope, names)),
    )
    .replaceAll(STYLE, (style) => leanStyles(style, names));
}

/** One style sheet in the short names. */
export function leanStyles(css: string, names: ShortNames): string {
  return css
    .replaceAll(SCOPE, (scope) => shortScope(scope, names))
    .replaceAll(PROPERTY, (property) => names.properties.get(property) ?? property);
}

function shortScope(scope: string, { scopes }: ShortNames): string {
  const name = scope.replace(/=.*/u, '');
  return scopes.get(name) ?? name;
}
