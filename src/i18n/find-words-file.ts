/** Languages that the interface speaks; each is a file of this folder. */
export const SPOKEN = ['ar', 'en'] as const;

/**
 * The file with the interface's words for a language (BCP 47): those of `en` serve `en-GB` too.
 * Throws if the interface does not speak the language.
 */
export function findWordsFile(language: string): URL {
  const [spoken] = language.toLowerCase().split('-');
  const found = SPOKEN.find((code) => code === spoken);
  if (found === undefined) {
    throw new Error(
      `language: found "${language}", expected one of ${SPOKEN.join(', ')}. ` +
        'Write one of these, or give the interface its words in src/i18n/.',
    );
  }
  return new URL(`${found}.ts`, import.meta.url);
}
