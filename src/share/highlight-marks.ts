import { createButton } from '#lib/dom/elements.ts';

import { parseMarkedHash } from './marked-link.ts';

const HIGHLIGHT = 'found';

// Only for readers who arrive from search. The browser's own mark of the text directive would cover
// the highlights.
const STYLES = `
  ::highlight(${HIGHLIGHT}) {
    background-color: var(--color-mark);
    color: var(--color-text);
    text-decoration-line: underline;
    text-decoration-thickness: 2px;
    text-decoration-color: var(--color-accent);
  }
  ::target-text { background-color: transparent; color: inherit; }
  :target:focus { outline: 1px solid transparent; }
  .clear-highlights {
    min-block-size: 2.75rem;
    color: var(--color-text);
    outline-offset: -2px;
    font: var(--size-small) / 1.3 var(--font-sans);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  main > .clear-highlights {
    position: fixed;
    inset-block-end: 0;
    inset-inline: 0;
    padding-inline-start: calc(max(var(--margin), (100% - var(--page)) / 2) + var(--aside));
    border-block-start: 1px solid;
    background: var(--color-ground);
    text-align: start;
  }
  @media print {
    .clear-highlights { display: none; }
    ::highlight(${HIGHLIGHT}) { background-color: transparent; text-decoration: none; }
  }
`;

const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, pre';
const REGEXP_SYNTAX = /[\\^$.*+?()[\]{}|/]/gu;
/** Scripts without spaces between words. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}';
const WORD_CHARACTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])`;

/** Matches any of these words and phrases as whole words. */
function createPattern(marks: readonly string[]): RegExp {
  const alternatives = marks.map((mark) =>
    mark.replaceAll(REGEXP_SYNTAX, String.raw`\$&`).replaceAll(/\s+/gu, String.raw`\s+`),
  );
  return new RegExp(
    `(?<!${WORD_CHARACTER})(?:${alternatives.join('|')})(?!${WORD_CHARACTER})`,
    'giu',
  );
}

/** The text nodes of a block, without those of blocks within it. */
function findTexts(block: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    if (text instanceof Text && text.parentElement?.closest(BLOCKS) === block) texts.push(text);
  return texts;
}

function findRangesInBlock(block: Element, pattern: RegExp): Range[] {
  const texts = findTexts(block);
  const locate = (offset: number): readonly [Text, number] | undefined => {
    let before = 0;
    for (const text of texts) {
      if (offset <= before + text.length) return [text, offset - before];
      before += text.length;
    }
    return undefined;
  };
  const whole = texts.map(({ data }) => data).join('');
  return [...whole.matchAll(pattern)].flatMap(({ 0: match, index }) => {
    const [start, end] = [locate(index), locate(index + match.length)];
    if (!start || !end) return [];
    const range = new Range();
    range.setStart(...start);
    range.setEnd(...end);
    return [range];
  });
}

/** The ranges of an article with these words and phrases, spelled as there, in reading order. */
export function findMarkedRanges(article: Element, marks: readonly string[]): Range[] {
  // The longest first: a pattern takes the first alternative that matches.
  const shown = marks.filter((mark) => mark.trim() !== '').sort((a, b) => b.length - a.length);
  if (shown.length === 0) return [];
  const pattern = createPattern(shown);
  return [...article.querySelectorAll(BLOCKS)].flatMap((block) =>
    findRangesInBlock(block, pattern),
  );
}

/** Ids of headings stand percent-encoded in an address. */
function findById(id: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(id));
  } catch {
    return null;
  }
}

function showTarget(target: HTMLElement, firstMark: Range | undefined): void {
  // Where the browser found the text directive, the paragraph is its target already.
  if (!target.matches(':target')) location.replace(location.hash);
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  const { top, bottom } = (firstMark ?? target).getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 3);
}

function offerToClear(label: string, target: HTMLElement | null): void {
  const listening = new AbortController();
  const clear = (): void => {
    CSS.highlights.delete(HIGHLIGHT);
    listening.abort();
    button.remove();
    target?.focus({ preventScroll: true });
  };
  const button = createButton(label, clear);
  const clearOnEscape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') clear();
  };
  button.className = 'clear-highlights';
  addEventListener('keydown', clearOnEscape, { signal: listening.signal });
  // In the origin line, where it is shown; otherwise alone at the foot of the window.
  const origin = document.querySelector<HTMLElement>('.origin');
  const place =
    origin && origin.getClientRects().length > 0 ? origin : document.querySelector('main');
  place?.append(button);
}

/**
 * Highlights the marks in the page's address (`formatMarkedLink`), takes them out of the address,
 * and moves to the first one of the linked paragraph. Does nothing for an address without marks.
 * `clearLabel` names the button that removes the highlights.
 */
export function highlightMarks(article: Element, clearLabel: string): void {
  const arrival = parseMarkedHash(location.hash);
  if (!arrival) return;
  const { id, marks } = arrival;
  const target = id === '' ? null : findById(id);
  const { pathname, search } = location;
  history.replaceState(history.state, '', id === '' ? pathname + search : `#${id}`);
  const ranges = 'highlights' in CSS ? findMarkedRanges(article, marks) : [];
  if (ranges.length > 0) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    document.adoptedStyleSheets.push(sheet);
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  }
  if (target)
    showTarget(
      target,
      ranges.find(({ startContainer }) => target.contains(startContainer)),
    );
  if (ranges.length > 0) offerToClear(clearLabel, target);
}
