import { describe, expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { many, test } from './reader.ts';
import { field, items, searchFor, status, waitForStatus } from './search.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };

const filters = (page: Page): Locator => page.locator('details', { hasText: 'Filter the results' });
const choices = (page: Page): Locator => page.getByRole('group', { name: 'Filter the results' });

const boxOf = async (part: Locator) => {
  const box = await part.boundingBox();
  if (!box) throw new Error('It is not shown.');
  return box;
};

async function ask(page: Page, values: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto(many(searchFor('ferry', values)));
  await waitForStatus(page, /articles? with “ferry”/u);
  await filters(page).waitFor({ state: 'attached' });
  await expect.poll(() => filters(page).getAttribute('hidden')).toBeNull();
}

describe('on a telephone', () => {
  test('the first result begins above 400 pixels, below the filters, which are folded away', async ({
    sitDown,
  }) => {
    const page = await sitDown(PHONE);
    await ask(page);
    const first = await boxOf(items(page).first().getByRole('heading'));
    expect(first.y).toBeLessThanOrEqual(400);
    expect((await boxOf(filters(page))).y).toBeLessThan(first.y);
    expect(await choices(page).count()).toBe(0);
    await filters(page).locator('summary').click();
    expect(await choices(page).isVisible()).toBe(true);
  });

  test('the fold names what is chosen', async ({ sitDown }) => {
    const page = await sitDown(PHONE);
    await ask(page, { section: 'Harbour', sort: 'oldest' });
    expect(await filters(page).locator('[data-chosen]').innerText()).toBe('Harbour · Oldest first');
  });
});

test('on a wide window the filters stand in the margin, open, beside the results', async ({
  sitDown,
}) => {
  const page = await sitDown(DESKTOP);
  await ask(page);
  const [margin, first, line] = [
    await boxOf(choices(page)),
    await boxOf(items(page).first()),
    await boxOf(field(page)),
  ];
  expect(margin.x + margin.width).toBeLessThan(first.x);
  expect(first.x).toBe(line.x);
  expect(Math.abs(margin.y - first.y)).toBeLessThan(20);
});

test.for([PHONE, DESKTOP])(
  'suggestions cover nothing and move nothing',
  async (reader, { sitDown }) => {
    const page = await sitDown(reader);
    await ask(page);
    const before = await boxOf(status(page));
    await field(page).press('End');
    await field(page).press('Backspace');
    const list = page.getByRole('listbox', { name: 'Suggestions' });
    await list.waitFor();
    const box = await boxOf(list);
    const after = await boxOf(status(page));
    expect(after.y).toBe(before.y);
    expect(box.y + box.height).toBeLessThanOrEqual(after.y);
    expect((await boxOf(list.getByRole('option').first())).x).toBe((await boxOf(field(page))).x);
  },
);

test('opened empty, the page offers examples that find something, topics and years', async ({
  sitDown,
}) => {
  const page = await sitDown();
  await page.goto(many('search/'));
  const examples = page.getByRole('main').locator('dl a[href*="?q="]');
  expect(await examples.count()).toBe(3);
  for (const query of await examples.allInnerTexts()) {
    await page.goto(many('search/'));
    await page.getByRole('link', { name: query, exact: true }).click();
    await waitForStatus(page, /^\d+ articles? with/u);
    expect(await field(page).inputValue()).toBe(query);
  }
  await page.goto(many('search/'));
  await page.getByRole('main').getByRole('link', { name: 'Ferries' }).click();
  await page.waitForURL(many('topics/ferries/'));
});
