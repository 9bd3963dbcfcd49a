import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { UserError } from '#lib/user-error.ts';
import { addresses, permalinkFor } from '#site/permalinks.ts';
import { listFiles } from '#lib/list-files.ts';

/** A file that a page, a style or the manifest loads, and where it is named first. */
interface Reference {
  /** Path from the site's folder. */
  readonly path: string;
  readonly namedIn: string;
}

const MOST_NAMED = 20;

/**
 * Refuses a site whose pages, styles or manifest load a file that is not there: a typeface, an icon,
 * a card. Links in texts are checked with the content. Comes after all that changes pages.
 */
export function requiredFiles(): AstroIntegration {
  return {
    name: 'required-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const problems = await findMissingFiles(fileURLToPath(dir), permalinkFor(addresses.front));
        if (problems.length > 0)
          throw new UserError([...problems, 'Nothing was published.'].join('\n'));
      },
    },
  };
}

/** What a built site at the address `front` loads and lacks, a sentence each. */
export async function findMissingFiles(folder: string, front: string): Promise<readonly string[]> {
  const files = await listFiles(folder);
  const references = new Map<string, Reference>();
  for (const name of files.filter((file) => /\.(?:html|css|webmanifest)$/u.test(file))) {
    const text = await readFile(join(folder, name), 'utf8');
    for (const written of listReferences(name, text)) {
      const path = findPath(written, new URL(name, front), front);
      if (path !== undefined && !references.has(path))
        references.set(path, { path, namedIn: name });
    }
  }
  const present = new Set(files);
  const problems: string[] = [];
  for (const { path, namedIn } of references.values()) {
    const size = present.has(path) ? (await stat(join(folder, path))).size : undefined;
    if (size !== undefined && size > 0) continue;
    const found = size === 0 ? 'an empty file' : 'nothing';
    problems.push(
      `public/${path}: found ${found}, expected a file, which ${namedIn} loads. Put it back.`,
    );
  }
  const more = problems.length - MOST_NAMED;
  return more > 0 ? [...problems.slice(0, MOST_NAMED), `And ${more} more.`] : problems;
}

const LOADING_TAG =
  /<(?:link|script|img|source|meta|object|video|audio)\s(?:[^>"']|"[^"]*"|'[^']*')*>/giu;
const ATTRIBUTE = /\s(href|src|srcset|content|data|poster)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;
const STYLE_URL = /\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)/giu;
const STYLE = /<style[^>]*>(.*?)<\/style>/gsu;

/** Every address that a file loads something from, as it is written. */
function listReferences(name: string, text: string): readonly string[] {
  if (name.endsWith('.webmanifest')) {
    return [...text.matchAll(/"src":\s*"([^"]*)"/gu)].map(([, src = '']) => src);
  }
  if (name.endsWith('.css')) return listStyleUrls(text);
  const attributes = [...text.matchAll(LOADING_TAG)].flatMap(([tag]) =>
    [...tag.matchAll(ATTRIBUTE)].flatMap(([, attribute = '', ...values]) =>
      listAddresses(attribute, values.find(Boolean) ?? ''),
    ),
  );
  const styles = [...text.matchAll(STYLE)].map(([, style = '']) => style);
  return [...attributes, ...styles.flatMap(listStyleUrls)];
}

const listStyleUrls = (text: string): readonly string[] =>
  [...text.matchAll(STYLE_URL)].map(([, ...values]) => values.find(Boolean) ?? '');

function listAddresses(attribute: string, value: string): readonly string[] {
  const plain = value.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
  switch (attribute.toLowerCase()) {
    case 'srcset':
      return plain.split(/,\s+/u).map((candidate) => candidate.trim().split(/\s/u)[0] ?? '');
    // Words, numbers and addresses of pages stand there too: only what names a file is loaded.
    case 'content':
      return /^https?:\/\/\S+\.\w+$/iu.test(plain) ? [plain] : [];
    default:
      return [plain];
  }
}

/** The file of this site that an address leads to; undefined if it leads elsewhere. */
function findPath(written: string, from: URL, front: string): string | undefined {
  const url = written === '' ? null : URL.parse(written, from);
  if (!url?.href.startsWith(front)) return undefined;
  const path = url.origin + url.pathname;
  const name = decode(path.slice(front.length));
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
