import type { EngineAnswer, EngineHit, EngineStory, IndexEngine } from '#search/index-engine.ts';
import type { IndexSource } from '#search/index-source.ts';
import { foldWord } from '#search/matching.ts';
import { formatVocabulary } from '#search/vocabulary-format.ts';

/** A story of a fake index. */
export interface FakeStory {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

// As crude as a stemmer may be: a plural is its singular.
const stem = (word: string): string => foldWord(word).replace(/s$/u, '');
const wordsOf = (text: string): string[] => text.split(' ');
const positions = (text: string, isFound: (form: string) => boolean): number[] =>
  wordsOf(text).flatMap((word, at) => (isFound(stem(word)) ? [at] : []));

/** An engine that, as Pagefind, finds words by their beginning and tells the figures of each form. */
function createFakeEngine(stories: readonly FakeStory[]): IndexEngine {
  const find = (story: FakeStory, asked: string): EngineHit | undefined => {
    const titles = wordsOf(story.title)
      .map(stem)
      .filter((form) => form.startsWith(asked));
    const forms = [...new Set(wordsOf(story.text).map(stem))].filter((form) =>
      form.startsWith(asked),
    );
    if (forms.length + titles.length === 0) return undefined;
    return {
      ...outline(
        story,
        positions(story.text, (form) => forms.includes(form)),
      ),
      scores: forms.map((form) => ({
        search_term: form,
        params: {
          weighted_term_frequency: positions(story.text, (other) => other === form).length,
        },
      })),
      verbose_meta_scores: [{ field_name: 'title', matched_terms: titles }],
    };
  };
  const findRow = (story: FakeStory, asked: readonly string[]): EngineHit | undefined => {
    const forms = wordsOf(story.text).map(stem);
    const start = forms.findIndex((_, at) =>
      asked.every((form, next) => forms[at + next] === form),
    );
    return start < 0
      ? undefined
      : outline(
          story,
          asked.map((_, next) => start + next),
        );
  };
  const outline = (story: FakeStory, words: readonly number[]): EngineHit => ({
    id: story.id,
    words,
    data: `${story.id} ${words.join()}`,
    params: {
      document_length: wordsOf(story.text).length,
      average_page_length: 5,
      total_pages: stories.length,
    },
  });
  const answer = (term: string): EngineAnswer => {
    const asked = term.replaceAll('"', '').split(' ').map(stem);
    const hits = stories.map((story) =>
      term.startsWith('"') ? findRow(story, asked) : find(story, asked[0] ?? ''),
    );
    return { results: hits.filter((hit) => hit !== undefined), search_keywords: asked };
  };
  const shared = new Map<string, EngineStory>();
  const read = (data: string): EngineStory => {
    const [id, words = ''] = data.split(' ');
    const story = stories.find((each) => each.id === id);
    if (!story) throw new Error(`No story ${id ?? ''}.`);
    const locations = words.split(',').filter(Boolean).map(Number);
    return {
      url: `/${story.id}/`,
      content: story.text,
      raw_content: story.text,
      meta: { title: story.title },
      filters: {},
      anchors: [],
      locations,
      weighted_locations: locations.map((location) => ({
        location,
        verbose: { word_string: stem(wordsOf(story.text)[location] ?? '') },
      })),
    };
  };
  return {
    search: (term) => Promise.resolve(answer(term)),
    preload: () => Promise.resolve(),
    // As Pagefind's worker: one object for a story, its places those of the latest read.
    read: async (id, data) => {
      const kept = Object.assign(shared.get(id) ?? {}, read(data));
      shared.set(id, kept);
      await new Promise((resolve) => setTimeout(resolve));
      return structuredClone(kept);
    },
    close: () => undefined,
  };
}

/** An index of stories by language, with a list of what was opened. */
export function createFakeIndex(
  languages: Readonly<Record<string, readonly FakeStory[]>>,
  files: Pick<IndexSource, 'metadata' | 'filter'> = {
    metadata: () => Promise.reject(new Error('No metadata.')),
    filter: () => Promise.reject(new Error('No filters.')),
  },
): IndexSource & { readonly opened: readonly string[] } {
  const opened: string[] = [];
  const vocabulary = (language: string): Map<string, string> => {
    const words = (languages[language] ?? []).flatMap(({ title, text }) =>
      wordsOf(`${title} ${text}`),
    );
    return new Map(words.map((word) => [foldWord(word), word.replaceAll(/[.,]/gu, '')]));
  };
  const letters = (language: string): string =>
    [...new Set([...vocabulary(language).keys()].map((word) => word.charAt(0)))].join(' ');
  return {
    opened,
    entry: () =>
      Promise.resolve(
        Object.fromEntries(
          Object.entries(languages).map(([language, stories]) => [
            language,
            { page_count: stories.length, words: { split: '', files: letters(language) } },
          ]),
        ),
      ),
    engine: (language) => {
      opened.push(language);
      return Promise.resolve(createFakeEngine(languages[language] ?? []));
    },
    words: (language, name) =>
      Promise.resolve(
        formatVocabulary(
          [...vocabulary(language)]
            .filter(([folded]) => folded.startsWith(name))
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([folded, readable]) => ({ folded, readable, stories: 1 })),
        ),
      ),
    ...files,
  };
}
