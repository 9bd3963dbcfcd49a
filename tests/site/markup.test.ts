import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { attribute, readPages, valuesOf, type BuiltPage } from './built-pages.ts';

/** What is wrong with a page by one rule, in words; nothing if it keeps the rule. */
type Rule = (page: BuiltPage) => readonly string[];

const textOf = (page: BuiltPage, selector: string): string => {
  const element = select(selector, page.tree);
  return element ? toString(element) : '';
};

const hasOneH1: Rule = (page) => {
  const headings = selectAll('h1', page.tree).map(toString);
  return headings.length === 1 && headings[0] !== '' ? [] : [`h1: ${headings.join(', ')}`];
};

const skipsNoHeadingLevel: Rule = (page) => {
  const levels = selectAll('h1, h2, h3, h4, h5, h6', page.tree).map(({ tagName }) =>
    Number(tagName.slice(1)),
  );
  const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return skips.map((level) => `h${level} below no h${level - 1} in ${levels.join(' ')}`);
};

const repeatsNoId: Rule = (page) => {
  const ids = valuesOf(page, '[id]', 'id');
  return ids.filter((id, index) => ids.indexOf(id) !== index);
};

const describesPictures: Rule = (page) =>
  selectAll('img', page.tree)
    .filter((picture) => attribute(picture, 'alt') === undefined)
    .map((picture) => attribute(picture, 'src') ?? 'img');

const namesItsLanguage: Rule = (page) => {
  const html = select('html', page.tree);
  const [lang, dir] = [attribute(html, 'lang'), attribute(html, 'dir')];
  return lang === 'en' && dir === 'ltr' ? [] : [`lang ${lang}, dir ${dir}`];
};

const hasAShortTitle: Rule = (page) => {
  const title = textOf(page, 'head > title');
  return title.length > 0 && title.length <= 70 ? [] : [title];
};

const hasADescription: Rule = (page) => {
  const descriptions = valuesOf(page, 'head > meta[name=description]', 'content');
  const [first = ''] = descriptions;
  const isGood = descriptions.length === 1 && first.length > 0 && first.length <= 160;
  return isGood ? [] : [descriptions.join(' / ')];
};

const isDataBlock = (script: Element): boolean =>
  attribute(script, 'type') === 'application/ld+json';

const runsNothingInline: Rule = (page) => [
  ...selectAll('script:not([src])', page.tree)
    .filter((script) => !isDataBlock(script))
    .map(toString),
  ...selectAll('*', page.tree).flatMap(({ properties, tagName }) =>
    Object.keys(properties)
      .filter((name) => name === 'style' || /^on/iu.test(name))
      .map((name) => `${name} on ${tagName}`),
  ),
];

const hasSoundStructuredData: Rule = (page) =>
  selectAll('script[type="application/ld+json"]', page.tree).flatMap((script) => {
    const json: unknown = JSON.parse(toString(script));
    const begin = '{"@context":"https://schema.org","@graph":[{"@type":"';
    const isSound = JSON.stringify(json).startsWith(begin);
    return isSound ? [] : [toString(script)];
  });

/** The route that made a page: its file, with what differs from page to page left out. */
const templateOf = ({ file }: BuiltPage): string =>
  file
    .replace(/^(sections|topics|places)\/[^/]+/u, '$1/[name]')
    .replaceAll(/\b\d+\b/gu, '0')
    .replace(/^(0\/0\/0)\/[^/]+/u, '$1/[slug]');

/** The longest page of each template, which has most of what a page of that template may have. */
function pickLongest(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  const picked = new Map<string, BuiltPage>();
  for (const page of pages) {
    const longest = picked.get(templateOf(page));
    if (page.html.length > (longest?.html.length ?? 0)) picked.set(templateOf(page), page);
  }
  return [...picked.values()];
}

describe.each([inject('publication'), inject('many')])('every page of $name', async (site) => {
  const pages = await readPages(site);

  test.each<[string, Rule]>([
    ['has one h1', hasOneH1],
    ['skips no heading level', skipsNoHeadingLevel],
    ['repeats no id', repeatsNoId],
    ['describes its pictures', describesPictures],
    ['names its language and direction', namesItsLanguage],
    ['has a title of at most 70 characters', hasAShortTitle],
    ['has a description of at most 160 characters', hasADescription],
    ['has no script, style or handler written into it', runsNothingInline],
    ['has structured data that parses', hasSoundStructuredData],
  ])('%s', (_, rule) => {
    const faults = pages.flatMap((page) => rule(page).map((fault) => `${page.file}: ${fault}`));
    expect(faults).toEqual([]);
  });

  test('that robots may list has a title of its own', () => {
    const titles = pages.filter(({ listed }) => listed).map((page) => textOf(page, 'head > title'));
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});

/** The same rules on a second page of one template find the same: only the small site is looked at whole. */
const VALIDATED = [
  { name: 'every page of the publication', pages: await readPages(inject('publication')) },
  {
    name: 'the longest page of each template among many articles',
    pages: pickLongest(await readPages(inject('many'))),
  },
];

test.each(VALIDATED)('$name is valid by html-validate’s recommended rules', async ({ pages }) => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    // It counts a character reference such as `&amp;` as five; the rule above counts characters.
    rules: { 'long-title': 'off' },
  });
  expect(pages.length).toBeGreaterThan(10);
  const faults: string[] = [];
  for (const { file, html } of pages) {
    const { results } = await validator.validateString(html);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages))
      faults.push(`${file}: ${ruleId}: ${message} (${selector})`);
  }
  expect(faults).toEqual([]);
});

test('an article with one of everything is among the pages of many articles that are validated', () => {
  expect(VALIDATED[1]?.pages.map(({ file }) => file)).toContain(
    '2025/01/31/one-of-everything/index.html',
  );
});
