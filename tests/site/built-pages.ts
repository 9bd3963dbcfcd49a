import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { listFiles } from '#lib/list-files.ts';

/** Where a built site is, and what it takes itself for. */
export interface BuiltSite {
  readonly folder: string;
  readonly base: string;
  readonly origin: string;
}

/** A page of a built site, parsed. */
export interface BuiltPage {
  /** Path from the built folder, with forward slashes. */
  readonly file: string;
  /** Its whole address. */
  readonly url: URL;
  readonly html: string;
  readonly tree: Root;
  /** Robots may list it. */
  readonly listed: boolean;
}

/** The address at which a host shows a file. */
function urlOf({ base, origin }: BuiltSite, file: string): URL {
  return new URL(base + file.replace(/(^|\/)index\.html$/u, '$1'), origin);
}

/** Reads and parses every page of a built site. */
export async function readPages(site: BuiltSite): Promise<readonly BuiltPage[]> {
  const files = (await listFiles(site.folder)).filter((file) => file.endsWith('.html'));
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(site.folder, file), 'utf8');
      const tree = fromHtml(html);
      const listed = selectAll('meta[name=robots][content=noindex]', tree).length === 0;
      return { file, url: urlOf(site, file), html, tree, listed };
    }),
  );
}

/** The page in a file. Throws if there is none. */
export function pageIn(pages: readonly BuiltPage[], file: string): BuiltPage {
  const page = pages.find((one) => one.file === file);
  if (!page) throw new Error(`There is no ${file} in the built site.`);
  return page;
}

/** An attribute as text, or undefined. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name];
  return value === undefined || value === null ? undefined : String(value);
}

/** The values of an attribute (by its hast name) of all elements that have it. */
export function valuesOf(page: BuiltPage, selector: string, name: string): readonly string[] {
  return selectAll(selector, page.tree).flatMap((element) => attribute(element, name) ?? []);
}
