import type { Root } from 'hast';
import { SKIP, visit, type VisitorResult } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { decodePart } from '#lib/web-address.ts';

/** Stands before the ids that writers gave, so that none meets an id of the page. */
const PREFIX = 'a-';

/** Ids that the site gives. */
const OWN = /^(?:p\d+[a-z]*|(?:figure|table|fn|fnref)-.*)$/u;

const idOf = (name: string): string => PREFIX + name.replaceAll(/\s+/gu, '-');

/** The ids in a text by the names that links may have for them: a writer's own, and a heading's words alone. */
function listNames(tree: Root): ReadonlyMap<string, string> {
  const ids = new Set<string>();
  const names = new Map<string, string>();
  visit(tree, 'element', ({ properties: { id, dataAnchor } }) => {
    if (typeof id === 'string') ids.add(id);
    if (typeof dataAnchor === 'string') names.set(dataAnchor, idOf(dataAnchor));
  });
  for (const id of ids) {
    const words = id.replace(/^h-/u, '');
    if (words !== id && !OWN.test(words) && !names.has(words) && !ids.has(words))
      names.set(words, id);
  }
  return names;
}

/**
 * Collects links to places in the text itself, which are checked when its paragraphs have their
 * numbers. A place that a writer named keeps its name, behind a prefix, if a link leads to it.
 */
export function rehypeFragments() {
  return (tree: Root, file: VFile): undefined => {
    const names = listNames(tree);
    const linked = new Set<string>();
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const written = decodePart(href.slice(1));
      const id = names.get(written) ?? written;
      if (id === '') return;
      if (id !== written) node.properties['href'] = `#${encodeURIComponent(id)}`;
      linked.add(id);
      file.data.draft?.placeLinks.push({ id, line: node.position?.start.line ?? 1 });
    });
    visit(tree, 'element', (node, index, parent): VisitorResult => {
      const { dataAnchor } = node.properties;
      if (typeof dataAnchor !== 'string' || index === undefined || !parent) return undefined;
      delete node.properties['dataAnchor'];
      const id = idOf(dataAnchor);
      if (linked.delete(id)) node.properties['id'] = id;
      else if (node.children.length === 0) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      return undefined;
    });
  };
}
