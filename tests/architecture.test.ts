import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../src');

const table = readFileSync(resolve(import.meta.dirname, '../docs/architecture.md'), 'utf8');

/** Which folders a folder may import from, besides itself: the table of docs/architecture.md. */
const allowed: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...table.matchAll(/^\| `(?<folder>[\w/]+)` +\|.*\| (?<folders>[^|]*) \|$/gmu)].map(
    ({ groups }) => [
      groups?.['folder'] ?? '',
      (groups?.['folders'] ?? '').split(',').map((name) => name.trim()),
    ],
  ),
);

/** May be imported by these folders although it lies at the top of src/. */
const abovePublication = Object.keys(allowed).filter(
  (folder) => !['lib', 'lib/dom', 'i18n', 'content', 'search/query'].includes(folder),
);

/** Names the collections, so it joins the model to the Markdown pipeline. */
const topFiles: Readonly<Record<string, readonly string[]>> = {
  'publication.ts': [],
  'content.config.ts': ['lib', 'content', 'i18n', 'publication.ts'],
};

interface Import {
  readonly file: string;
  readonly from: string;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro|mjs|css)$/u.test(file))
  .toSorted();

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(resolve(source, file), 'utf8');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s+)(['"])(?<from>[^'"]+)\1/gu;
  return [...text.matchAll(pattern)].map((match) => ({ file, from: match.groups?.['from'] ?? '' }));
});

/** The file of src/ that an import names, or undefined for a package. */
function targetOf(file: string, from: string): string | undefined {
  if (from.startsWith('#')) return from.slice(1);
  return from.startsWith('.') ? relative(source, resolve(source, dirname(file), from)) : undefined;
}

/** The row of the table that a path belongs to: a folder of src, or one in it with a row of its own. */
function folderOf(path: string): string {
  const [folder = '', inner = ''] = path.split('/');
  return `${folder}/${inner}` in allowed ? `${folder}/${inner}` : folder;
}

function isAllowed({ file, from }: Import): boolean {
  if (from.startsWith('../')) return false;
  if (from.startsWith('./')) {
    const target = relative(source, resolve(source, dirname(file), from));
    return !target.startsWith('..') && folderOf(target) === folderOf(file);
  }
  if (!from.startsWith('#')) return true;
  const folder = folderOf(file);
  const target = folderOf(from.slice(1));
  const mayImport = topFiles[folder] ?? allowed[folder] ?? [];
  if (target === 'publication.ts')
    return abovePublication.includes(folder) || mayImport.includes(target);
  return target === folder || mayImport.includes(target);
}

describe('the import table', () => {
  test('is kept by every file of src', () => {
    expect(imports.filter((one) => !isAllowed(one))).toEqual([]);
  });

  test('names every folder of src', () => {
    const folders = new Set(files.map(folderOf));
    expect([...folders].filter((folder) => !(folder in allowed) && !(folder in topFiles))).toEqual(
      ['styles'].filter((folder) => folders.has(folder)),
    );
  });

  test('keeps astro:content to the two files that name and load the collections', () => {
    const readers = imports.filter((one) => one.from === 'astro:content').map((one) => one.file);
    expect(new Set(readers)).toEqual(new Set(['content.config.ts', 'site/load-edition.ts']));
  });

  test('has no cycle of files', () => {
    const targets = new Map<string, string[]>();
    for (const { file, from } of imports) {
      const target = targetOf(file, from);
      if (target !== undefined) targets.set(file, [...(targets.get(file) ?? []), target]);
    }
    const done = new Set<string>();
    const findCycle = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const target of targets.get(file) ?? []) {
        const cycle = findCycle(target, [...path, file]);
        if (cycle) return cycle;
      }
      done.add(file);
      return undefined;
    };
    expect(files.map((file) => findCycle(file, [])).find(Boolean)).toBeUndefined();
  });

  test('has no index.ts, through which cycles creep in', () => {
    expect(files.filter((file) => /(?:^|\/)index\.ts$/u.test(file))).toEqual([]);
  });
});
