/** Tells whether a key was pressed without another that gives it a meaning of its own. */
export const isPlain = ({
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
  isComposing,
}: KeyboardEvent): boolean => !altKey && !ctrlKey && !metaKey && !shiftKey && !isComposing;

/**
 * The arrow keys walk from the field through the links of a list and back. Enter, Tab and all
 * else are the browser's.
 */
export function walkLinks(field: HTMLElement, list: HTMLElement): void {
  const stops = (): HTMLElement[] => [field, ...list.querySelectorAll('a')];
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.defaultPrevented || !isPlain(event)) return;
    const all = stops();
    const at = all.findIndex((stop) => stop === document.activeElement);
    const next = all[at + step];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  field.addEventListener('keydown', walk);
  list.addEventListener('keydown', walk);
}
