/** What an element may hold. */
export type Child = Node | string;

/** Makes an element of these children, with a class where it needs one. */
export function createElement(
  tag: string,
  children: readonly Child[],
  className = '',
): HTMLElement {
  const node = document.createElement(tag);
  if (className !== '') node.className = className;
  node.append(...children);
  return node;
}

/** Makes a link. */
export function createLink(href: string, children: readonly Child[]): HTMLAnchorElement {
  const node = document.createElement('a');
  node.href = href;
  node.append(...children);
  return node;
}
