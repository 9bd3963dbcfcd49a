import { htmlFlow, htmlText } from 'micromark-core-commonmark';
import type { Construct, Extension, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { FORMATTING, isHtmlName } from './html-names.ts';

const LETTER = /[a-z]/iu;
const NAME = /[a-z\d-]/iu;
const LESS_THAN = 60;
const SLASH = 47;
/** Of the codes that micromark has for line endings. */
const LAST_LINE_ENDING = -3;

const isBlockName = (name: string): boolean => isHtmlName(name) && !FORMATTING.has(name);

const characterOf = (code: number | null): string =>
  code === null || code < 0 ? '' : String.fromCodePoint(code);

/** Goes on where no tag begins, or one whose name is of the kind. */
const nameOf = (isOfKind: (name: string) => boolean): Construct => ({
  partial: true,
  tokenize(effects, ok, nok) {
    let name = '';
    const readName: State = (code) => {
      const character = characterOf(code);
      if (name === '' ? LETTER.test(character) : NAME.test(character)) {
        name += character;
        effects.consume(code);
        return readName;
      }
      effects.exit('data');
      return name === '' || isOfKind(name.toLowerCase()) ? ok(code) : nok(code);
    };
    const readSlash: State = (code) => {
      if (code !== SLASH) return readName(code);
      effects.consume(code);
      return readName;
    };
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      return readSlash;
    };
  },
});

/** The same construct for names of a kind only. */
const limit = (construct: Construct, name: Construct): Construct => ({
  ...construct,
  name: 'knownHtml',
  tokenize(effects, ok, nok) {
    const read = construct.tokenize.call(this, effects, ok, nok);
    return effects.check(name, read, nok);
  },
});

const MARKDOWN_TAG = /^<[a-z][a-z\d]*(?:\s[^>]*)?\smarkdown(?:\s*=\s*["']?\w*["']?)?(?:\s[^>]*)?>[ \t]*$/iu;

/** A tag alone on its line by which kramdown reads Markdown in the element, such as `<div markdown="1">`. */
const markdownTag: Construct = {
  concrete: true,
  name: 'markdownTag',
  tokenize(effects, ok, nok) {
    let line = '';
    const readLine: State = (code) => {
      if (code !== null && code > LAST_LINE_ENDING) {
        line += characterOf(code);
        effects.consume(code);
        return readLine;
      }
      effects.exit('htmlFlowData');
      effects.exit('htmlFlow');
      return MARKDOWN_TAG.test(line) ? ok(code) : nok(code);
    };
    return (code) => {
      effects.enter('htmlFlow');
      effects.enter('htmlFlowData');
      return readLine(code);
    };
  },
};

const KNOWN_HTML: Extension = {
  disable: { null: ['htmlFlow', 'htmlText'] },
  flow: { [LESS_THAN]: [markdownTag, limit(htmlFlow, nameOf(isBlockName))] },
  text: { [LESS_THAN]: limit(htmlText, nameOf(isHtmlName)) },
};

/**
 * Reads `<inaudible>` as text: a tag is only what has a name that HTML knows. Reads Markdown behind tags
 * that stand in a line of words, and between those that ask for it.
 */
export function remarkKnownHtml(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), KNOWN_HTML];
}
