/** Milliseconds that a short sentence stays. */
const LONG_ENOUGH_TO_READ = 6000;

/** A strip at the foot of the window, which says a sentence or holds a text to be copied by hand. */
export interface Slip {
  readonly element: HTMLElement;
  say(sentence: string): void;
  /** Puts a text on the clipboard and says that it is done; where that is refused, shows it selected. */
  copy(text: string, done: string): Promise<void>;
}

/**
 * Makes a slip, whose sentences are the one live region of the page; `byHand` says how to copy
 * what is selected. It is a form, so that it is not printed.
 */
export function createSlip(byHand: string): Slip {
  const element = document.createElement('form');
  const said = document.createElement('output');
  const field = document.createElement('textarea');
  let fading = 0;
  const show = (sentence: string): void => {
    clearTimeout(fading);
    said.textContent = sentence;
  };
  const say = (sentence: string): void => {
    show(sentence);
    fading = window.setTimeout(show, LONG_ENOUGH_TO_READ, '');
  };
  const showField = (text: string): void => {
    field.value = text;
    field.hidden = false;
    field.select();
    show(byHand);
  };
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
    } catch {
      // A link that is followed takes the focus with it in the next frame.
      requestAnimationFrame(() => setTimeout(showField, 0, text));
    }
  };
  element.className = 'small share slip';
  field.ariaLabel = byHand;
  field.readOnly = field.hidden = true;
  field.addEventListener('blur', () => {
    field.hidden = true;
    show('');
  });
  element.append(said, field);
  return { element, say, copy };
}
