import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { many, publication, test } from './reader.ts';

const WIDE = { viewport: { width: 1440, height: 900 } };

/** Where some parts of a page begin and how wide they are, each place once, from the start of the line. */
const placesOf = (page: Page, parts: string): Promise<number[]> =>
  page
    .locator(parts)
    .evaluateAll((all) =>
      [...new Set(all.map((one) => Math.round(one.getBoundingClientRect().x)))].toSorted(
        (a, b) => a - b,
      ),
    );

const widthOf = (page: Page, part: string): Promise<number> =>
  page
    .locator(part)
    .first()
    .evaluate((one) => one.getBoundingClientRect().width);

describe('the front page', () => {
  test('has the picture of the article that leads beside its opening, five twelfths of the page wide', async ({
    sitDown,
  }) => {
    const page = await sitDown(WIDE);
    await page.goto(many(''));
    const picture = await widthOf(page, '.lead img');
    const whole = await widthOf(page, '.lead');
    expect(Math.abs(picture / whole - 5 / 12)).toBeLessThan(0.03);
    const [opening = 0] = await placesOf(page, '.lead .opening');
    const [beside = 0] = await placesOf(page, '.lead img');
    expect(beside).toBeGreaterThan(opening);
  });

  test('has columns that line up from row to row', async ({ sitDown }) => {
    const page = await sitDown(WIDE);
    await page.goto(many(''));
    const seconds = await placesOf(page, '.seconds > li');
    expect(seconds).toHaveLength(3);
    expect(await placesOf(page, '.briefs > li')).toEqual(seconds);
  });
});

test.for(['sections/harbour/', 'topics/tides/', '2024/', 'archive/'])(
  '%s has its dates in the margin and its headlines in one column, where its own begins',
  async (address, { sitDown }) => {
    const page = await sitDown(WIDE);
    await page.goto(many(address));
    const [headline = 0, ...others] = await placesOf(
      page,
      address === 'archive/' ? 'main ol a' : 'main ol :is(h2, h3)',
    );
    expect(others).toEqual([]);
    if (address !== 'archive/') expect(await placesOf(page, 'main h1')).toEqual([headline]);
    const [date = 0, ...elsewhere] = await placesOf(page, 'main ol time');
    expect(elsewhere).toEqual([]);
    expect(date).toBeLessThan(headline - 170);
  },
);

test('openings in lists are at most 40 rem wide', async ({ sitDown }) => {
  const page = await sitDown({ viewport: { width: 1920, height: 900 } });
  for (const address of ['', 'sections/harbour/']) {
    await page.goto(many(address));
    expect(await widthOf(page, '.opening')).toBeLessThanOrEqual(640);
  }
});

test('each picture of an article leads to its full size', async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto(many('2025/01/31/one-of-everything/'));
  const links = page.locator('main a:has(> picture)');
  expect(await links.count()).toBe(2);
  for (const link of await links.all()) {
    const href = (await link.getAttribute('href')) ?? '';
    const response = await page.request.get(new URL(href, page.url()).href);
    expect(response.headers()['content-type']).toMatch(/^image\//u);
  }
});

test('a topic has its own text above its articles, and the index of topics leads to each', async ({
  sitDown,
}) => {
  const page = await sitDown();
  await page.goto(publication('topics/'));
  await page.getByRole('main').getByRole('link', { name: 'Syria' }).click();
  await page.waitForURL(publication('topics/syria/'));
  expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe('2016');
});
