import { expect, test } from 'vitest';
import { language, line, text } from '#content/schema/text.ts';

const firstMessage = (result: { error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues[0]?.message;

test.each(['en', 'pt-BR', 'zh-Hant', 'zh-Hant-TW', 'es-419', 'yue', 'ca-valencia'])(
  '%s is a language',
  (tag) => {
    expect(language.parse(tag)).toBe(tag);
  },
);

const expected = 'a language code (BCP 47) such as en, pt-BR or zh-Hant';
test.each([
  ['EN', `${expected}\nWrite en.`],
  ['pt_br', `${expected}\nWrite pt-BR.`],
  ['zh-hant', `${expected}\nWrite zh-Hant.`],
  ['english', `${expected}\nWrite the code of the language.`],
  ['x-klingon', `${expected}\nWrite the code of the language.`],
  ['e', `${expected}\nWrite the code of the language.`],
  ['', `${expected}\nWrite the code of the language.`],
])('%j is no language', (tag, message) => {
  expect(firstMessage(language.safeParse(tag))).toBe(message);
});

const headline = 'one line of text, 200 characters at most';
test.each([
  ['  A headline \n', undefined],
  ['😀'.repeat(200), undefined],
  ['😀'.repeat(201), `${headline}\nShorten it: it has 201 characters.`],
  ['One\nTwo', `${headline}\nWrite it on one line.`],
  ['\n \t', `${headline}\nWrite it.`],
  [undefined, `${headline}\nWrite it.`],
  [['A'], `${headline}\nWrite it.`],
  [1984, `${headline}\nPut it in quotes.`],
  [true, `${headline}\nPut it in quotes.`],
])('%j as a line says %j', (written, message) => {
  expect(firstMessage(line('Write it.').safeParse(written))).toBe(message);
});

test('white space around a text is dropped', () => {
  expect(text('a text', 'Write it.').parse('\n One.\n\nTwo. \n')).toBe('One.\n\nTwo.');
});
