import { describe, expect, test } from 'vitest';

import { formatVocabulary, parseVocabulary } from '#search/vocabulary-format.ts';
import type { VocabularyWord } from '#search/vocabulary-format.ts';
import { shardName } from '#search/vocabulary-shards.ts';
import { createVocabulary } from '#search/vocabulary.ts';

const words: readonly VocabularyWord[] = [
  { folded: 'aleppo', readable: 'Aleppo', stories: 8 },
  { folded: 'alps', readable: 'Alps', stories: 1 },
  { folded: 'alqaeda', readable: 'al-Qaeda', stories: 2 },
  { folded: 'army', readable: 'army', stories: 64 },
  { folded: 'café', readable: 'café', stories: 1 },
];

test('words are written with what they share with the one before left out', () => {
  expect(formatVocabulary(words)).toBe('0aleppoD\n2psA\n2qaedab=al-Qaeda\n1rmyg\n0caféa');
});

test('words are read as they were written', () => {
  expect(parseVocabulary(formatVocabulary(words))).toEqual(words);
});

test('a number of stories is read back as a power of two', () => {
  const [word] = parseVocabulary(formatVocabulary([{ folded: 'a', readable: 'a', stories: 100 }]));
  expect(word?.stories).toBe(64);
});

test.each([
  ['syria', '', 's'],
  ['syria', 'st', 'sy'],
  ['قاعدة', '', '-642'],
  ['قاعدة', 'ق', '-642-627'],
])('%s stands, with %j split, in %s', (word, split, name) => {
  expect(shardName(word, split)).toBe(name);
});

describe('a vocabulary', () => {
  const files: Readonly<Record<string, string>> = {
    al: formatVocabulary(words.slice(0, 3)),
    ar: formatVocabulary(words.slice(3, 4)),
    c: formatVocabulary(words.slice(4)),
  };
  const open = (): { loaded: string[]; vocabulary: ReturnType<typeof createVocabulary> } => {
    const loaded: string[] = [];
    const load = (name: string): Promise<string> => {
      loaded.push(name);
      return Promise.resolve(files[name] ?? '');
    };
    return {
      loaded,
      vocabulary: createVocabulary(
        { stopWords: '', split: 'a', files: 'al ar c' },
        {
          read: load,
          onDemand: () => import('#search/on-demand.ts'),
        },
      ),
    };
  };

  test('completes with the words of most stories first', async () => {
    const { vocabulary, loaded } = open();
    expect((await vocabulary.complete('al')).map(({ readable }) => readable)).toEqual([
      'Aleppo',
      'al-Qaeda',
      'Alps',
    ]);
    expect(loaded).toEqual(['al']);
  });

  test('completes a single letter from all its files', async () => {
    expect((await open().vocabulary.complete('a')).map(({ folded }) => folded)).toContain('army');
  });

  test.each([
    ['alepo', 'aleppo'],
    ['aelppo', 'aleppo'],
    ['laeppo', 'aleppo'],
    ['rmay', undefined],
    ['zzzz', undefined],
  ])('corrects %s to %s', async (typed, meant) => {
    expect((await open().vocabulary.correct(typed))?.folded).toBe(meant);
  });

  test('asks for no file that there is not', async () => {
    const { vocabulary, loaded } = open();
    expect(await vocabulary.find('zebra')).toBeUndefined();
    expect(loaded).toEqual([]);
  });
});
