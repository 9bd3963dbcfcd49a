import type { IndexEngine } from './index-engine.ts';
import type { VocabularyFiles } from './vocabulary.ts';

/** What there is of one language. */
export interface LanguageEntry {
  /** Stories in it. */
  readonly page_count: number;
  readonly words: VocabularyFiles;
}

/** Where the files of the index come from. Every promise rejects if they cannot be had. */
export interface IndexSource {
  /** The languages of the stories (BCP 47), each with its own index. */
  entry(): Promise<Readonly<Record<string, LanguageEntry>>>;
  /** The engine over the stories of one language. */
  engine(language: string): Promise<IndexEngine>;
  /** Pagefind's metadata of one language, or the filter file of that name, unpacked from gzip. */
  metadata(language: string): Promise<Uint8Array>;
  filter(name: string): Promise<Uint8Array>;
  /** A file of the words of one language. */
  words(language: string, name: string): Promise<string>;
}
