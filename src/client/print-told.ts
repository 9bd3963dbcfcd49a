import { createLink } from './elements.ts';
import type { Told } from './tell-answer.ts';

const CLOSING = /^[.,;:]/u;

/**
 * Puts what is told into the element that a screen reader reads out when it changes: as one
 * change, and none where the words are the same.
 */
export function printTold(line: HTMLElement, told: readonly Told[]): void {
  const pieces = told.flatMap(({ text, href }, index) => [
    index === 0 || CLOSING.test(text) ? '' : ' ',
    href === undefined ? text : createLink(href, [text]),
  ]);
  const next = document.createElement('p');
  next.append(...pieces);
  if (next.innerHTML !== line.innerHTML) line.replaceChildren(...next.childNodes);
}
