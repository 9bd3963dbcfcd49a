import type { Problem } from '#lib/problems.ts';
import { linesOutsideCode, type Line } from './lines-outside-code.ts';
import { countLevels, DEEPEST_NESTING } from './nesting.ts';

/** Signs of emphasis, links and tags that one paragraph may have. */
export const MOST_SIGNS = 1000;
/** Cells that the tables of one text may have together, those that short rows leave out among them. */
export const MOST_CELLS = 50_000;
/** Lines that may be underlined to be headings, and lines that a list or quotation may have unmarked or nested in one piece. */
export const MOST_LINES = 1000;

/** What a parser would take minutes for, or break on: where it is, and what to say. */
export type Excess = Pick<Problem, 'line' | 'found' | 'expected' | 'advice'>;

// A sign after a backslash is only a sign. Of a run two and two belong together.
const SIGN = /\\.|\*\*?|__?|~~?|[[\]<]/gu;
const BLANK = /^[\s>]*$/u;
// What ends a paragraph wherever it stands: a heading, and an item of a list, but not a number in prose.
const BEGINNING = /^ {0,3}(?:#{1,6}|[-+*]|1[.)])[ \t]+\S/u;
const MARKED = /^[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])/u;
const NESTED = /^[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])/u;
const CONTINUED = /^ {0,3}\S/u;
const UNDERLINE = /^[\s>]*(?:=+|-+)[ \t]*$/u;
const DELIMITERS = /^[\s>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

const countSigns = (text: string): number =>
  (text.match(SIGN) ?? []).filter((sign) => !sign.startsWith('\\')).length;

/** The columns of a line, as it would be a table's. */
function countColumns(text: string): number {
  const row = text.replace(/^[\s>]*\|?/u, '').replace(/\|?[ \t]*$/u, '');
  return row.replaceAll(/\\./gu, '').split('|').length;
}

const tooMany = (line: number, what: string, most: number, advice: string): Excess => {
  const number = most.toLocaleString('en');
  return { line, found: `more than ${number} ${what}`, expected: `${number} at most`, advice };
};

/** Counts on from line to line what the parser's time grows with faster than the text does. */
class Counter {
  #line = 1;
  #signs = 0;
  #intricate = 0;
  #isMarked = false;
  #columns = 0;
  #cells = 0;
  #underlined = 0;
  #above = '';

  /** What is too much with this line, if anything. */
  add(line: Line): Excess | undefined {
    const { text, number } = line;
    if (BLANK.test(text)) {
      this.#begin(number + 1);
      this.#isMarked = false;
      this.#columns = 0;
      this.#intricate = 0;
    } else {
      this.#addText(text, number);
    }
    this.#above = text;
    return this.#findExcess(line);
  }

  #begin(line: number): void {
    this.#line = line;
    this.#signs = 0;
  }

  #addText(text: string, number: number): void {
    if (BEGINNING.test(text)) this.#begin(number);
    if (MARKED.test(text)) this.#isMarked = true;
    else if (this.#isMarked && CONTINUED.test(text)) this.#intricate += 1;
    if (NESTED.test(text)) this.#intricate += 1;
    if (UNDERLINE.test(text) && !BLANK.test(this.#above)) this.#underlined += 1;
    if (this.#columns > 0) {
      // Each cell of a table is a text of its own.
      this.#begin(number);
      this.#cells += this.#columns;
    } else if (text.includes('|') && DELIMITERS.test(text)) {
      const columns = countColumns(text);
      if (columns === countColumns(this.#above)) this.#columns = columns;
    }
    this.#signs += countSigns(text);
  }

  #findExcess(line: Line): Excess | undefined {
    const { number } = line;
    if (countLevels(line) > DEEPEST_NESTING)
      return {
        line: number,
        found: 'lists or quotations nested too deep',
        expected: `at most ${DEEPEST_NESTING} levels`,
        advice: 'Write them flatter.',
      };
    if (this.#signs > MOST_SIGNS) {
      const what = 'signs such as * _ ~ [ ] < in one paragraph';
      const advice = 'Divide it with blank lines, or put code between lines of ```.';
      return tooMany(this.#line, what, MOST_SIGNS, advice);
    }
    if (this.#cells > MOST_CELLS)
      return tooMany(
        number,
        'cells in tables',
        MOST_CELLS,
        'Divide the text, or link to the data.',
      );
    if (this.#underlined > MOST_LINES) {
      const advice = 'Begin headings with ##, and put blank lines around lines across the page.';
      return tooMany(number, 'lines underlined with = or -', MOST_LINES, advice);
    }
    if (this.#intricate > MOST_LINES) {
      const what = 'lines of nested or unmarked lists and quotations in one piece';
      return tooMany(number, what, MOST_LINES, 'Put blank lines between them.');
    }
    return undefined;
  }
}

/**
 * The first place where a text asks more of the parser than its length allows, by counting, before
 * the parser sees it. Code between fences is passed over: nothing in it is parsed.
 */
export function findExcess(markdown: string): Excess | undefined {
  const counter = new Counter();
  for (const line of linesOutsideCode(markdown)) {
    const excess = counter.add(line);
    if (excess) return excess;
  }
  return undefined;
}
