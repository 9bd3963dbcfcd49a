import { findOpenedLink } from '#lib/dom/events.ts';

/** Where there is room for a text, its margin and its notes: see SideNotes.astro. */
const WIDE = '(min-width: 80rem)';
/** Pixels between two notes. */
const GAP = 14;
/** Pixels by which a note may begin below the line of its mark. */
const FARTHEST = 320;

interface Note {
  readonly item: HTMLLIElement;
  readonly mark: Element;
}

/**
 * `<side-notes>` sets the footnotes of its article beside the lines that have their marks, each below
 * the last. They stay where they are in the document, for screen readers, copies and paper; and at
 * its end for all if one of them finds no place, or if a reader sees them there already.
 */
class SideNotes extends HTMLElement {
  #listening = new AbortController();
  // In the next frame: what is arranged changes the size that is observed.
  #resizing = new ResizeObserver(() => {
    requestAnimationFrame(() => {
      this.#arrange();
    });
  });

  connectedCallback(): void {
    this.#listening = new AbortController();
    const article = this.closest('article');
    if (!article) return;
    const { signal } = this.#listening;
    article.addEventListener('click', this.#openNote, { signal });
    this.#resizing.observe(article);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#resizing.disconnect();
  }

  #arrange(): void {
    const article = this.closest('article');
    const list = article?.querySelector<HTMLElement>('.footnotes');
    if (!article || !list) return;
    const isSeen = list.getBoundingClientRect().top < innerHeight;
    if (!list.classList.contains('beside') && isSeen) return;
    const notes = matchMedia(WIDE).matches ? findNotes(list) : [];
    list.classList.toggle('beside', notes.length > 0);
    if (!placeNotes(notes, article)) list.classList.remove('beside');
  }

  /** A note that stands beside its mark is shown without moving the page. */
  #openNote = (event: Event): void => {
    const hash = findOpenedLink(event)?.hash ?? '';
    const note = hash.startsWith('#fn-') ? document.getElementById(hash.slice(1)) : null;
    if (!note?.closest('.beside')) return;
    event.preventDefault();
    note.tabIndex = -1;
    note.focus();
  };
}

function findNotes(list: HTMLElement): readonly Note[] {
  return [...list.querySelectorAll('li')].flatMap((item) => {
    const mark = item.id === '' ? null : document.getElementById(item.id.replace('fn-', 'fnref-'));
    return mark ? [{ item, mark }] : [];
  });
}

/** Gives each note its place, in pixels from the top of the body; false if one finds none. */
function placeNotes(notes: readonly Note[], article: Element): boolean {
  const end = article.getBoundingClientRect().bottom;
  const start = article.querySelector('.body')?.getBoundingClientRect().top ?? 0;
  let free = start;
  const tops = notes.map(({ item, mark }) => {
    const line = mark.getBoundingClientRect();
    // The line that the mark is raised above.
    const wanted = (line.top + line.bottom) / 2 - parseFloat(getComputedStyle(item).lineHeight) / 4;
    const top = Math.max(wanted, free);
    free = top + item.offsetHeight + GAP;
    return { top, shift: top - wanted };
  });
  for (const [index, { item }] of notes.entries())
    item.style.setProperty('--top', `${(tops[index]?.top ?? 0) - start}px`);
  return free - GAP <= end && tops.every(({ shift }) => shift <= FARTHEST);
}

customElements.define('side-notes', SideNotes);
