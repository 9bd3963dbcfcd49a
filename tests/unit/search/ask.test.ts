import { describe, expect, test } from 'vitest';

import { askStories } from '#search/ask.ts';
import type { Hit, SearchEngine, Story } from '#search/engine.ts';

/** A hit in a story whose text is `text`, found at its first word. */
const hit = (text: string, meta: Record<string, string> = {}): Hit => {
  const story: Story = {
    url: '/',
    content: text,
    raw_content: text,
    meta,
    filters: {},
    anchors: [],
    locations: text === '' ? [] : [0],
  };
  return { id: text, data: () => Promise.resolve(story) };
};

/** An engine that knows these answers, and notes what it was asked. */
function createEngine(answers: Record<string, readonly Hit[]>): SearchEngine & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
    search: (query) => {
      asked.push(query);
      return Promise.resolve({ results: answers[query] ?? [] });
    },
  };
}

const aleppo = hit('Aleppo');
const assad = hit('al-Assad');
const kerry = hit('Kerry');
const headline = hit('', { title: 'A Ray Of Hope' });

describe('the stories are asked', () => {
  test.each([
    [
      'for a word that they have',
      ['kerry'],
      { '"kerry"': [kerry], kerry: [kerry] },
      [kerry],
      ['kerry'],
      [],
    ],
    ['for the beginning of a word', ['alep'], { alep: [aleppo] }, [aleppo], ['alep'], []],
    [
      'for the beginning of a word in a headline',
      ['hop'],
      { hop: [headline] },
      [headline],
      ['hop'],
      [],
    ],
    [
      'for a word where the index falls back to a shorter one',
      ['alepo'],
      { alepo: [assad] },
      [],
      undefined,
      ['alepo'],
    ],
    [
      'for a word that the index would leave out',
      ['zzzz', 'kerry'],
      { '"kerry"': [kerry], kerry: [kerry] },
      [kerry],
      ['kerry'],
      ['zzzz'],
    ],
    [
      'for words that no story has together',
      ['kerry', 'aleppo'],
      { '"kerry"': [kerry], '"aleppo"': [aleppo] },
      [],
      ['kerry', 'aleppo'],
      [],
    ],
    ['for words that none has', ['xx', 'yy'], {}, [], undefined, ['xx', 'yy']],
  ])('%s', async (_, words, answers, hits, known, unknown) => {
    const engine = createEngine(answers);
    expect(await askStories(engine, { kind: 'words', words })).toEqual({
      hits,
      wanted: known && { kind: 'words', words: known },
      unknown,
    });
  });

  test('for a phrase in its quotation marks, and nothing else', async () => {
    const engine = createEngine({ '"ray of hope"': [headline] });
    const wanted = { kind: 'phrase', words: ['ray', 'of', 'hope'] } as const;
    expect(await askStories(engine, wanted)).toEqual({ hits: [headline], wanted, unknown: [] });
    expect(engine.asked).toEqual(['"ray of hope"']);
  });

  test('and a beginning counts if one of the best ten stories has it', async () => {
    const others = Array.from({ length: 9 }, () => hit('coordinated'));
    const tenth = [...others, hit('coordination')];
    const eleventh = [...others, hit('coordinated'), hit('coordination')];
    const ask = async (coordinati: readonly Hit[]) =>
      (await askStories(createEngine({ coordinati }), { kind: 'words', words: ['coordinati'] }))
        .unknown;
    expect(await ask(tenth)).toEqual([]);
    expect(await ask(eleventh)).toEqual(['coordinati']);
  });
});
