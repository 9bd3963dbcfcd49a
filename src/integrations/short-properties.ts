import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const PROPERTY = /--[a-z][\w-]*/gu;
// In a script `--` also takes one away.
const ASKED_FOR = /(?<=\bvar\()--[a-z][\w-]*/gu;
const STYLES = /\.css(?:$|\?)|[?&]lang\.css$/u;
const SCRIPTS = /\/src\/client\/[^?]+\.ts(?:$|\?)/u;

/** The long names of custom properties in the source, and the short ones that readers get. */
export type ShortNames = ReadonlyMap<string, string>;

/**
 * Gives the custom properties that `tokens` (CSS) declares short names in all styles, and in the
 * scripts that bring styles along: every page says them some hundred times. It does so before Vite
 * names files by what they hold, so that no reader keeps a sheet or a script in which a short name
 * stands for another property than in a new page.
 */
export function shortProperties(tokens: URL): Plugin {
  const names = nameShortly(readFileSync(tokens, 'utf8'));
  return {
    name: 'short-properties',
    apply: 'build',
    transform(code, id) {
      if (STYLES.test(id)) return shortenStyles(code, names);
      return SCRIPTS.test(id) ? shortenScript(code, names) : undefined;
    },
  };
}

/** Short names for the properties that a style sheet declares: `--a`, `--b`, … in their order by name. */
export function nameShortly(sheet: string): ShortNames {
  const declared = new Set([...sheet.matchAll(/--[a-z][\w-]*(?=\s*:)/gu)].map(([name]) => name));
  return new Map(
    [...declared].toSorted().map((name, index) => [name, `--${(index + 10).toString(36)}`]),
  );
}

/** A style sheet in the short names. */
export function shortenStyles(css: string, names: ShortNames): string {
  return shorten(css, PROPERTY, names);
}

/** A script in the short names, where it asks for a property with `var()`. */
export function shortenScript(script: string, names: ShortNames): string {
  return shorten(script, ASKED_FOR, names);
}

const shorten = (text: string, property: RegExp, names: ShortNames): string =>
  text.replaceAll(property, (name) => names.get(name) ?? name);
