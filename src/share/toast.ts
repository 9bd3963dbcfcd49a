/** Milliseconds for which a short sentence is shown. */
const SHOWN_FOR = 6000;

/** A bar at the foot of the window that shows a sentence, or a text to be copied by hand. */
export interface Toast {
  readonly element: HTMLElement;
  show(sentence: string): void;
  /** Copies a text and then shows `done`; where the clipboard is refused, shows the text selected. */
  copy(text: string, done: string): Promise<void>;
}

/**
 * Creates the toast, whose sentences are the page's one live region; `howToCopy` explains how to copy
 * what is selected. It is a form, so that the print styles leave it out.
 */
export function createToast(howToCopy: string): Toast {
  const element = document.createElement('form');
  const output = document.createElement('output');
  const field = document.createElement('textarea');
  let timer = 0;
  const write = (sentence: string): void => {
    clearTimeout(timer);
    output.textContent = sentence;
  };
  const show = (sentence: string): void => {
    write(sentence);
    timer = window.setTimeout(write, SHOWN_FOR, '');
  };
  const showSelected = (text: string): void => {
    field.value = text;
    field.hidden = false;
    field.select();
    write(howToCopy);
  };
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      show(done);
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
  element.append(output, field);
  return { element, show, copy };
}
