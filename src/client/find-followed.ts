/** The link that a click follows here, in this tab: undefined if it follows none, or elsewhere. */
export function findFollowed(event: Event): HTMLAnchorElement | undefined {
  if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return undefined;
  const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return undefined;
  return event.target.closest('a') ?? undefined;
}
