import { findMarkedRanges } from './marked-ranges.ts';

const NAME = 'found';

// Brought along, so that a story which nobody searched for does not carry it. A paragraph that is
// linked to has its ground coloured already; a browser's own mark of the sentence would hide that.
const STYLES = `
  ::highlight(${NAME}) {
    background-color: var(--color-mark);
    color: var(--color-text);
    text-decoration-line: underline;
    text-decoration-thickness: 2px;
    text-decoration-color: var(--color-accent);
  }
  ::target-text { background-color: transparent; color: inherit; }
  :target:focus { outline: 1px solid transparent; }
  .unmark {
    position: fixed;
    inset-block-end: 0;
    inset-inline-end: 0;
    min-block-size: 2.75rem;
    padding: 0 var(--space-4);
    border: 1px solid var(--color-text);
    border-inline-end: 0;
    border-block-end: 0;
    background: var(--color-ground);
    color: var(--color-text);
    font: 600 var(--size-small) / 1.3 var(--font-sans);
    cursor: pointer;
  }
  @media print {
    .unmark { display: none; }
    ::highlight(${NAME}) { background-color: transparent; text-decoration: none; }
  }
`;

/** Takes the words out of the address: what stays is the link to the paragraph, or to the story. */
function readAddress(): { words: readonly string[]; passage: HTMLElement | null } {
  const [id = '', query] = location.hash.slice(1).split('?');
  const passage = id === '' ? null : document.getElementById(id);
  const { pathname, search } = location;
  history.replaceState(history.state, '', id === '' ? pathname + search : `#${id}`);
  return { words: new URLSearchParams(query).getAll('mark'), passage };
}

function showPassage(passage: HTMLElement, first: Range | undefined): void {
  // Where the browser found the sentence, the paragraph is its target already.
  if (!passage.matches(':target')) location.replace(location.hash);
  passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
  const { top, bottom } = (first ?? passage).getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 3);
}

function offerToUnmark(label: string, passage: HTMLElement | null): void {
  const listening = new AbortController();
  const button = document.createElement('button');
  const unmark = (): void => {
    CSS.highlights.delete(NAME);
    listening.abort();
    button.remove();
    passage?.focus({ preventScroll: true });
  };
  button.type = 'button';
  button.className = 'unmark';
  button.textContent = label;
  button.addEventListener('click', unmark);
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') unmark();
    },
    { signal: listening.signal },
  );
  document.querySelector('main')?.append(button);
}

/** Marks the words that a reader searched for, and goes to the first one of the passage. */
function land(story: HTMLElement): void {
  const { words, passage } = readAddress();
  const ranges = 'highlights' in CSS ? findMarkedRanges(story, words) : [];
  if (ranges.length > 0) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    document.adoptedStyleSheets.push(sheet);
    CSS.highlights.set(NAME, new Highlight(...ranges));
    offerToUnmark(story.dataset['unmark'] ?? '', passage);
  }
  if (passage) {
    const first = ranges.find(({ startContainer }) => passage.contains(startContainer));
    showPassage(passage, first);
  }
}

const story = document.querySelector('article');
if (story) land(story);
