import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { publication, ARTICLE, styleOf, test } from './reader.ts';

async function readFace(weight: number): Promise<string> {
  const name = `@fontsource/tinos/files/tinos-latin-${weight}-normal.woff2`;
  const bytes = await readFile(fileURLToPath(import.meta.resolve(name)));
  return `url("data:font/woff2;base64,${bytes.toString('base64')}")`;
}

/** Tinos has the measures of Times, which many machines have and a bare one has not. */
const [regular, bold] = [await readFace(400), await readFace(700)];

/** Gives an article's page the fallback faces of a machine that has Times, whatever this one has. */
async function installTimes(page: Page): Promise<void> {
  await page.route(publication(ARTICLE), async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const given = html
      .replace(/local\(['"]?Liberation Serif['"]?\)/u, regular)
      .replace(/local\(['"]?Liberation Serif Bold['"]?\)/u, bold);
    expect(given.length).toBeGreaterThan(html.length + regular.length);
    await route.fulfill({ response, body: given });
  });
}

/** Waits until a page shows all that it needs of a family. */
async function waitForFace(page: Page, name: string): Promise<void> {
  await page.waitForFunction((needed) => {
    const faces = [...document.fonts].filter(({ family }) => family === needed);
    const states = new Set(faces.map(({ status }) => status));
    return document.readyState !== 'loading' && states.has('loaded') && !states.has('loading');
  }, name);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

test('a kicker stands in small capitals, which the text face has', async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto(publication(ARTICLE));
  const kicker = page.locator('.kicker a');
  const widthWith = (features: string): Promise<number> =>
    kicker.evaluate(async (element, value) => {
      element.style.fontFeatureSettings = value;
      await document.fonts.load('600 1em text');
      const words = document.createRange();
      words.selectNodeContents(element);
      return words.getBoundingClientRect().width;
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
      // The site's policy knows its own styles and fonts only.
      bypassCSP: true,
      before: () => {
        const shifts: unknown[] = [];
        Reflect.set(globalThis, 'shifts', shifts);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push(entry.toJSON());
        }).observe({ type: 'layout-shift', buffered: true });
      },
    });
    await installTimes(page);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/*.woff2', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(publication(ARTICLE), { waitUntil: 'commit' });
    // A face of the machine is there at once; this one is not, so what moves until it comes does not count.
    await waitForFace(page, 'times');
    await page.evaluate(() => {
      const shifts: unknown = Reflect.get(globalThis, 'shifts');
      if (Array.isArray(shifts)) shifts.length = 0;
    });
    release();
    await waitForFace(page, 'text');
    const shifts = await page.evaluate((): unknown => Reflect.get(globalThis, 'shifts'));
    expect(shifts).toEqual([]);
  },
);
