import { isFields, type Fields } from './source.ts';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

export const SYSTEMS = ['hugo', 'jekyll', 'eleventy', 'astro', 'zola', 'gatsby', 'plain'] as const;

/** The program that made pages of an archive. */
export type System = (typeof SYSTEMS)[number];

/** What an archive says of itself. */
export interface SiteConfig {
  readonly system: System;
  /** Origins of the old site, whose links are links within it. */
  readonly origins: readonly string[];
  readonly language?: string | undefined;
  /** The form of addresses, by section; `''` for all. */
  readonly permalinks: ReadonlyMap<string, string>;
  /** Texts that pages take from the settings, as in `{{ site.repository }}`. */
  readonly values: ReadonlyMap<string, string>;
}

/** The text of a file at the top of the archive; undefined if there is none. */
export type ReadFile = (path: string) => string | undefined;

const MARKS: readonly (readonly [system: System, files: readonly string[]])[] = [
  ['jekyll', ['_config.yml', '_config.yaml', '_config.toml']],
  ['hugo', ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json']],
  ['hugo', ['config/_default/hugo.toml', 'config/_default/config.toml']],
  [
    'eleventy',
    ['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs'],
  ],
  ['astro', ['astro.config.mjs', 'astro.config.ts', 'astro.config.js']],
  ['gatsby', ['gatsby-config.js', 'gatsby-config.ts', 'gatsby-config.mjs']],
  // Zola and older Hugos both have a config.toml.
  ['hugo', ['config.toml', 'config.yaml', 'config.yml', 'config.json']],
];

function parseConfig(path: string, text: string): Fields {
  try {
    if (path.endsWith('.toml')) return toFields(parseToml(text));
    if (path.endsWith('.json')) return toFields(JSON.parse(text));
    if (/\.ya?ml$/u.test(path)) return toFields(parseYaml(text));
  } catch {
    // A setting that cannot be read says nothing; the articles are read all the same.
  }
  return {};
}

const toFields = (value: unknown): Fields => (isFields(value) ? value : {});

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function listPermalinks(value: unknown): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([['', value]]);
  if (!isFields(value)) return new Map();
  // Hugo has had both: a table of sections, and since 0.116 one of kinds with such tables.
  const pages = toFields(value['page']);
  return new Map(
    Object.entries({ ...value, ...pages }).flatMap(([section, form]) =>
      typeof form === 'string' ? [[section, form] as const] : [],
    ),
  );
}

/** The form that Jekyll's settings give to all posts. */
function findDefaultPermalink(config: Fields): string | undefined {
  const posts = toFields(toFields(config['collections'])['posts']);
  const defaults: readonly unknown[] = Array.isArray(config['defaults']) ? config['defaults'] : [];
  return defaults
    .filter(isFields)
    .filter(({ scope }) => (toFields(scope)['type'] ?? 'posts') === 'posts')
    .map(({ values }) => textOf(toFields(values)['permalink']))
    .concat(textOf(posts['permalink']))
    .find(Boolean);
}

function originOf(address: string | undefined): string[] {
  const url = address === undefined ? null : URL.parse(address);
  return url && /^https?:$/u.test(url.protocol) ? [url.origin] : [];
}

function findFile(readFile: ReadFile): readonly [System, string, string] | undefined {
  for (const [system, paths] of MARKS)
    for (const path of paths) {
      const text = readFile(path);
      if (text === undefined) continue;
      const isZola = path === 'config.toml' && /^\s*base_url\s*=/mu.test(text);
      return [isZola ? 'zola' : system, path, text];
    }
  return undefined;
}

/** Finds out which system an archive was written for, from the files at its top. */
export function readSiteConfig(readFile: ReadFile): SiteConfig {
  const [system, path = '', text = ''] = findFile(readFile) ?? ['plain' as const];
  const config = parseConfig(path, text);
  const language = config['languageCode'] ?? config['lang'] ?? config['locale'];
  const fallback = config['defaultContentLanguage'] ?? config['default_language'];
  const address = config['baseURL'] ?? config['baseurl'] ?? config['base_url'] ?? config['url'];
  return {
    system,
    origins: originOf(textOf(address)).concat(originOf(textOf(config['url']))),
    language: textOf(language) ?? textOf(fallback),
    permalinks: listPermalinks(
      config['permalinks'] ?? findDefaultPermalink(config) ?? config['permalink'],
    ),
    values: new Map(
      Object.entries(config).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as const] : [],
      ),
    ),
  };
}
