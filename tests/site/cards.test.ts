import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '#lib/list-files.ts';

describe.each([inject('publication'), inject('many')])('in $name', async (site) => {
  const files = await listFiles(site.folder);
  const cards = files.filter((file) => /^\d{4}\/.*\/card\.png$/u.test(file));

  test('each article has a card and all files to cite it, and no drawing list is left', () => {
    const articles = files.filter((file) => /^(?:\d+\/){3}[^/]+\/index\.html$/u.test(file));
    const beside = (name: string) => articles.map((file) => file.replace('index.html', name));
    const names = [
      'card.png',
      'cite/index.html',
      'citation.bib',
      'citation.csl.json',
      'citation.ris',
    ];
    expect(files).toEqual(expect.arrayContaining(names.flatMap(beside)));
    expect(cards).toHaveLength(articles.length);
  });

  test('each card is 1200 by 630, at most 100,000 bytes, and like no other', async () => {
    const seen = new Set<string>();
    for (const file of cards) {
      const bytes = await readFile(join(site.folder, file));
      const { width, height } = await sharp(bytes).metadata();
      expect({ width, height }).toEqual({ width: 1200, height: 630 });
      expect(bytes.length).toBeLessThanOrEqual(100_000);
      seen.add(createHash('sha256').update(bytes).digest('hex'));
    }
    expect(seen.size).toBe(cards.length);
  });
});
