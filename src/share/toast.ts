/** Milliseconds for which a short sentence is shown. */
const SHOWN_FOR = 6000;

/** A bar at the foot of the window that shows a sentence, or a text to be copied by hand. */
export interface Toast {
  readonly element: HTMLElement;
  show(sentence: string): void;
  /**
   * Copies a text and then shows `done`, with what else can be done beside it; where the clipboard is
   * refused, shows the text selected.
   */
  copy(text: string, done: string, actions?: readonly HTMLElement[]): Promise<void>;
}

/**
 * Creates the toast, whose sentences are the page's one live region; `howToCopy` explains how to copy
 * what is selected. It is a form, so that the print styles leave it out.
 */
export function createToast(howToCopy: string): Toast {
  const element = document.createElement('form');
  const output = document.createElement('output');
  const field = document.createElement('textarea');
  // Beside the sentence: a live region is read out, and no place for buttons.
  const group = document.createElement('span');
  let timer = 0;
  const write = (sentence: string): void => {
    clearTimeout(timer);
    output.textContent = sentence;
    group.replaceChildren();
  };
  const show = (sentence: string): void => {
    write(sentence);
    timer = window.setTimeout(hide, SHOWN_FOR);
  };
  // Not while a reader is about to use what stands there.
  const hide = (): void => {
    if (group.matches(':hover, :focus-within')) timer = window.setTimeout(hide, SHOWN_FOR);
    else write('');
  };
  const showSelected = (text: string): void => {
    field.value = text;
    field.hidden = false;
    field.select();
    write(howToCopy);
  };
  const copy = async (
    text: string,
    done: string,
    actions: readonly HTMLElement[] = [],
  ): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      show(done);
      group.replaceChildren(...actions);
    } catch {
      // A followed link moves the focus in the next frame, and would take it from the field.
      requestAnimationFrame(() => setTimeout(showSelected, 0, text));
    }
  };
  element.className = 'small share toast';
  field.ariaLabel = howToCopy;
  field.readOnly = field.hidden = true;
  field.addEventListener('blur', () => {
    field.hidden = true;
    write('');
  });
  element.append(output, group, field);
  return { element, show, copy };
}
