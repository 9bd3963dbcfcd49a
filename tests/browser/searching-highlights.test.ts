import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { many, publication, ARTICLE, test } from './reader.ts';
import { searchFor, waitForStatus, passages, results } from './search.ts';

/** How a reader arrived at an article. */
const readArrival = (page: Page) =>
  page.evaluate(() => ({
    address: location.pathname + location.search + location.hash,
    marks: Array.from(CSS.highlights.get('found')?.keys() ?? [], String),
    focus: document.activeElement?.id ?? '',
  }));

/** Whether the first marked word is on the screen. */
const seesFirstMark = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const range = Array.from(CSS.highlights.get('found')?.keys() ?? []).find(
      (one) => one instanceof Range && focused?.contains(one.startContainer) === true,
    );
    if (!(range instanceof Range)) return false;
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

async function openPassage(page: Page, query: string, passage = 0): Promise<void> {
  await page.goto(publication(searchFor(query)));
  await waitForStatus(page, /article/u);
  await passages(page).nth(passage).click();
  await page.waitForURL(/hope-for-syria\/#p\d+$/u);
  await page.getByRole('button', { name: 'Clear highlights' }).waitFor();
}

describe('a passage found', () => {
  test('has its words highlighted in the accent, and a button on the ground of the page', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await openPassage(page, 'aleppo');
    const colours = await page.evaluate(() => {
      const kicker = document.querySelector('.kicker');
      const button = document.querySelector('.clear-highlights');
      const passage = document.querySelector('#p5');
      if (!kicker || !button || !passage) throw new Error('This is no article with highlights.');
      const mark = getComputedStyle(passage, '::highlight(found)');
      return {
        mark: [mark.textDecorationColor, getComputedStyle(kicker).color],
        button: [
          getComputedStyle(button.parentElement ?? button).backgroundColor,
          getComputedStyle(document.documentElement).backgroundColor,
        ],
      };
    });
    expect(colours.mark[0]).toBe(colours.mark[1]);
    expect(colours.button[0]).toBe(colours.button[1]);
  });

  test('is a clean link to its paragraph, and to its sentence', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(searchFor('aleppo')));
    await waitForStatus(page, /1 article/u);
    const links = await passages(page).evaluateAll((all) =>
      all.map((link) => decodeURIComponent(link.getAttribute('href') ?? '')),
    );
    expect(links.map((link) => link.replace(/:~:text=.*/u, ''))).toEqual([
      `/${ARTICLE}#p5`,
      `/${ARTICLE}#p6`,
    ]);
    expect(links.every((link) => /:~:text=[^:]+$/u.test(link))).toBe(true);
  });

  test.for([
    ['aleppo', { address: `/${ARTICLE}#p5`, marks: ['Aleppo', 'Aleppo', 'Aleppo'], focus: 'p5' }],
    [
      '"joint implementation center"',
      {
        address: `/${ARTICLE}#p7`,
        marks: ['joint implementation center', 'joint implementation center'],
        focus: 'p7',
      },
    ],
    ['alepo', { address: `/${ARTICLE}#p5`, marks: ['Aleppo', 'Aleppo', 'Aleppo'], focus: 'p5' }],
  ] as const)('for %s is arrived at as %j', async ([query, arrival], { sitDown }) => {
    const page = await sitDown();
    await openPassage(page, query);
    expect(await readArrival(page)).toEqual(arrival);
    expect(await seesFirstMark(page)).toBe(true);
  });

  test('is marked without a change to its text', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(ARTICLE));
    const before = await page.locator('.body').innerHTML();
    await openPassage(page, 'aleppo');
    const after = await page.locator('.body').innerHTML();
    expect(after.replace(' tabindex="-1"', '')).toBe(before);
  });

  test.for(['the button', 'Escape'] as const)(
    'loses its highlights by %s',
    async (way, { sitDown }) => {
      const page = await sitDown();
      await openPassage(page, 'aleppo');
      const button = page.getByRole('button', { name: 'Clear highlights' });
      if (way === 'Escape') await page.keyboard.press('Escape');
      else await button.click();
      expect(await readArrival(page)).toEqual({
        address: `/${ARTICLE}#p5`,
        marks: [],
        focus: 'p5',
      });
      expect(await button.count()).toBe(0);
    },
  );

  test('tells the server nothing of the words', async ({ sitDown }) => {
    const page = await sitDown();
    const asked: string[] = [];
    await page.goto(publication('search/'));
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('combobox').pressSequentially('aleppo');
    await waitForStatus(page, /1 article/u);
    await passages(page).first().click();
    await page.waitForURL(publication(`${ARTICLE}#p5`));
    expect(asked.filter((url) => new URL(url).search.includes('leppo'))).toEqual([]);
  });

  test('on a narrow telephone is in view with its first mark', async ({ sitDown }) => {
    const page = await sitDown({ viewport: { width: 320, height: 480 } });
    await openPassage(page, 'donaldson convince distancing');
    expect(await seesFirstMark(page)).toBe(true);
  });
});

test('a headline found leads to the top of its article, with the words highlighted', async ({
  sitDown,
}) => {
  const page = await sitDown();
  await page.goto(publication(searchFor('aleppo')));
  await waitForStatus(page, /1 article/u);
  await results(page).getByRole('heading').getByRole('link').click();
  await page.getByRole('button', { name: 'Clear highlights' }).waitFor();
  expect(await readArrival(page)).toEqual({
    address: `/${ARTICLE}`,
    marks: ['Aleppo', 'Aleppo', 'Aleppo'],
    focus: '',
  });
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a passage found under /news/ is arrived at too, and opened in a new tab', async ({
  sitDown,
}) => {
  const page = await sitDown();
  await page.goto(many(searchFor('telephone')));
  await waitForStatus(page, /1 article/u);
  const opened = page.context().waitForEvent('page');
  await passages(page)
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await tab.getByRole('button', { name: 'Clear highlights' }).waitFor();
  expect((await readArrival(tab)).marks).toEqual(['telephone']);
});

test('a link to a paragraph that came from elsewhere highlights nothing', async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto(publication(`${ARTICLE}#p5`), { waitUntil: 'networkidle' });
  expect((await readArrival(page)).marks).toEqual([]);
});
