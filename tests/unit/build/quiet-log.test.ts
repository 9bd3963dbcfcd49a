import { expect, test, vi } from 'vitest';
import createQuietLog from '#build/quiet-log.mjs';

function printedOf(
  ...events: readonly { level: 'info' | 'error'; message: string; newLine?: boolean }[]
) {
  const printed: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const log = createQuietLog({ level: 'info' });
  for (const event of events) log.write({ newLine: true, label: 'SKIP_FORMAT', ...event });
  vi.restoreAllMocks();
  return printed;
}

test('a line for each page is left out, and what comes between and after is not', () => {
  const page = {
    level: 'info',
    message: '/2017/06/29/a-ray-of-hope/index.html',
    newLine: false,
  } as const;
  const time = { level: 'info', message: ' (+3ms)' } as const;
  const fault = { level: 'error', message: 'A fault.' } as const;
  const end = { level: 'info', message: 'Completed.' } as const;
  expect(printedOf(page, time, page, fault, page, time, end)).toEqual([
    'A fault.\n',
    'Completed.\n',
  ]);
});

test('no sentence about a setting or a text is called an unhandled error', () => {
  const preface = 'An unhandled error occurred while running the "astro:build:done" hook';
  const sentence = 'OUT_DIR: found "src", which is a folder of the source.';
  expect(
    printedOf({ level: 'error', message: preface }, { level: 'error', message: sentence }),
  ).toEqual([`${sentence}\n`]);
});
