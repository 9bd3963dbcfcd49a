import type { Element, ElementContent, Nodes, Properties } from 'hast';

/** A hast element. */
export function createElement(
  tagName: string,
  properties: Properties,
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Looks at a node and all that is in it, in order; several times faster than `visit`, which can change what it visits. */
export function lookAt(node: Nodes, look: (node: Nodes) => void): void {
  look(node);
  if ('children' in node) for (const child of node.children) lookAt(child, look);
}

/** Whether a node, or one that is in it, is of a kind. */
export function someNode(node: Nodes, isOfKind: (node: Nodes) => boolean): boolean {
  return isOfKind(node) || ('children' in node && node.children.some((child) => someNode(child, isOfKind)));
}

/** True for an element of that name; with a class, only if it carries the class. */
export function isElement(node: Nodes, tagName: string, className?: string): node is Element {
  if (node.type !== 'element' || node.tagName !== tagName) return false;
  const classes = node.properties['className'];
  return className === undefined || (Array.isArray(classes) && classes.includes(className));
}
