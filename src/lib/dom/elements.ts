/** What an element may hold. */
export type Child = Node | string;

/** Creates an element with these children, and with a class if one is given. */
export function createElement(
  tag: string,
  children: readonly Child[],
  className = '',
): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** Creates a link. */
export function createLink(href: string, children: readonly Child[]): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.append(...children);
  return link;
}

/** Creates a button. The label is text, never HTML. */
export function createButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', onClick);
  return button;
}

/** Finds the part of an element that its HTML promises. Throws if the HTML does not keep the promise. */
export function findPart<Part extends Element>(
  whole: ParentNode,
  selector: string,
  type: new () => Part,
): Part {
  const part = whole.querySelector(selector);
  if (part instanceof type) return part;
  throw new Error(`No ${selector}.`);
}
