/**
 * The words of the interface, in the publication's language. Here they are English; for another
 * language `astro.config.mjs` puts that language's file in the place of this one, so that a browser
 * is sent one language only.
 */
export { proseWords, searchPageWords, searchWords, words } from './en.ts';
