import type { StoryText } from './engine.ts';
import type { IndexEngine } from './index-engine.ts';
import type * as OnDemand from './on-demand.ts';

/** The words of one language: those that every story may have, and the files with all. */
export interface VocabularyFiles {
  /** Words too common to tell stories apart, folded and parted by spaces. */
  readonly stopWords: string;
  /** First letters whose words are spread over files of two letters each. */
  readonly split: string;
  /** The names of all files, parted by spaces. */
  readonly files: string;
}

/** What there is of one language. */
export interface LanguageEntry {
  /** Stories in it. */
  readonly page_count: number;
  /** None if its stories have no word. */
  readonly words?: VocabularyFiles;
}

/** Where the files of the index come from. Every promise rejects if they cannot be had. */
export interface IndexSource {
  /** The languages of the stories (BCP 47), each with its own index. */
  entry(): Promise<Readonly<Record<string, LanguageEntry>>>;
  /** The engine over the stories of one language. */
  engine(language: string): Promise<IndexEngine>;
  /** The story of a hit, by its id. */
  story(id: string): Promise<StoryText>;
  /** Pagefind's metadata of one language, or the filter file of that name, unpacked from gzip. */
  metadata(language: string): Promise<Uint8Array>;
  filter(name: string): Promise<Uint8Array>;
  /** The code that only some questions need. */
  onDemand(): Promise<typeof OnDemand>;
  /** A file of the words of one language. */
  words(language: string, name: string): Promise<string>;
}
