import { findExcerpts } from './excerpts.ts';
import type { Excerpt } from './excerpts.ts';

/** Milliseconds without a change after which a selection counts as finished. */
const PAUSE = 200;

/** Where selections can be made, and what is shown for one. */
export interface SelectionOptions {
  readonly button: HTMLButtonElement;
  /** Holds the button. */
  readonly toast: HTMLElement;
  /** The text whose paragraphs can be quoted. */
  readonly body: HTMLElement;
  readonly signal: AbortSignal;
}

/**
 * Shows the button while something of the body is selected, and places it after the last selected
 * paragraph; Tab moves from the selection to the button. Returns a function that gives the
 * selected excerpts.
 */
export function watchSelection(options: SelectionOptions): () => readonly Excerpt[] {
  const { button, toast, body, signal } = options;
  let excerpts: readonly Excerpt[] = [];
  let isNew = false;
  let timer = 0;
  let selectedText = '';
  const offer = (): void => {
    // With the focus in the toast some browsers have dropped the selection: keep the last one.
    if (toast.contains(document.activeElement)) return;
    const selection = getSelection();
    selectedText = String(selection);
    excerpts = selection?.isCollapsed === false ? findExcerpts(body, selection.getRangeAt(0)) : [];
    const last = excerpts.at(-1);
    isNew = last !== undefined;
    button.hidden = !isNew;
    let block = last?.block;
    while (block?.parentElement && block.parentElement !== body) block = block.parentElement;
    block?.after(toast);
  };
  const offerNow = (): void => {
    clearTimeout(timer);
    // Some browsers report a changed selection only after the next key.
    if (timer !== 0 || String(getSelection()) !== selectedText) offer();
    timer = 0;
  };
  const scheduleOffer = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(offerNow, PAUSE);
  };
  // Chromium would continue from the last focused element, not from the selection.
  const moveFocus = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.shiftKey) return;
    offerNow();
    if (!isNew) return;
    event.preventDefault();
    isNew = false;
    button.focus();
  };
  // Pressing the button would clear the selection.
  const keepSelection = (event: MouseEvent): void => {
    event.preventDefault();
  };
  button.hidden = true;
  document.addEventListener('selectionchange', scheduleOffer, { signal });
  document.addEventListener('keydown', moveFocus, { signal });
  button.addEventListener('mousedown', keepSelection, { signal });
  return () => excerpts;
}
