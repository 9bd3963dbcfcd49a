import { expect, test } from 'vitest';
import { formatRfc3339, formatRfc822 } from '#lib/feed-dates.ts';

test.each([
  ['2017-06-29', '2017-06-29T00:00:00Z', 'Thu, 29 Jun 2017 00:00:00 +0000'],
  ['2024-02-29', '2024-02-29T00:00:00Z', 'Thu, 29 Feb 2024 00:00:00 +0000'],
  ['1401-01-01', '1401-01-01T00:00:00Z', 'Thu, 01 Jan 1401 00:00:00 +0000'],
  ['2025-01-31T23:30:00-08:00', '2025-01-31T23:30:00-08:00', 'Fri, 31 Jan 2025 23:30:00 -0800'],
  ['2025-01-31T23:30:00Z', '2025-01-31T23:30:00Z', 'Fri, 31 Jan 2025 23:30:00 +0000'],
])('%s keeps its day in feeds: %s, %s', (written, atom, rss) => {
  expect([formatRfc3339(written), formatRfc822(written)]).toEqual([atom, rss]);
});
