/** Whether the device has a share sheet of its own. */
export const canShare = Reflect.has(navigator, 'share');

/**
 * Opens the device's share sheet. Gives whether the link was handed on, or undefined when the
 * reader called it off.
 */
export async function shareNatively(url: string): Promise<boolean | undefined> {
  try {
    await navigator.share({ url, title: document.title });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? undefined : false;
  }
}
