import { extractTextItems, getDocumentProxy } from 'unpdf';
import { expect } from 'vitest';
import { many, PERMALINK, publication, ARTICLE, test } from './reader.ts';

test('the code of the permalink is asked for when the article is printed, not before', async ({
  sitDown,
}) => {
  const page = await sitDown();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(publication(ARTICLE));
  await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight);
  });
  await page.waitForLoadState('networkidle');
  expect(asked.filter((address) => address.endsWith('/qr.svg'))).toEqual([]);
  await page.pdf();
  expect(asked.filter((address) => address.endsWith('/qr.svg'))).toEqual([
    publication(`${ARTICLE}qr.svg`),
  ]);
});

test('a printed article ends with its permalink and the code', async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto(publication(ARTICLE));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.permalink').textContent()).toBe(PERMALINK);
  // On paper it is fetched with the rest; here it waits to be scrolled to.
  const picture = page.locator('share-article img');
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await picture.boundingBox())?.height).toBeGreaterThan(0);
  const code = await picture.boundingBox();
  const permalink = await page.locator('.permalink').boundingBox();
  // 24 mm, and the four modules of white that cameras want beside it.
  expect(code?.width).toBeCloseTo(90.7, 0);
  expect(code?.height).toBeCloseTo(90.7, 0);
  expect((code?.x ?? 0) - (permalink?.x ?? 0) - (permalink?.width ?? 0)).toBeGreaterThan(13);
  // In one line of the record: where the code floated, pages broke between what it is of and the code.
  expect(permalink?.y).toBeCloseTo(code?.y ?? 0, -1);
});

test('paper has nothing to press or to go to', async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto(publication(ARTICLE));
  await page.emulateMedia({ media: 'print' });
  const pressed = page.locator('nav, form, button, input, .skip, .foot');
  expect(await pressed.count()).toBeGreaterThan(5);
  expect(await pressed.and(page.locator(':visible')).count()).toBe(0);
});

test('paper tells where a link leads that leaves the site, and only then', async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto(many('2025/01/31/one-of-everything/'));
  await page.emulateMedia({ media: 'print' });
  const told = await page
    .locator('#p1 a:not(.anchor, sup a)')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::after').content));
  expect(told).toEqual([
    'none',
    'none',
    '" (https://example.com/)"',
    '" (https://archive.example/1)"',
  ]);
});

// Firefox sets a box without `top` half a line too high from page 2 on.
test('on paper each paragraph places its own number, and all stand in one column', async ({
  sitDown,
}) => {
  const page = await sitDown();
  await page.goto(many('2025/01/31/one-of-everything/'));
  await page.emulateMedia({ media: 'print' });
  const numbers = await page.locator('.body .anchor').evaluateAll((anchors) =>
    anchors.map((anchor) => {
      const number = anchor.getBoundingClientRect();
      const paragraph = anchor.closest('p, li')?.getBoundingClientRect();
      return { above: number.top - (paragraph?.top ?? 0), end: Math.round(number.right) };
    }),
  );
  expect(numbers.map(({ above }) => above)).toEqual(numbers.map(() => 0));
  expect(new Set(numbers.map(({ end }) => end)).size).toBe(1);
  const placed = page.locator('.body :is(p, li):has(> .anchor)');
  const positions = await placed.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one).position),
  );
  expect(positions).toHaveLength(numbers.length);
  expect(new Set(positions)).toEqual(new Set(['relative']));
});

/** What stands in the margin of a printed page, and the fonts that it is printed in. */
async function readPaper(pdf: Buffer): Promise<{ numbers: number[]; fonts: Set<string> }> {
  const names = pdf
    .toString('latin1')
    .matchAll(/\/(?:FontName|BaseFont)\s*\/(?:[A-Z]{6}\+)?([\w-]+)/gu);
  const { items } = await extractTextItems(await getDocumentProxy(new Uint8Array(pdf)));
  const lines = items.flat().map(({ str }) => str.trim());
  return {
    numbers: lines.filter((line) => /^\d+$/u.test(line)).map(Number),
    fonts: new Set(Array.from(names, ([, name = '']) => name)),
  };
}

// `chromium --print-to-pdf`, as archives use it, prints when the page has loaded, and paints nothing before.
test.for(['load', 'domcontentloaded'] as const)(
  'an article that is printed at its %s event has its text face and all its paragraph numbers',
  async (waitUntil, { sitDown }) => {
    const page = await sitDown({
      before: () => {
        PerformanceObserver.prototype.observe = () => undefined;
      },
    });
    await page.goto(publication(ARTICLE), { waitUntil });
    const { numbers, fonts } = await readPaper(await page.pdf());
    const paragraphs = await page.locator('.body .anchor').count();
    expect(paragraphs).toBeGreaterThan(10);
    expect(numbers).toEqual(Array.from({ length: paragraphs }, (_, index) => index + 1));
    expect([...fonts]).toContain('ColumnSerif4Variable-Roman');
    expect([...fonts].filter((name) => /serif|times/iu.test(name))).toEqual([
      'ColumnSerif4Variable-Roman',
    ]);
  },
);
