import { expect } from 'vitest';
import { publication, ARTICLE, styleOf, test } from './reader.ts';

test('a kicker stands in small capitals, which the text face has', async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto(publication(ARTICLE));
  const kicker = page.locator('.kicker a');
  const widthWith = (features: string): Promise<number> =>
    kicker.evaluate(async (element, value) => {
      element.style.fontFeatureSettings = value;
      await document.fonts.load('600 1em text');
      return element.getBoundingClientRect().width;
    }, features);
  expect(await styleOf(kicker, 'font-feature-settings')).toBe('"c2sc"');
  expect(await styleOf(kicker, 'font-family')).toMatch(/^text,/u);
  // Had the face no such feature, the letters would be the same.
  expect(await widthWith("'c2sc'")).not.toBe(await widthWith('normal'));
});

test.for([
  [360, 2],
  [390, 3],
  [412, 2],
  [600, 2],
  [768, 1],
  [1280, 1],
  [1440, 1],
] as const)(
  '%i pixels wide, nothing moves when the font arrives late',
  async ([width, deviceScaleFactor], { sitDown }) => {
    const page = await sitDown({
      viewport: { width, height: 640 },
      deviceScaleFactor,
      isMobile: width < 768,
      before: () => {
        const shifts: unknown[] = [];
        Reflect.set(globalThis, 'shifts', shifts);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push(entry.toJSON());
        }).observe({ type: 'layout-shift', buffered: true });
      },
    });
    await page.route('**/*.woff2', async (route) => {
      await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
      await route.continue();
    });
    await page.goto(publication(ARTICLE));
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...document.fonts].some(
            ({ family, status }) => family === 'text' && status === 'loaded',
          ),
        ),
      )
      .toBe(true);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    // The fallback face has its metrics from these; a machine with none of them shows another serif.
    const hasFallback = await page.evaluate(() =>
      new FontFace('Twin', 'local("Times New Roman"), local("Liberation Serif"), local("Tinos")')
        .load()
        .then(() => true)
        .catch(() => false),
    );
    const shifts = await page.evaluate((): unknown => Reflect.get(globalThis, 'shifts'));
    expect(shifts).toEqual(hasFallback ? [] : expect.any(Array));
  },
);
