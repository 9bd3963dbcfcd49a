import type { StoryText } from '#search/engine.ts';
import type { EngineAnswer, EngineHit, IndexEngine } from '#search/index-engine.ts';
import type { IndexSource } from '#search/index-source.ts';
import { foldWord } from '#search/matching.ts';
import { stopWordsOf } from '#search/stop-words.ts';
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
    forms: words.map((at) => stem(wordsOf(story.text)[at] ?? '')),
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
  return {
    search: (term) => Promise.resolve(answer(term)),
    preload: () => Promise.resolve(),
    close: () => undefined,
  };
}

const readStory = ({ id, title, text }: FakeStory): StoryText => ({
  url: `/${id}/`,
  content: text,
  meta: { title },
  language: 'en',
  direction: 'ltr',
  anchors: [],
});

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
            {
              page_count: stories.length,
              words: { stopWords: stopWordsOf(language), split: '', files: letters(language) },
            },
          ]),
        ),
      ),
    onDemand: () => import('#search/on-demand.ts'),
    engine: (language) => {
      opened.push(language);
      return Promise.resolve(createFakeEngine(languages[language] ?? []));
    },
    story: (id) => {
      const story = Object.values(languages)
        .flat()
        .find((each) => each.id === id);
      return story
        ? Promise.resolve(readStory(story))
        : Promise.reject(new Error(`No story ${id}.`));
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
