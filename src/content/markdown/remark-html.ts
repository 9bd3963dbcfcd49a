import type { Html, Nodes, Parents, Root } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { quoteFound } from '#lib/problems.ts';
import { BLOCKS, isAttributeName, isHtmlName, OPTIONAL_END, REFUSED, VOID } from './html-names.ts';
import { readHtmlTokens, type HtmlToken } from './html-tokens.ts';
import { advise, report } from './report.ts';

/** An element that has begun. */
interface Open {
  readonly name: string;
  readonly place: Point;
  /** The paragraph or piece of HTML in which it began. */
  readonly block: Nodes;
}

const CONTAINERS: ReadonlySet<string> = new Set([
  ...['root', 'blockquote', 'listItem', 'tableCell', 'footnoteDefinition', 'defListDescription'],
]);

/** Paragraphs and the like: the words of a line are in one of these. */
const LINES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'defListTerm']);

const placeOf = ({ position, value }: Html, offset: number): Point => ({
  line: (position?.start.line ?? 1) + value.slice(0, offset).split('\n').length - 1,
  column: 1,
});

const escapeTag = (source: string): string =>
  source.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Reads the raw HTML of a text tag by tag, refuses what has no one meaning, and writes the rest as HTML has it. */
class HtmlReader {
  readonly #file: VFile;
  #open: Open[] = [];
  #block: Nodes | undefined;

  constructor(file: VFile) {
    this.#file = file;
  }

  read(node: Nodes): void {
    if (node.type === 'html') {
      const block = this.#block ?? node;
      node.value = [...readHtmlTokens(node.value)]
        .map((token) => this.#readToken(token, placeOf(node, token.offset), block))
        .join('');
    }
    if (!('children' in node)) return;
    const around = this.#block;
    if (LINES.has(node.type)) this.#block = node;
    const isContainer = CONTAINERS.has(node.type);
    const outside = this.#open;
    if (isContainer) this.#open = [];
    // What is closed is added to these children, after all that is read here.
    for (const child of [...node.children]) this.read(child);
    removeEmpty(node);
    if (isContainer) {
      for (const open of this.#open.toReversed()) addEnd(open, this.#close(open));
      this.#open = outside;
    }
    this.#block = around;
  }

  #readToken(token: HtmlToken, place: Point, block: Nodes): string {
    switch (token.kind) {
      case 'text':
        return token.source;
      case 'comment':
        this.#file.data.draft?.comments.push(token.source);
        advise(this.#file, place, {
          rule: 'HTML comments',
          found: `the comment ${quoteFound(token.source)}`,
          expected: 'words for readers',
          advice: 'It is left out of all that is published.',
        });
        return '';
      case 'declaration':
        this.#refuse(place, quoteFound(token.source), 'text or HTML elements', 'Remove it.');
        return '';
      case 'unfinished':
        this.#refuseUnfinished(token, place);
        return '';
      case 'start':
        return this.#readStart(token, place, block);
      case 'end':
        return this.#readEnd(token, place);
    }
  }

  /** Drawings and formulas have names of their own. */
  #isKnown(name: string): boolean {
    return isHtmlName(name) || this.#open.some((open) => /^(?:svg|math)$/u.test(open.name));
  }

  #readStart(token: HtmlToken, place: Point, block: Nodes): string {
    const { name, source, attributes, isClosed } = token;
    if (!this.#isKnown(name)) return this.#keepUnknown(token, place);
    const nonsense = [...attributes].find(
      ([key, value]) => value === undefined && !isAttributeName(key),
    );
    if (nonsense) {
      const advice = 'Write \\< for the sign itself, or correct the tag.';
      this.#refuse(place, quoteFound(source), 'a tag with attributes that HTML knows', advice);
      return '';
    }
    if (VOID.has(name)) return source;
    // XML has empty elements of any name; HTML would leave them open.
    if (isClosed) return `${source}</${name}>`;
    this.#open.push({ name, place, block });
    return source;
  }

  #readEnd(token: HtmlToken, place: Point): string {
    const { name, source } = token;
    if (!this.#isKnown(name)) return this.#keepUnknown(token, place);
    const index = this.#open.findLastIndex((open) => open.name === name);
    if (index >= 0) {
      // Marks in a line may cross one another: browsers know what is meant.
      const inner = this.#open.splice(index, BLOCKS.has(name) ? Infinity : 1).slice(1);
      return [...inner.toReversed().map((open) => this.#close(open)), source].join('');
    }
    // Browsers read a line break in one, nothing in the others; all are often found.
    if (name === 'br') return '<br>';
    if (name === 'p' || VOID.has(name)) return '';
    advise(this.#file, place, {
      rule: 'HTML end tags without a start',
      found: quoteFound(source),
      expected: `<${name}> before it`,
      advice: 'It is left out; remove it.',
    });
    return '';
  }

  /** The end of what the writer left open. */
  #close({ name, place }: Open): string {
    // What is refused as a whole needs no second word.
    if (OPTIONAL_END.has(name) || REFUSED.has(name)) return '';
    const expected = `</${name}> in the same list, quotation or text`;
    if (BLOCKS.has(name)) {
      this.#refuse(place, `<${name}> without an end`, expected, `Write </${name}> where it ends.`);
      return '';
    }
    advise(this.#file, place, {
      rule: 'HTML elements without an end',
      found: `<${name}> without an end`,
      expected,
      advice: `It ends with its paragraph; write </${name}> where it ends.`,
    });
    return `</${name}>`;
  }

  #keepUnknown({ source }: HtmlToken, place: Point): string {
    adviseOnUnknown(this.#file, place, source);
    return escapeTag(source);
  }

  #refuseUnfinished({ name, source }: HtmlToken, place: Point): void {
    if (name === '!--') {
      const advice = 'Write --> where it ends.';
      this.#refuse(place, 'an HTML comment without an end', '--> after it', advice);
      return;
    }
    const advice = 'Complete the tag, or write \\< for the sign itself.';
    this.#refuse(place, quoteFound(source), `> at the end of the tag <${name}`, advice);
  }

  #refuse(place: Point, found: string, expected: string, advice: string): void {
    report(this.#file, place, { rule: 'unclear pieces of HTML', found, expected, advice });
  }
}

function removeEmpty(parent: Parents): void {
  const children: Nodes[] = parent.children;
  for (const [index, child] of [...children.entries()].reverse())
    if (child.type === 'html' && child.value.trim() === '') children.splice(index, 1);
}

/** Ends an element where its paragraph ends. */
function addEnd({ block }: Open, end: string): void {
  if (block.type === 'html') block.value += end;
  else if ('children' in block && end !== '') {
    const children: Nodes[] = block.children;
    children.push({ type: 'html', value: end });
  }
}

/** Tells of a name between angle brackets that HTML does not know. */
export function adviseOnUnknown(file: VFile, place: Point, source: string): void {
  advise(file, place, {
    rule: 'names in angle brackets that HTML does not know',
    found: quoteFound(source),
    expected: 'an element of HTML',
    advice: 'It is shown as typed; write \\< if that is meant, or remove it.',
  });
}

/**
 * Reads raw HTML before it becomes elements: drops comments, shows unknown names as typed, ends what
 * was left open in a line, and refuses what would swallow text or has no one meaning.
 */
export function remarkHtml() {
  return (tree: Root, file: VFile): undefined => {
    new HtmlReader(file).read(tree);
  };
}
