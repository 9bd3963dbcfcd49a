import { htmlFlow, htmlText } from 'micromark-core-commonmark';
import type { Construct, Extension, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { isHtmlName } from './html-names.ts';

const LETTER = /[a-z]/iu;
const NAME = /[a-z\d-]/iu;
const LESS_THAN = 60;
const SLASH = 47;

const characterOf = (code: number | null): string =>
  code === null || code < 0 ? '' : String.fromCodePoint(code);

/** Goes on where no tag begins, or one whose name HTML knows. */
const knownName: Construct = {
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
      return name === '' || isHtmlName(name.toLowerCase()) ? ok(code) : nok(code);
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
};

/** The same construct for names that HTML knows only. */
const limit = (construct: Construct): Construct => ({
  ...construct,
  name: 'knownHtml',
  tokenize(effects, ok, nok) {
    const read = construct.tokenize.call(this, effects, ok, nok);
    return effects.check(knownName, read, nok);
  },
});

const KNOWN_HTML: Extension = {
  disable: { null: ['htmlFlow', 'htmlText'] },
  flow: { [LESS_THAN]: limit(htmlFlow) },
  text: { [LESS_THAN]: limit(htmlText) },
};

/** Reads `<inaudible>` as text: a tag is only what has a name that HTML knows. */
export function remarkKnownHtml(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), KNOWN_HTML];
}
