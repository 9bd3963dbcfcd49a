const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, pre';
const SYNTAX = /[\\^$.*+?()[\]{}|/]/gu;
// Scripts that put no spaces between words.
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}';
const WITHIN_WORD = `(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])`;

/** A pattern for any of these words and phrases, as whole words. */
function patternOf(words: readonly string[]): RegExp {
  const alternatives = words.map((word) =>
    word.replaceAll(SYNTAX, String.raw`\$&`).replaceAll(/\s+/gu, String.raw`\s+`),
  );
  return new RegExp(`(?<!${WITHIN_WORD})(?:${alternatives.join('|')})(?!${WITHIN_WORD})`, 'giu');
}

/** The texts of a block, its blocks within left out: they have their turn. */
function textsOf(block: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    if (text instanceof Text && text.parentElement?.closest(BLOCKS) === block) texts.push(text);
  return texts;
}

function findInBlock(block: Element, pattern: RegExp): Range[] {
  const texts = textsOf(block);
  const setAt = (place: number, set: (text: Text, offset: number) => void): void => {
    let before = 0;
    for (const text of texts) {
      if (place <= before + text.length) {
        set(text, place - before);
        return;
      }
      before += text.length;
    }
  };
  const whole = texts.map(({ data }) => data).join('');
  return [...whole.matchAll(pattern)].map(({ 0: found, index }) => {
    const range = new Range();
    setAt(index, (text, offset) => {
      range.setStart(text, offset);
    });
    setAt(index + found.length, (text, offset) => {
      range.setEnd(text, offset);
    });
    return range;
  });
}

/** Where words and phrases, spelled as in the text, stand in a story: in the order of reading. */
export function findMarkedRanges(story: Element, words: readonly string[]): Range[] {
  const wanted = words.filter((word) => word.trim() !== '').sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [];
  const pattern = patternOf(wanted);
  return [...story.querySelectorAll(BLOCKS)].flatMap((block) => findInBlock(block, pattern));
}
