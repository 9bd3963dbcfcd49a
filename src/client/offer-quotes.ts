import type { Passage } from './passage.ts';
import { findSelectedPassages } from './selected-passages.ts';

/** Milliseconds without a change, after which a selection is taken to be made. */
const SETTLED = 200;

/** What is offered, and where. */
export interface Offer {
  readonly button: HTMLButtonElement;
  /** What holds the button. */
  readonly slip: HTMLElement;
  /** The text whose paragraphs may be quoted. */
  readonly body: HTMLElement;
  readonly signal: AbortSignal;
}

/**
 * Shows a button while something of a body is selected, behind the last paragraph of it; Tab goes
 * there from the selection. Gives a function that tells what is selected.
 */
export function offerQuotes({ button, slip, body, signal }: Offer): () => readonly Passage[] {
  let passages: readonly Passage[] = [];
  let isNew = false;
  let settling = 0;
  let offered = '';
  const offer = (): void => {
    // Whoever is on the slip has left the text, and with it, in some browsers, the selection.
    if (slip.contains(document.activeElement)) return;
    const selection = getSelection();
    offered = String(selection);
    passages =
      selection?.isCollapsed === false ? findSelectedPassages(body, selection.getRangeAt(0)) : [];
    const last = passages.at(-1);
    isNew = last !== undefined;
    button.hidden = !isNew;
    let part = last?.block;
    while (part?.parentElement && part.parentElement !== body) part = part.parentElement;
    part?.after(slip);
  };
  const settle = (): void => {
    clearTimeout(settling);
    // A browser may tell of a change only after the key that follows it.
    if (settling !== 0 || String(getSelection()) !== offered) offer();
    settling = 0;
  };
  const on = <Name extends keyof DocumentEventMap>(
    name: Name,
    act: (event: DocumentEventMap[Name]) => void,
  ): void => {
    document.addEventListener(name, act, { signal });
  };
  button.hidden = true;
  on('selectionchange', () => {
    clearTimeout(settling);
    settling = window.setTimeout(settle, SETTLED);
  });
  // Chromium would go on from where the reader was before, not from what is selected.
  on('keydown', (event) => {
    if (event.key !== 'Tab' || event.shiftKey) return;
    settle();
    if (!isNew) return;
    event.preventDefault();
    isNew = false;
    button.focus();
  });
  // A press would undo the selection.
  button.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  return () => passages;
}
