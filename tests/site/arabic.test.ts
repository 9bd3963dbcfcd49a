import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import * as arabicWords from '#i18n/ar.ts';
import { searchPageWords, searchWords, words } from '#i18n/en.ts';
import { attribute, pageIn, readPages, valuesOf } from './built-pages.ts';

const pages = await readPages(inject('arabic'));
const ARTICLE = '2017/06/29/a-ray-of-hope-for-syria/index.html';

/** Every fixed sentence of a language. */
function sentencesOf(spoken: object): string[] {
  return Object.values(spoken).flatMap((value: unknown): string[] => {
    if (typeof value === 'string') return [value.trim()];
    return typeof value === 'object' && value !== null ? sentencesOf(value) : [];
  });
}

// Proper names and addresses have letters; so has the publication’s own name.
const english = new Set(
  sentencesOf({ words, searchPageWords, searchWords }).filter((text) => /[a-z]{3}/iu.test(text)),
);

describe.each(pages.map((page) => [page.file, page] as const))('%s in Arabic', (_, page) => {
  test('says that it is, and runs from right to left', () => {
    const [html] = selectAll('html', page.tree);
    expect([attribute(html, 'lang'), attribute(html, 'dir')]).toEqual(['ar', 'rtl']);
  });

  test('has none of the interface’s English sentences, in sight or in a name', () => {
    const shown = selectAll('body *', page.tree).map((element) =>
      toString(element).replaceAll(/\s+/gu, ' ').trim(),
    );
    const named = [
      ...valuesOf(page, '[aria-label]', 'ariaLabel'),
      ...valuesOf(page, '[placeholder]', 'placeholder'),
      ...valuesOf(page, '[title]', 'title'),
      ...valuesOf(page, 'copy-link', 'dataShare'),
      ...valuesOf(page, 'copy-link', 'dataCopied'),
    ];
    expect([...shown, ...named].filter((text) => english.has(text))).toEqual([]);
  });
});

test('the article in Arabic keeps its own language and direction', () => {
  const article = pageIn(pages, ARTICLE);
  const inEnglish = selectAll('[lang=en][dir=ltr]', article.tree);
  expect(inEnglish.map(({ tagName }) => tagName)).toEqual(expect.arrayContaining(['h1', 'div']));
  const [record] = selectAll('#record', article.tree);
  expect([attribute(record, 'lang'), attribute(record, 'dir')]).toEqual(['ar', 'rtl']);
});

test('the article in Arabic says its dates, its note and its record in Arabic', () => {
  const article = pageIn(pages, ARTICLE);
  const { record } = arabicWords.words;
  const terms = selectAll('#record dt', article.tree).map(toString);
  expect(terms).toEqual(
    expect.arrayContaining([record.dateInSource, record.fingerprint, record.textFingerprint]),
  );
  const [dates] = selectAll('article > .header .dates', article.tree);
  expect(dates && toString(dates)).toMatch(/يونيو\s2017.*سبتمبر\s2016/u);
});
