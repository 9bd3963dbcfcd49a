const TEXT_ENTRY = 'input, textarea, select, [contenteditable]';

/** Whether a key was pressed without a modifier and outside an input method's composition. */
export const isPlainKey = (event: KeyboardEvent): boolean =>
  !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.isComposing;

/** The link that a click opens in this tab; undefined if it opens none, or opens it elsewhere. */
export function findOpenedLink(event: Event): HTMLAnchorElement | undefined {
  if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return undefined;
  const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return undefined;
  return event.target.closest('a') ?? undefined;
}

/**
 * `/` moves the focus to the field from anywhere on the page but a place for typing. Where the field is
 * not shown, it submits the empty form: what that leads to has a field of its own.
 */
export function focusOnSlash(field: HTMLInputElement, signal: AbortSignal): void {
  const focus = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof Element && event.target.closest(TEXT_ENTRY) !== null;
    if (event.key !== '/' || isTyping || !isPlainKey(event)) return;
    event.preventDefault();
    if (field.getClientRects().length === 0) field.form?.submit();
    field.focus();
    field.select();
  };
  addEventListener('keydown', focus, { signal });
}

/** The arrow keys move the focus from the field through the links of a list and back. */
export function moveFocusByArrows(
  field: HTMLElement,
  list: HTMLElement,
  signal: AbortSignal,
): void {
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.defaultPrevented || !isPlainKey(event)) return;
    const stops: readonly HTMLElement[] = [field, ...list.querySelectorAll('a')];
    const current = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[current + step];
    if (current < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  field.addEventListener('keydown', move, { signal });
  list.addEventListener('keydown', move, { signal });
}
