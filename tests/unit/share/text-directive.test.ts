import { describe, expect, test } from 'vitest';
import { splitWords } from '#share/excerpts.ts';
import type { Excerpt } from '#share/excerpts.ts';
import { createTextDirective } from '#share/text-directive.ts';

/** A paragraph in which what is selected stands between bars. */
function excerpt(paragraph: string): Excerpt {
  const [before = [], text = [], after = []] = paragraph.split('|').map(splitWords);
  // The directive looks at words only.
  const block = Object.create(null);
  return { block, quote: text.join(''), before, text, after };
}

const plain = (paragraphs: readonly string[]): string =>
  paragraphs.map((paragraph) => paragraph.replaceAll('|', '')).join('\n');

/** The directive for what is selected of these paragraphs of a page, made legible. */
function read(selected: readonly string[], page: readonly string[] = []): string {
  const excerpts = selected.map(excerpt);
  const [first = excerpt(''), last = first] = [excerpts[0], excerpts.at(-1)];
  return createTextDirective(first, last, [...page, plain(selected)].join('\n'));
}

const long = [
  'The agreement comes after months of unsuccessful negotiations between the two major',
  'stakeholders in Syria, even as the country grapples with its most violent period.',
].join(' ');

describe('a short passage', () => {
  test.each([
    ['a phrase', 'the |joint center| would', ':~:text=joint%20center'],
    [
      'signs that have a meaning of their own',
      'a |war-torn, A&B| b',
      ':~:text=war%2Dtorn%2C%20A%26B',
    ],
    [
      'signs that a chat leaves out at an address’s end',
      '|"Yes!" (no).|',
      ':~:text=%22Yes%21%22%20%28no%29%2E',
    ],
    ['lines that are broken in the file', 'a |joint\n  center| b', ':~:text=joint%20center'],
    ['another script', 'وصلت |العبارة| في', `:~:text=${encodeURIComponent('العبارة')}`],
  ])('is named whole: %s', (_, paragraph, directive) => {
    expect(read([paragraph])).toBe(directive);
  });

  test.each([
    ['earlier in its paragraph', 'Aleppo first, and Homs, then |Aleppo| again', []],
    ['in another paragraph', 'Homs, then |Aleppo| again', ['Aleppo']],
    ['in other letters', 'Homs, then |Aleppo| again', ['ALEPPO']],
    ['with other accents', 'Homs, then |Aleppo| again', ['Aléppo']],
    ['inside a longer word', 'Homs, then |Aleppo| again', ['Aleppoan']],
  ])('that stands %s too is named with its surroundings', (_, paragraph, page) => {
    expect(read([paragraph], page)).toMatch(/^:~:text=(?:[\w%]*Homs[\w%]*then-,)Aleppo,-again$/u);
  });

  test('takes no more of its surroundings than it needs', () => {
    const words = 'one two three four five six |seven| eight nine ten eleven twelve';
    expect(read([words], ['seven'])).toBe(
      ':~:text=three%20four%20five%20six-,seven,-eight%20nine%20ten%20eleven',
    );
  });

  test('of a paragraph that stands twice has no directive: a browser would show the other one', () => {
    expect(read(['The |ferry| came.'], ['The ferry came.'])).toBe('');
  });
});

describe('a long passage', () => {
  test('is named by its first and last words', () => {
    expect(read([`|${long}|`])).toBe(
      ':~:text=The%20agreement%20comes%20after,its%20most%20violent%20period%2E',
    );
  });

  test('is named by more of them where they stand on the page more than once', () => {
    expect(read([`|${long}|`], ['The agreement comes after weeks'])).toBe(
      ':~:text=The%20agreement%20comes%20after%20months%20of%20unsuccessful%20negotiations,the%20country%20grapples%20with%20its%20most%20violent%20period%2E',
    );
  });

  test('is named whole where its beginning and its end stand elsewhere', () => {
    const [beginning, end] = [long.slice(0, 90), long.slice(60)];
    const directive = read([`Now |${long}| so`], [beginning, end]);
    expect(directive).toBe(`:~:text=${encodeURIComponent(long).replace('.', '%2E')}`);
  });
});

describe('a passage across paragraphs', () => {
  test('is named by its first and last words', () => {
    expect(read([`He said |${long}`, '|They did not agree at all| on it'])).toBe(
      ':~:text=The%20agreement%20comes%20after,not%20agree%20at%20all',
    );
  });

  test('that begins with a last word is named with what stands before it', () => {
    expect(read(['In Geneva |truce', '|They did not agree at all|'], ['A truce'])).toMatch(
      /^:~:text=In%20Geneva-,truce,/u,
    );
  });

  test('that ends with a first word is named with what stands behind it', () => {
    expect(read([`|${long}`, '|They| did not agree'], ['They came'])).toMatch(
      /,They,-did%20not%20agree$/u,
    );
  });

  test('of paragraphs that stand twice has no directive', () => {
    expect(read(['|The ferry came.', 'The bells rang.|'], ['The ferry came.'])).toBe('');
  });
});

test('a text without spaces is cut into words all the same', () => {
  expect(splitWords('东京大学在东京。').length).toBeGreaterThan(3);
});

test('in a browser that cannot cut words, a text is cut at its spaces', () => {
  const { Segmenter } = Intl;
  Reflect.deleteProperty(Intl, 'Segmenter');
  try {
    expect(splitWords('one, two  three')).toEqual(['one,', ' ', 'two', '  ', 'three']);
  } finally {
    Object.assign(Intl, { Segmenter });
  }
});
