import { expect, test } from 'vitest';
import { createChance, type Chance } from '../ledger/random.ts';
import { renderWhole, type RenderedWhole } from './rendering.ts';

const INLINE = 'b i em sup span font a code mark q small u s bdi ruby rt kbd big tt'.split(' ');
const BLOCK =
  'p div blockquote ul ol li table tr td th caption h2 h3 pre details summary center section dl dt dd figure figcaption'.split(
    ' ',
  );
const ODD = 'inaudible x-y wbr br hr br/ form script nobr noscript svg template'.split(' ');
const ATTRIBUTES = [
  '',
  '',
  '',
  ' class="x"',
  ' onclick="alert(1)"',
  ' href="/about/"',
  ' href="javascript:alert(1)"',
  ' id="p1"',
  ' dir="rtl"',
  ' style="x"',
  ' title=">"',
  ' and',
];
const MARKS = ['*', '**', '`', '\n', '\n\n', '\n\n', '\n\n> ', '\n- ', '\n\n', '\n\n## ', '\n\n1. '];
const MORE = [...MARKS, '[', '](/about/)', '~~', '\\', '&amp;', '\n: ', '|', '\n|-|\n', '{', '<'];

interface Writing {
  readonly markdown: string;
  /** In order, each once. */
  readonly words: readonly string[];
}

/** A text of words and tags: mostly whole elements, as people write them, and some that are not. */
function write(chance: Chance, isOrderly: boolean): Writing {
  const words: string[] = [];
  const addWord = (): string => {
    words.push(`w${words.length}w`);
    return words.at(-1) ?? '';
  };
  const piece = (depth: number): string => {
    const kind = chance.below(10);
    if (kind < 4 || depth > 4) return ` ${addWord()} `;
    if (kind < 6) return chance.pick(isOrderly ? MARKS : MORE);
    const name = chance.pick(chance.happens(0.1) ? ODD : chance.happens(0.5) ? INLINE : BLOCK);
    const start = `<${name}${chance.pick(ATTRIBUTES)}>`;
    if (!isOrderly && chance.happens(0.3)) return chance.happens(0.5) ? start : `</${name}>`;
    const inside = Array.from({ length: 1 + chance.below(3) }, () => piece(depth + 1)).join('');
    return `${start}${inside}</${name}>`;
  };
  const markdown = Array.from({ length: 3 + chance.below(8) }, () => piece(0)).join('');
  return { markdown, words };
}

const renderBody = (markdown: string): Promise<RenderedWhole> =>
  renderWhole({ file: 'a.md', markdown, firstLine: 1 });

const HARM =
  /<(?:script|style|form|iframe|svg|template)\b|<[a-z](?:[^<>"]|"[^"]*")*\s(?:(?:on\w+|style)=|href="(?!\/|#))/iu;

const read = (text: string): readonly string[] => text.match(/w\d+w/gu) ?? [];

test.each([
  ['orderly', true],
  ['disorderly', false],
])('every word of an %s text is shown once and in its order, or told', async (_, isOrderly) => {
  const chance = createChance(20);
  let accepted = 0;
  for (let round = 0; round < 500; round += 1) {
    const { markdown, words } = write(chance, isOrderly);
    const { html, text, problems, advice } = await renderBody(markdown);
    expect(html, markdown).not.toMatch(HARM);
    expect(problems.map(({ found }) => found).join(), markdown).not.toContain('gives up');
    if (problems.length > 0) continue;
    accepted += 1;
    const told = advice.map(({ found }) => found).join(' ');
    const shown = read(text);
    expect(
      words.filter((word) => !shown.includes(word) && !told.includes(word)),
      markdown,
    ).toEqual([]);
    expect(shown, markdown).toEqual(words.filter((word) => shown.includes(word)));
  }
  expect(accepted).toBeGreaterThan(isOrderly ? 100 : 30);
});
