import type { Definition, Image, Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { SKIP, visit, type VisitorResult } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { quoteFound } from '#lib/problems.ts';
import { isElsewhere, isShownFile, readPath, resolveLink } from './file-path.ts';
import { advise } from './report.ts';

/** The one picture that a link holds, which leads to its full size of itself. */
function findOnlyPicture({ children }: Link): Image | undefined {
  const [only, ...others] = children;
  return only?.type === 'image' && others.length === 0 ? only : undefined;
}

const isRelative = (url: string): boolean => !isElsewhere(url) && !url.startsWith('/');

const adviseOnDead = (file: VFile, { url, position }: Link | Definition): void => {
  advise(file, position, {
    rule: 'dead links of imported articles',
    found: quoteFound(url),
    expected: 'an address that readers can open',
    advice: 'Its words stay, without the link. Correct or remove it.',
  });
};

/** What a link among the files of the content is read as: it is changed in place, or replaced by the nodes returned. */
function readLink(link: Link, file: VFile): PhrasingContent[] | undefined {
  const { draft } = file.data;
  const address = resolveLink(link.url, draft?.path);
  if (address !== undefined) {
    link.url = address;
    return undefined;
  }
  if (!isRelative(link.url)) return undefined;
  const picture = findOnlyPicture(link);
  if (picture && isShownFile(readPath(link.url))) return [{ ...picture, url: link.url }];
  if (draft?.imported !== true) return undefined;
  adviseOnDead(file, link);
  return link.children;
}

/** Reads the addresses that stand apart from their links; returns the names of those that lead nowhere. */
function readDefinitions(tree: Root, file: VFile): ReadonlySet<string> {
  const { path, imported } = file.data.draft ?? {};
  const forPictures = new Set<string>();
  const definitions: Definition[] = [];
  visit(tree, (node) => {
    if (node.type === 'imageReference') forPictures.add(node.identifier);
    if (node.type === 'definition') definitions.push(node);
  });
  const dead = new Set<string>();
  for (const definition of definitions) {
    const { identifier, url } = definition;
    const address = resolveLink(url, path);
    if (forPictures.has(identifier)) definition.url = readPath(url);
    else if (address !== undefined) definition.url = address;
    else if (imported && isRelative(url)) {
      dead.add(identifier);
      adviseOnDead(file, definition);
    }
  }
  return dead;
}

/**
 * Reads the names of files as they are meant: pictures, audio and video without `./` or with spaces,
 * and links to the files and folders of other articles and pages, which become their addresses.
 */
export function remarkFiles() {
  return (tree: Root, file: VFile): undefined => {
    const replace = (parent: Parents, index: number, nodes: PhrasingContent[]): VisitorResult => {
      const children: Nodes[] = parent.children;
      children.splice(index, 1, ...nodes);
      return [SKIP, index];
    };
    const dead = readDefinitions(tree, file);
    visit(tree, (node, index, parent): VisitorResult => {
      if (index === undefined || !parent) return undefined;
      if (node.type === 'linkReference' && dead.has(node.identifier))
        return replace(parent, index, node.children);
      if (node.type === 'definition' && dead.has(node.identifier))
        return replace(parent, index, []);
      if (node.type === 'link') {
        const nodes = readLink(node, file);
        if (nodes) return replace(parent, index, nodes);
      }
      if (node.type === 'image') node.url = readPath(node.url);
      return undefined;
    });
  };
}
